package kexuebot.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Place;
import kexuebot.bot.delivery.FakeOutbox.Row;
import kexuebot.bot.delivery.FakeOutbox.State;
import kexuebot.bot.history.History;
import kexuebot.bot.history.SessionHistory;
import kexuebot.bot.subscription.Target;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.recommend.Trace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The threads, with real time. */
@Timeout(60)
class PostOfficeTest {
    private static final PostId CUR = Posts.id(Posts.CUR);
    private static final InstantSource CLOCK = () -> World.START;

    private final FakeOutbox outbox = new FakeOutbox(CLOCK::instant);
    private final SessionHistory history = new SessionHistory();
    private final Set<Place> told = ConcurrentHashMap.newKeySet();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch began = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private PostOffice office;

    private void open(Courier courier) {
        open(courier, Duration.ofMinutes(1));
    }

    private void open(Courier courier, Duration patience) {
        Wants wants = new Wants(Posts::all, (post, series) -> target -> true);
        Schedule schedule = new Schedule(World.CHINA);
        Composer composer = (parcel, language, lines) -> Optional.of(World.reply(parcel));
        Postman.Means means = new Postman.Means(composer, courier, Language.ZH);
        office = new PostOffice(
                outbox,
                outbox,
                history,
                new FanOut(outbox, wants, schedule, World.START.minusSeconds(1)),
                chat -> Optional.empty(),
                new Postman(outbox, wants, schedule, means, CLOCK),
                CLOCK,
                new Random(4),
                patience);
        office.start(() -> office.refreshed(World.START));
    }

    @AfterEach
    void close() {
        mayEnd.countDown();
        office.close();
    }

    private Receipt count(Letter letter) {
        most.accumulateAndGet(calls.incrementAndGet(), Math::max);
        told.add(letter.place());
        calls.decrementAndGet();
        return new Receipt.Sent(1);
    }

    private Receipt hold(Letter letter) throws InterruptedException {
        began.countDown();
        mayEnd.await();
        return new Receipt.Sent(1);
    }

    @Test
    void what_chats_read_is_forgotten_after_ninety_days() {
        ChatId chat = new ChatId("telegram", "7");
        Instant limit = CLOCK.instant().minus(History.KEPT);
        history.note(chat, new Trace(new PostId(1), Trace.Kind.LIKED, limit.minusSeconds(1)));
        history.note(chat, new Trace(new PostId(2), Trace.Kind.LIKED, limit.plusSeconds(60)));

        open(this::count);

        await().untilAsserted(() ->
                assertThat(history.traces(chat)).extracting(Trace::post).containsExactly(new PostId(2)));
    }

    private boolean allAre(State state) {
        return outbox.rows().stream().allMatch(row -> row.state() == state);
    }

    private void announce() {
        outbox.announce(CUR, Kind.POST, World.START);
        office.wake();
    }

    @Test
    void all_are_told_soon_after_something_was_stored_and_eight_at_a_time() {
        IntStream.rangeClosed(1, 2_500).forEach(chat -> outbox.subscribe(World.chat(chat), Target.ALL));
        open(this::count);
        announce();
        await().until(() -> outbox.rows().size() == 2_500 && allAre(State.SENT));
        assertThat(told).hasSize(2_500);
        assertThat(most.get()).isLessThanOrEqualTo(Dispatcher.IN_FLIGHT);
    }

    @Test
    void closing_lets_calls_in_flight_end_and_stores_what_became_of_them() throws InterruptedException {
        IntStream.rangeClosed(1, 100).forEach(chat -> outbox.subscribe(World.chat(chat), Target.ALL));
        open(this::hold);
        announce();
        began.await();
        Thread closing = new Thread(office::close);
        closing.start();
        await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        mayEnd.countDown();
        closing.join();
        assertThat(outbox.rows()).extracting(Row::state).containsOnly(State.SENT, State.PENDING);
        assertThat(outbox.rows()).filteredOn(row -> row.state() == State.SENT).hasSizeBetween(1, Dispatcher.IN_FLIGHT);
    }

    @Test
    void closing_cuts_off_calls_that_do_not_end_and_their_end_is_unknown() throws InterruptedException {
        outbox.subscribe(World.chat(1), Target.ALL);
        open(this::hold, Duration.ofMillis(1));
        announce();
        began.await();
        office.close();
        assertThat(outbox.rows()).extracting(Row::state).containsExactly(State.UNKNOWN);
    }

    @Test
    void memory_that_runs_out_in_a_thread_ends_nothing() {
        AtomicInteger tries = new AtomicInteger();
        outbox.subscribe(World.chat(1), Target.ALL);
        outbox.breakAt(call -> {
            if (call.equals("due") && tries.incrementAndGet() < 3) {
                throw new OutOfMemoryError("heap");
            }
            return false;
        });
        open(this::count);
        announce();
        await().until(() -> outbox.rows().size() == 1 && allAre(State.SENT));
        assertThat(tries.get()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void what_is_long_over_is_forgotten_once_a_day() {
        open(this::count);
        await().until(() -> outbox.forgotten().equals(Set.of(World.START.minus(PostOffice.KEPT))));
        for (int i = 0; i < 10; i++) {
            office.wake();
        }
        assertThat(outbox.forgettings()).isEqualTo(2);
    }

    @Test
    void a_catalog_that_is_too_old_for_what_was_stored_is_loaded_anew() {
        outbox.subscribe(World.chat(1), Target.ALL);
        outbox.plan(World.chat(1), CUR, Kind.POST, World.START, false);
        outbox.announce(CUR, Kind.CORRECTION, World.START);
        open(this::count);
        await().until(outbox::isSpread);
        assertThat(outbox.row(World.chat(1), CUR, Kind.CORRECTION)).isPresent();
    }

    @Test
    void the_clock_is_looked_at_once_at_the_beginning() {
        open(this::count);
        await().until(() -> outbox.forgettings() == 2);
        assertThat(outbox.setBacks()).containsExactly(World.START);
    }

    @Test
    void closing_twice_does_nothing_more() {
        open(this::count);
        office.close();
        office.close();
        assertThat(outbox.rows()).isEmpty();
    }
}
