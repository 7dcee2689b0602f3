package kexuebot.bot.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kexuebot.bot.chat.ChatId;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.recommend.Trace;
import kexuebot.catalog.recommend.Trace.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every history must do; a subclass says which. */
public abstract class HistoryContract {
    private static final ChatId CHAT = new ChatId("telegram", "7");
    private static final ChatId OTHER = new ChatId("telegram", "-100");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");

    protected abstract History history();

    /** The same after a restart, where it lasts that long. */
    protected void restart() {}

    private static Trace trace(int post, Kind kind, int seconds) {
        return new Trace(new PostId(post), kind, NOW.plusSeconds(seconds));
    }

    @ParameterizedTest
    @EnumSource
    void a_trace_comes_back_as_it_was_kept(Kind kind) {
        assertThat(history().note(CHAT, trace(9948, kind, 0))).isTrue();
        restart();

        assertThat(history().traces(CHAT)).containsExactly(trace(9948, kind, 0));
        assertThat(history().traces(OTHER)).isEmpty();
    }

    @Test
    void times_are_kept_to_the_millisecond() {
        history().note(CHAT, new Trace(new PostId(1), Kind.OPENED, NOW.plusNanos(999)));

        assertThat(history().traces(CHAT)).extracting(Trace::at).containsExactly(NOW);
    }

    @Test
    void the_latest_come_first_in_whatever_order_they_were_noted() {
        history().note(CHAT, trace(1, Kind.OPENED, 1));
        history().note(CHAT, trace(3, Kind.FOUND, 3));
        history().note(CHAT, trace(2, Kind.LIKED, 2));

        assertThat(history().traces(CHAT))
                .containsExactly(trace(3, Kind.FOUND, 3), trace(2, Kind.LIKED, 2), trace(1, Kind.OPENED, 1));
    }

    @Test
    void opening_again_renews_the_time() {
        history().note(CHAT, trace(1, Kind.OPENED, 1));
        history().note(CHAT, trace(2, Kind.OPENED, 2));
        history().note(CHAT, trace(1, Kind.OPENED, 3));

        assertThat(history().traces(CHAT)).containsExactly(trace(1, Kind.OPENED, 3), trace(2, Kind.OPENED, 2));
    }

    @Test
    void a_post_has_a_trace_of_each_kind_but_of_two_opinions_the_later_one() {
        history().note(CHAT, trace(1, Kind.FOUND, 1));
        history().note(CHAT, trace(1, Kind.OPENED, 2));
        history().note(CHAT, trace(1, Kind.LIKED, 3));
        history().note(CHAT, trace(2, Kind.DISLIKED, 4));
        history().note(CHAT, trace(1, Kind.DISLIKED, 5));
        history().note(CHAT, trace(2, Kind.LIKED, 6));

        assertThat(history().traces(CHAT))
                .containsExactly(
                        trace(2, Kind.LIKED, 6),
                        trace(1, Kind.DISLIKED, 5),
                        trace(1, Kind.OPENED, 2),
                        trace(1, Kind.FOUND, 1));
    }

    @Test
    void one_trace_is_removed_and_no_other() {
        history().note(CHAT, trace(1, Kind.OPENED, 1));
        history().note(CHAT, trace(1, Kind.LIKED, 2));
        history().note(OTHER, trace(1, Kind.LIKED, 2));

        assertThat(history().remove(CHAT, new PostId(1), Kind.LIKED)).isTrue();
        assertThat(history().remove(CHAT, new PostId(1), Kind.LIKED)).isFalse();
        assertThat(history().remove(new ChatId("telegram", "99"), new PostId(1), Kind.LIKED))
                .isFalse();
        assertThat(history().traces(CHAT)).containsExactly(trace(1, Kind.OPENED, 1));
        assertThat(history().traces(OTHER)).hasSize(1);
    }

    @Test
    void of_too_many_the_oldest_give_way() {
        IntStream.rangeClosed(1, History.MOST + 3)
                .forEach(number -> history().note(CHAT, trace(number, Kind.OPENED, number)));

        assertThat(history().traces(CHAT)).hasSize(History.MOST).endsWith(trace(4, Kind.OPENED, 4));
        assertThat(history().remembered(CHAT).posts()).isEqualTo(History.MOST);
    }

    @Test
    void the_list_shown_last_takes_the_place_of_the_one_before() {
        assertThat(history().lastShown(CHAT)).isEmpty();
        history().show(CHAT, List.of(new PostId(1), new PostId(2)), NOW);
        history().show(CHAT, List.of(new PostId(30), new PostId(2)), NOW);
        restart();

        assertThat(history().lastShown(CHAT)).containsExactly(new PostId(30), new PostId(2));
        assertThat(history().lastShown(OTHER)).isEmpty();
        history().show(CHAT, List.of(), NOW);
        assertThat(history().lastShown(CHAT)).isEmpty();
    }

    @Test
    void switching_off_deletes_and_nothing_more_is_kept_until_it_is_on_again() {
        assertThat(history().remembers(CHAT)).isTrue();
        history().note(CHAT, trace(1, Kind.LIKED, 1));
        history().show(CHAT, List.of(new PostId(1)), NOW);
        history().remember(CHAT, false);
        restart();

        assertThat(history().remembers(CHAT)).isFalse();
        assertThat(history().note(CHAT, trace(2, Kind.OPENED, 2))).isFalse();
        history().show(CHAT, List.of(new PostId(2)), NOW);
        assertThat(history().traces(CHAT)).isEmpty();
        assertThat(history().lastShown(CHAT)).isEmpty();
        assertThat(history().remembered(CHAT)).isEqualTo(new Remembered(false, 0, 0, 0));
        assertThat(history().remembers(OTHER)).isTrue();

        history().remember(CHAT, true);
        assertThat(history().traces(CHAT)).isEmpty();
        assertThat(history().note(CHAT, trace(3, Kind.OPENED, 3))).isTrue();
        history().remember(CHAT, true);
        assertThat(history().traces(CHAT)).hasSize(1);
    }

    @Test
    void numbers_are_of_different_posts() {
        assertThat(history().remembered(CHAT)).isEqualTo(Remembered.NOTHING);
        history().note(CHAT, trace(1, Kind.OPENED, 1));
        history().note(CHAT, trace(1, Kind.LIKED, 1));
        history().note(CHAT, trace(2, Kind.FOUND, 1));
        history().note(CHAT, trace(3, Kind.DISLIKED, 1));
        history().note(OTHER, trace(4, Kind.LIKED, 1));

        assertThat(history().remembered(CHAT)).isEqualTo(new Remembered(true, 3, 1, 1));
    }

    @Test
    void clearing_deletes_everything_of_one_chat_and_leaves_its_choice() {
        history().note(CHAT, trace(1, Kind.LIKED, 1));
        history().show(CHAT, List.of(new PostId(1)), NOW);
        history().note(OTHER, trace(1, Kind.LIKED, 1));
        history().clear(CHAT);

        assertThat(history().traces(CHAT)).isEmpty();
        assertThat(history().lastShown(CHAT)).isEmpty();
        assertThat(history().traces(OTHER)).hasSize(1);
        history().remember(CHAT, false);
        history().clear(CHAT);
        assertThat(history().remembers(CHAT)).isFalse();
    }

    @Test
    void a_forgotten_chat_is_a_new_one() {
        history().note(OTHER, trace(1, Kind.LIKED, 1));
        history().remember(CHAT, false);
        history().forget(CHAT);
        history().forget(OTHER);

        assertThat(history().remembers(CHAT)).isTrue();
        assertThat(history().traces(OTHER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, 1, 3", "0, 1, 3", "1, 2, 2", "10, 4, 0"})
    void what_is_older_is_deleted_in_all_chats(int seconds, int deleted, int left) {
        Instant then = NOW.minus(History.KEPT);
        history().note(CHAT, new Trace(new PostId(1), Kind.LIKED, then.minus(Duration.ofDays(1))));
        history().note(CHAT, new Trace(new PostId(2), Kind.LIKED, then));
        history().note(OTHER, new Trace(new PostId(2), Kind.OPENED, then.plusSeconds(5)));
        history().show(OTHER, List.of(new PostId(2)), then.plusSeconds(5));

        assertThat(history().forgetBefore(then.plusSeconds(seconds))).isEqualTo(deleted);
        int lists = history().lastShown(OTHER).isEmpty() ? 0 : 1;
        assertThat(history().traces(CHAT).size() + history().traces(OTHER).size() + lists)
                .isEqualTo(left);
    }
}
