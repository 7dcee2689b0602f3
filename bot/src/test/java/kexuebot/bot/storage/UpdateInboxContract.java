package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kexuebot.bot.telegram.RawUpdate;
import kexuebot.bot.telegram.UpdateInbox.Attempt;
import kexuebot.bot.telegram.UpdateInbox.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do for updates that Telegram sent. */
abstract class UpdateInboxContract extends DatabaseContract {

    private static final Instant NOW = Instant.parse("2024-05-01T00:00:00Z");

    private JdbiUpdateInbox inbox;

    @BeforeEach
    void open() {
        inbox = at(NOW);
    }

    private JdbiUpdateInbox at(Instant now) {
        return new JdbiUpdateInbox(database.jdbi(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static RawUpdate update(int id) {
        return new RawUpdate(id, 10 + id, "{\"update_id\":" + id + ",\"text\":\"低𝔸\"}");
    }

    @Test
    void keeps_updates_until_they_are_finished() {
        assertThat(inbox.store(List.of(update(1), update(2), update(3)))).hasSize(3);

        inbox.done(1);
        inbox.skipped(3, "broken".repeat(1_000));

        assertThat(inbox.pending()).containsExactly(new Waiting(2, 12));
        assertThat(inbox.begin(1)).isEmpty();
        assertThat(inbox.begin(99)).isEmpty();
    }

    @Test
    void stores_each_id_once() {
        inbox.store(List.of(update(1), update(2)));
        inbox.done(1);

        assertThat(inbox.store(List.of(update(1), update(2), update(3)))).containsExactly(update(3));
    }

    @Test
    void returns_unfinished_updates_in_the_order_of_arrival_even_when_ids_start_anew() {
        inbox.store(List.of(update(900), update(901)));
        at(NOW.plusSeconds(1)).store(List.of(update(5), update(6)));

        assertThat(inbox.pending()).extracting(Waiting::id).containsExactly(900, 901, 5, 6);
    }

    @Test
    void counts_attempts() {
        inbox.store(List.of(update(1)));

        assertThat(inbox.begin(1))
                .isEqualTo(Optional.of(new Attempt(1, Duration.ZERO, update(1).body())));
        assertThat(inbox.begin(1)).map(Attempt::number).contains(2);
    }

    @Test
    void takes_an_attempt_back_that_was_put_off_and_knows_the_age() {
        inbox.store(List.of(update(1)));
        inbox.begin(1);
        inbox.release(1);
        inbox.release(1);

        assertThat(at(NOW.plusSeconds(60)).begin(1))
                .contains(new Attempt(1, Duration.ofSeconds(60), update(1).body()));
    }

    @Test
    void stores_a_batch_whole_or_not_at_all() {
        assertThatThrownBy(() -> inbox.store(Arrays.asList(update(1), null))).isInstanceOf(RuntimeException.class);

        assertThat(inbox.pending()).isEmpty();
    }

    @Test
    void drops_the_text_of_what_is_finished() {
        inbox.store(List.of(update(1)));
        inbox.done(1);

        assertThat(database.jdbi()
                        .<Integer, RuntimeException>withHandle(
                                handle -> handle.createQuery("SELECT count(*) FROM telegram_update WHERE body IS NULL")
                                        .mapTo(Integer.class)
                                        .one()))
                .isEqualTo(1);
    }

    @Test
    void forgets_finished_ids_after_a_day_and_never_an_unfinished_update() {
        inbox.store(List.of(update(1), update(2)));
        inbox.done(1);
        JdbiUpdateInbox later = at(NOW.plus(JdbiUpdateInbox.REMEMBERED).plus(Duration.ofSeconds(1)));

        assertThat(later.store(List.of(update(1), update(2)))).containsExactly(update(1));
    }

    @Test
    void remembers_only_so_many_finished_ids() {
        inbox.store(List.of(update(1), update(2)));
        inbox.done(1);
        int[] many = IntStream.range(10, 10 + JdbiUpdateInbox.REMEMBERED_IDS).toArray();
        at(NOW.plusSeconds(1))
                .store(Arrays.stream(many).mapToObj(UpdateInboxContract::update).toList());

        List<RawUpdate> again = at(NOW.plusSeconds(2)).store(List.of(update(1), update(2)));

        assertThat(again).containsExactly(update(1));
    }
}
