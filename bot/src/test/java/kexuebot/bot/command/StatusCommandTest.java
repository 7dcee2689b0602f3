package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.StatusView;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.sync.SyncStatus;
import kexuebot.catalog.sync.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusCommandTest {
    private static final Instant NOW = Conversation.NOW;
    private final Conversation conversation = Conversation.aboutSomePosts();

    private static Optional<Instant> ago(Duration time) {
        return Optional.of(NOW.minus(time));
    }

    private static Optional<Instant> in(Duration time) {
        return Optional.of(NOW.plus(time));
    }

    private static SyncStatus status(
            Optional<Instant> lastLook,
            Optional<Instant> nextLook,
            Optional<Instant> complete,
            int unfinished,
            Optional<Instant> pausedUntil,
            List<Trouble> troubles) {
        return new SyncStatus(lastLook, nextLook, complete, unfinished, pausedUntil, Optional.empty(), troubles);
    }

    private static SyncStatus looked(Optional<Instant> complete, int unfinished) {
        return status(ago(Duration.ofMinutes(3)), Optional.empty(), complete, unfinished, Optional.empty(), List.of());
    }

    @Test
    void a_blog_never_looked_at_is_said_and_how_to_read_it() {
        assertThat(conversation.shown("/status")).isEqualTo("""
                        目录 · 17 篇
                        最新 滑动平均视角下的权重衰减和学习率 · 2025-12-05
                        还没有看过博客；sync 或 serve 会去读。""");
        assertThat(conversation.shownInEnglish("/status")).isEqualTo("""
                        Catalog · 17 posts
                        Newest 滑动平均视角下的权重衰减和学习率 · 2025-12-05
                        The blog was never looked at; sync or serve reads it.""");
    }

    @Test
    void an_empty_catalog_has_a_status_too() {
        assertThat(new Conversation(List.of()).shown("/status")).isEqualTo("目录 · 0 篇\n还没有看过博客；sync 或 serve 会去读。");
    }

    @Test
    void a_followed_blog_with_a_trouble_in_chinese() {
        conversation.status = followed();
        assertThat(conversation.shown("/status")).isEqualTo("""
                        目录 · 17 篇
                        最新 滑动平均视角下的权重衰减和学习率 · 2025-12-05
                        上次查看 3 分钟前（2026-01-02 11:01）
                        下次查看 7 分钟后（2026-01-02 11:11）
                        上次读全 2 天前（2025-12-31 11:04），还有 2 篇没读
                        暂停读博客（被拒绝，或接连读不到），1 小时后（2026-01-02 12:04）再试
                        问题 1 个
                        /content.html
                           应为 at least 640 posts
                           见到 0 posts
                           始于 26 小时前（2026-01-01 09:04）
                        (时间按 Asia/Shanghai。)""");
    }

    @Test
    void a_followed_blog_with_a_trouble_in_english() {
        conversation.status = followed();
        assertThat(conversation.shownInEnglish("/status")).isEqualTo("""
                        Catalog · 17 posts
                        Newest 滑动平均视角下的权重衰减和学习率 · 2025-12-05
                        Last look 3 minutes ago (2026-01-02 11:01)
                        Next look in 7 minutes (2026-01-02 11:11)
                        Last found complete 2 days ago (2025-12-31 11:04); 2 posts still to be read
                        Paused (refused, or unreadable again and again); asking again in 1 hour (2026-01-02 12:04)
                        1 trouble
                        /content.html
                           expected at least 640 posts
                           seen 0 posts
                           since 26 hours ago (2026-01-01 09:04)
                        (Times are those of Asia/Shanghai.)""");
    }

    private static SyncStatus followed() {
        return status(
                ago(Duration.ofMinutes(3)),
                in(Duration.ofMinutes(7)),
                ago(Duration.ofDays(2)),
                2,
                in(Duration.ofHours(1)),
                List.of(new Trouble(
                        "/content.html", "at least 640 posts", "0 posts", NOW.minus(Duration.ofHours(26)))));
    }

    @ParameterizedTest
    @CsvSource({
        "true, 0, 上次读全 2 小时前（2026-01-02 09:04）, Last found complete 2 hours ago (2026-01-02 09:04)",
        "false, 0, 第一遍还没读完, The first reading is not complete",
        "false, 321, '第一遍还没读完，还有 321 篇没读', The first reading is not complete; 321 posts still to be read"
    })
    void progress_is_told(boolean complete, int unfinished, String chinese, String english) {
        conversation.status = looked(complete ? ago(Duration.ofHours(2)) : Optional.empty(), unfinished);
        assertThat(conversation.shown("/status").lines()).contains(chinese);
        assertThat(conversation.shownInEnglish("/status").lines()).contains(english);
    }

    @Test
    void a_pause_that_is_over_is_not_mentioned() {
        conversation.status = status(
                ago(Duration.ofHours(3)), Optional.empty(), Optional.empty(), 0, ago(Duration.ofHours(1)), List.of());
        assertThat(conversation.shown("/status")).doesNotContain("暂停");
    }

    @Test
    void a_refusal_at_the_first_look_is_told_although_nothing_was_seen() {
        conversation.status = status(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                in(Duration.ofMinutes(30)),
                List.of(new Trouble("/robots.txt", "200", "403", NOW)));
        assertThat(conversation.shown("/status"))
                .contains("还没有看过博客", "接连读不到），30 分钟后", "/robots.txt\n   应为 200\n   见到 403\n   始于 刚刚")
                .doesNotContain("第一遍");
    }

    @Test
    void many_troubles_are_counted_the_oldest_shown() {
        List<Trouble> troubles = IntStream.rangeClosed(1, 8)
                .mapToObj(n -> new Trouble("/archives/" + n, "a post", "nothing", NOW))
                .toList();
        conversation.status =
                status(ago(Duration.ZERO), Optional.empty(), Optional.empty(), 0, Optional.empty(), troubles);
        assertThat(conversation.shown("/status"))
                .contains("问题 8 个", "/archives/5\n", "\n另有 3 个\n")
                .doesNotContain("/archives/6");
        assertThat(conversation.say("/status").status().orElseThrow().sync().troubles())
                .hasSize(8);
    }

    @Test
    void troubles_come_out_short_and_without_control_characters() {
        Trouble hostile = new Trouble("/a\u001B[31m\nb", "x".repeat(10_000), "y\u202Ez", NOW);
        conversation.status =
                status(ago(Duration.ZERO), Optional.empty(), Optional.empty(), 0, Optional.empty(), List.of(hostile));
        assertThat(conversation.shown("/status"))
                .contains("/a b\n   应为 " + "x".repeat(200) + "…\n   见到 yz\n")
                .doesNotContain("\u001B");
    }

    @Test
    void a_subject_cannot_be_taken_for_a_command() {
        conversation.status = followed();
        assertThat(conversation.say("/status").parts())
                .filteredOn(Part.Item.class::isInstance)
                .singleElement()
                .satisfies(part ->
                        assertThat(((Part.Item) part).title()).containsExactly(new Inline.CodeSpan("/content.html")));
    }

    @Test
    void a_status_is_data_too() {
        conversation.status = followed();
        Post newest = conversation.catalog.snapshot().newestFirst().get(0);
        assertThat(conversation.say("/status").status()).contains(new StatusView(17, Optional.of(newest), followed()));
    }

    @ParameterizedTest
    @CsvSource({"-30, 下次查看 30 分钟后（", "0, 下次查看 马上（", "59, 下次查看 马上（", "60, 下次查看没有安排；sync 或 serve 会去读。"})
    void a_next_look_that_is_long_overdue_is_none(int minutesAgo, String line) {
        conversation.status = status(
                ago(Duration.ofHours(5)),
                ago(Duration.ofMinutes(minutesAgo)),
                Optional.empty(),
                0,
                Optional.empty(),
                List.of());
        assertThat(conversation.shown("/status")).contains("\n" + line);
    }

    @Test
    void after_a_look_by_hand_the_next_one_is_not_planned() {
        conversation.status = looked(Optional.empty(), 0);
        assertThat(conversation.shownInEnglish("/status"))
                .contains("\nNo next look is planned; sync or serve reads the blog.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "-90, 刚刚, 1 分钟后, just now, in 1 minute",
        "0, 刚刚, 马上, just now, any moment",
        "59, 刚刚, 马上, just now, any moment",
        "60, 1 分钟前, 马上, 1 minute ago, any moment",
        "3599, 59 分钟前, 马上, 59 minutes ago, any moment",
        "3600, 1 小时前, 马上, 1 hour ago, any moment",
        "172799, 47 小时前, 马上, 47 hours ago, any moment",
        "172800, 2 天前, 马上, 2 days ago, any moment"
    })
    void moments_are_told_from_now(
            int secondsAgo, String past, String future, String englishPast, String englishFuture) {
        Instant moment = NOW.minusSeconds(secondsAgo);
        Moment chinese = new Moment(NOW, ZoneOffset.UTC, Language.ZH);
        Moment english = new Moment(NOW, ZoneOffset.UTC, Language.EN);
        assertThat(chinese.past(moment)).startsWith(past + "（202");
        assertThat(chinese.future(moment)).startsWith(future + "（202");
        assertThat(english.past(moment)).startsWith(englishPast + " (202");
        assertThat(english.future(moment)).startsWith(englishFuture + " (202");
    }
}
