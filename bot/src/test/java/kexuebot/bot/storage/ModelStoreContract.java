package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Place;
import kexuebot.bot.model.Aspect;
import kexuebot.bot.model.ModelStore;
import kexuebot.bot.model.ModelSummary;
import kexuebot.bot.model.ModelSummary.Answer;
import kexuebot.bot.model.Spending.Spent;
import kexuebot.bot.model.SummaryKey;
import kexuebot.bot.model.Usage;
import kexuebot.catalog.post.PostId;
import org.junit.jupiter.api.Test;

/** What every database must do for what models write, and for what that takes. */
abstract class ModelStoreContract extends DatabaseContract {
    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final ChatId CHAT = new ChatId("telegram", "-1001");
    private static final ChatId OTHER = new ChatId("telegram", "5");
    private static final SummaryKey KEY = new SummaryKey(new PostId(9948), "abc", Language.ZH, "m 012345");
    private static final ModelSummary SUMMARY = new ModelSummary(
            "m",
            List.of(
                    new Answer(Aspect.PROBLEM, List.of("“长度”怎么外推？", "窗口 $w$ 之外呢？"), true),
                    new Answer(Aspect.RESULT, List.of("a < b & c。"), false)));

    private ModelStore store() {
        return new JdbiModelStore(database.jdbi());
    }

    @Test
    void what_a_model_wrote_lasts_beyond_the_program() {
        store().keep(KEY, SUMMARY, NOW);
        database.reopen();

        assertThat(store().find(KEY)).contains(SUMMARY);
    }

    @Test
    void another_text_or_language_or_writer_is_another_summary() {
        store().keep(KEY, SUMMARY, NOW);

        assertThat(store().find(new SummaryKey(KEY.post(), "abd", Language.ZH, KEY.writer())))
                .isEmpty();
        assertThat(store().find(new SummaryKey(KEY.post(), "abc", Language.EN, KEY.writer())))
                .isEmpty();
        assertThat(store().find(new SummaryKey(KEY.post(), "abc", Language.ZH, "m 012346")))
                .isEmpty();
    }

    @Test
    void a_summary_of_the_newer_text_takes_the_place_of_the_older() {
        SummaryKey newer = new SummaryKey(KEY.post(), "def", Language.ZH, KEY.writer());
        store().keep(KEY, SUMMARY, NOW);
        store().keep(newer, SUMMARY, NOW);

        assertThat(store().find(KEY)).isEmpty();
        assertThat(store().find(newer)).contains(SUMMARY);
    }

    @Test
    void tokens_add_up_by_chat_and_by_day() {
        store().add(CHAT, DAY, new Usage(100, 10));
        store().add(CHAT, DAY, new Usage(50, 5));
        store().add(OTHER, DAY, new Usage(1, 1));

        assertThat(store().of(CHAT, DAY)).isEqualTo(new Spent(DAY, 2, new Usage(150, 15)));
        assertThat(store().ofAll(DAY)).isEqualTo(new Spent(DAY, 3, new Usage(151, 16)));
        assertThat(store().of(CHAT, DAY.plusDays(1))).isEqualTo(new Spent(DAY.plusDays(1), 0, Usage.NOTHING));
    }

    @Test
    void of_earlier_days_only_the_sum_of_all_chats_is_kept() {
        store().add(CHAT, DAY.minusDays(1), new Usage(100, 10));
        store().add(OTHER, DAY.minusDays(1), new Usage(10, 1));
        store().add(OTHER, DAY, new Usage(1, 1));
        store().add(CHAT, DAY.minusDays(1), new Usage(5, 0)); // a call that lasted beyond midnight
        store().add(OTHER, DAY, new Usage(1, 1));

        assertThat(store().of(CHAT, DAY.minusDays(1)).calls()).isZero();
        assertThat(store().since(DAY.minusDays(7)))
                .containsExactly(
                        new Spent(DAY, 2, new Usage(2, 2)), new Spent(DAY.minusDays(1), 3, new Usage(115, 11)));
        assertThat(store().since(DAY)).containsExactly(new Spent(DAY, 2, new Usage(2, 2)));
    }

    @Test
    void everybody_is_told_once_of_each_service() {
        Asker topic = new Asker(new Place(CHAT, OptionalInt.of(7)), "1");

        assertThat(store().tell(new Asker(CHAT, "1"), "a.example", NOW)).isTrue();
        assertThat(store().tell(new Asker(CHAT, "1"), "a.example", NOW)).isFalse();
        assertThat(store().tell(topic, "a.example", NOW)).isFalse();
        assertThat(store().tell(new Asker(CHAT, "2"), "a.example", NOW)).isTrue();
        assertThat(store().tell(new Asker(CHAT, "1"), "b.example", NOW)).isTrue();
    }

    @Test
    void a_chat_that_is_forgotten_is_told_again() {
        store().tell(new Asker(CHAT, "1"), "a.example", NOW);
        store().tell(new Asker(OTHER, "1"), "a.example", NOW);
        new JdbiStops(database.jdbi()).forget(CHAT);

        assertThat(store().tell(new Asker(OTHER, "1"), "a.example", NOW)).isFalse();
        assertThat(store().tell(new Asker(CHAT, "1"), "a.example", NOW)).isTrue();
    }
}
