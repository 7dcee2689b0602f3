package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.ModelView;
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

    private ModelView model;

    private Reply say(Asker asker, Language language) {
        return new StatusCommand(
                        new FakeCatalog(SomePosts.ALL),
                        () -> SyncStatus.NEVER_LOOKED,
                        () -> outbox,
                        () -> Optional.ofNullable(model),
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

    private static ModelView.Day day(String day, long calls, long asked, long answered) {
        return new ModelView.Day(LocalDate.parse(day), calls, asked, answered);
    }

    private void useModel(ModelView.Day today, ModelView.Day... days) {
        outbox = OutboxStatus.EMPTY;
        model = new ModelView("deepseek-chat", "api.deepseek.com", today, 2_000_000, List.of(days));
    }

    @Test
    void a_model_is_told_with_its_budget_and_its_last_days() {
        ModelView.Day today = day("2026-01-02", 12, 34_000, 1_100);
        useModel(today, today, day("2025-12-31", 1, 900, 100), day("2025-12-28", 1_300, 400_000, 20_000));
        assertThat(Shown.text(say(OPERATOR, Language.ZH))).endsWith("""

                        语言模型 deepseek-chat · api.deepseek.com
                        今天 12 次，token 35,100，上限 2,000,000：问 34,000，答 1,100
                        7 天共 1,313 次，token 456,100
                        2025-12-31 1 次，token 1,000
                        2025-12-28 1,300 次，token 420,000""");
        assertThat(Shown.text(say(OPERATOR, Language.EN))).endsWith("""

                        Language model deepseek-chat · api.deepseek.com
                        Today 12 calls, 35,100 tokens of 2,000,000: 34,000 asked, 1,100 answered
                        In 7 days 1,313 calls, 456,100 tokens
                        2025-12-31 1 call, 1,000 tokens
                        2025-12-28 1,300 calls, 420,000 tokens""");
        assertThat(say(OPERATOR, Language.ZH).status().orElseThrow().model()).contains(model);
    }

    @Test
    void a_model_that_nobody_used_has_today_alone() {
        useModel(day("2026-01-02", 0, 0, 0));
        assertThat(Shown.text(say(OPERATOR, Language.ZH)))
                .endsWith("\n语言模型 deepseek-chat · api.deepseek.com\n今天 0 次，token 0，上限 2,000,000：问 0，答 0");
    }

    @Test
    void nobody_else_sees_a_model_and_without_one_there_is_nothing_to_see() {
        assertThat(say(OPERATOR, Language.ZH).status().orElseThrow().model()).isEmpty();
        useModel(day("2026-01-02", 12, 34_000, 1_100));
        Reply reply = say(new Asker(new ChatId("telegram", "8"), "8"), Language.ZH);
        assertThat(Shown.text(reply)).doesNotContain("模型");
        assertThat(reply.status().orElseThrow().model()).isEmpty();
    }
}
