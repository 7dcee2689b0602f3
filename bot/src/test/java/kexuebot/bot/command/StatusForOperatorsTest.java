package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.OutboxView;
import kexuebot.bot.chat.Place;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.delivery.Kind;
import kexuebot.bot.delivery.OutboxStatus;
import kexuebot.bot.delivery.OutboxStatus.DeadLetter;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.sync.SyncStatus;
import org.junit.jupiter.api.Test;

class StatusForOperatorsTest {
    private static final Instant NOW = Conversation.NOW;
    private static final Asker OPERATOR = new Asker(new ChatId("telegram", "7"), "7");
    private static final Place TOPIC = new Place(new ChatId("telegram", "-100"), OptionalInt.of(5));

    private static final DeadLetter LETTER =
            new DeadLetter(TOPIC, new PostId(9948), Kind.POST, NOW.minusSeconds(180), "message is too long");
    private static final DeadLetter CORRECTION = new DeadLetter(
            Place.of(new ChatId("telegram", "8")),
            new PostId(77777),
            Kind.CORRECTION,
            NOW.minus(Duration.ofHours(3)),
            "a\u001B[31m\nb" + "x".repeat(300));

    private OutboxStatus outbox =
            new OutboxStatus(12, Optional.of(NOW.minusSeconds(600)), 230, 7, List.of(LETTER, CORRECTION), 57);

    private Reply say(Asker asker, Language language) {
        return new StatusCommand(
                        new FakeCatalog(SomePosts.ALL),
                        () -> SyncStatus.NEVER_LOOKED,
                        () -> outbox,
                        OPERATOR::equals,
                        () -> NOW,
                        ZoneId.of("Asia/Shanghai"))
                .run(new Invocation("status", "", 1, language, asker));
    }

    @Test
    void deliveries_are_told_in_chinese() {
        assertThat(Shown.text(say(OPERATOR, Language.ZH))).isEqualTo("""
                        目录 · 17 篇
                        最新 滑动平均视角下的权重衰减和学习率 · 2025-12-05
                        还没有看过博客；sync 或 serve 会去读。
                        订阅 57 个，24 小时内送达 230 条
                        待送 12 条，其中最早到期：10 分钟前（2026-01-02 10:54）
                        没能送达 7 条，最近的：
                        telegram:-100 话题 5
                           9948 Transformer升级之路：16、“复盘”长度外推技术
                           3 分钟前（2026-01-02 11:01）
                           message is too long
                        telegram:8
                           修订 77777
                           3 小时前（2026-01-02 08:04）
                           a b%s…
                        (时间按 Asia/Shanghai。)""".formatted("x".repeat(197)));
    }

    @Test
    void deliveries_are_told_in_english() {
        outbox = new OutboxStatus(1, outbox.overdueSince(), 1, 2, outbox.latest(), 1);
        assertThat(Shown.text(say(OPERATOR, Language.EN))).isEqualTo("""
                        Catalog · 17 posts
                        Newest 滑动平均视角下的权重衰减和学习率 · 2025-12-05
                        The blog was never looked at; sync or serve reads it.
                        Subscriptions 1; delivered within 24 hours 1
                        Waiting 1; the oldest fell due 10 minutes ago (2026-01-02 10:54)
                        Given up 2
                        telegram:-100 topic 5
                           9948 Transformer升级之路：16、“复盘”长度外推技术
                           3 minutes ago (2026-01-02 11:01)
                           message is too long
                        telegram:8
                           correction of 77777
                           3 hours ago (2026-01-02 08:04)
                           a b%s…
                        (Times are those of Asia/Shanghai.)""".formatted("x".repeat(197)));
        outbox = new OutboxStatus(1, outbox.overdueSince(), 1, 3, outbox.latest(), 1);
        assertThat(Shown.text(say(OPERATOR, Language.EN))).contains("\nGiven up 3; the latest:\n");
    }

    @Test
    void what_is_not_due_yet_is_not_overdue() {
        outbox = new OutboxStatus(2, Optional.of(NOW.plusSeconds(60)), 0, 0, List.of(), 3);
        Reply reply = say(OPERATOR, Language.ZH);
        assertThat(Shown.text(reply)).endsWith("\n订阅 3 个，24 小时内送达 0 条\n待送 2 条");
        assertThat(reply.status().orElseThrow().outbox().orElseThrow().overdueSince())
                .isEmpty();
    }

    @Test
    void where_nobody_ever_subscribed_nothing_is_told() {
        outbox = OutboxStatus.EMPTY;
        Reply reply = say(OPERATOR, Language.ZH);
        assertThat(Shown.text(reply)).endsWith("\n还没有看过博客；sync 或 serve 会去读。");
        assertThat(reply.status().orElseThrow().outbox())
                .contains(new OutboxView(0, Optional.empty(), 0, 0, 0, List.of()));
    }

    @Test
    void nobody_else_sees_any_of_it() {
        Asker other = new Asker(new ChatId("telegram", "8"), "8");
        Reply reply = say(other, Language.ZH);
        assertThat(Shown.text(reply)).endsWith("\n还没有看过博客；sync 或 serve 会去读。");
        assertThat(reply.status().orElseThrow().outbox()).isEmpty();
    }

    @Test
    void deliveries_are_data_too() {
        assertThat(say(OPERATOR, Language.EN).status().orElseThrow().outbox())
                .contains(new OutboxView(
                        12,
                        Optional.of(NOW.minusSeconds(600)),
                        230,
                        7,
                        57,
                        List.of(
                                new OutboxView.DeadLetter(
                                        TOPIC, LETTER.post(), "post", LETTER.at(), "message is too long"),
                                new OutboxView.DeadLetter(
                                        CORRECTION.place(),
                                        CORRECTION.post(),
                                        "correction",
                                        CORRECTION.at(),
                                        CORRECTION.why()))));
    }
}
