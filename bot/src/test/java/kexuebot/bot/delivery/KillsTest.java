package kexuebot.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kexuebot.bot.chat.Place;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.delivery.FakeOutbox.Key;
import kexuebot.bot.delivery.FakeOutbox.Row;
import kexuebot.bot.delivery.FakeOutbox.State;
import kexuebot.bot.subscription.Stop;
import kexuebot.bot.subscription.Target;
import kexuebot.catalog.post.PostId;
import org.junit.jupiter.api.Test;

/** Broadcasts with kills at any moment, a platform that fails in all its ways, and a disk that is full at times. */
class KillsTest {
    private static final int CHATS = 25;
    private static final List<PostId> NEWS = List.of(Posts.id(Posts.CUR), Posts.id(Posts.FLOW));

    private record Arrival(Place place, String text) {}

    /** One broadcast; the platform's own count of what arrived is the truth. */
    private static final class Run {
        private final World world = new World();
        private final Random random;
        private final Map<Place, Map<String, Integer>> arrived = new HashMap<>();
        private int lostAnswers;
        private final Set<Arrival> answeredSinceStart = new HashSet<>();
        private int mostAtKill;
        private int inFlightAtKills;

        private Run(long seed) {
            random = new Random(seed);
        }

        private Receipt answer(Letter letter) {
            return switch (random.nextInt(12)) {
                case 0 -> new Receipt.NotNow(Duration.ofMillis(random.nextInt(3_000)), "502");
                case 1 -> new Receipt.Flooded(Duration.ofSeconds(random.nextInt(5)));
                case 2 -> new Receipt.Unknown("reset before it arrived");
                case 3 -> {
                    arrive(letter);
                    lostAnswers++;
                    yield new Receipt.Unknown("reset after it arrived");
                }
                case 4 -> {
                    arrive(letter);
                    answeredSinceStart.add(new Arrival(letter.place(), text(letter.content())));
                    yield new Receipt.SentUnseen();
                }
                default -> {
                    arrive(letter);
                    answeredSinceStart.add(new Arrival(letter.place(), text(letter.content())));
                    yield new Receipt.Sent(3);
                }
            };
        }

        private void arrive(Letter letter) {
            arrived.computeIfAbsent(letter.place(), any -> new HashMap<>())
                    .merge(text(letter.content()), 1, Integer::sum);
        }

        private static String text(Reply content) {
            return content.parts().toString();
        }

        private void play() {
            IntStream.rangeClosed(1, CHATS).forEach(chat -> world.outbox.subscribe(World.chat(chat), Target.ALL));
            NEWS.forEach(post -> world.outbox.announce(post, Kind.POST, World.START));
            world.platform = this::answer;
            world.callTime = Duration.ofMillis(random.nextInt(400));
            world.outbox.breakAt(call -> random.nextInt(60) == 0);
            int kills = random.nextInt(6);
            for (int kill = 0; kill < kills; kill++) {
                steps(random.nextInt(120));
                inFlightAtKills += kill();
            }
            steps(100);
            world.outbox.breakAt(call -> false);
            world.runUntil(world.now().plus(Duration.ofHours(8)), this::isOver);
        }

        private boolean isOver() {
            return world.outbox.isSpread() && world.outbox.rows().stream().allMatch(row -> row.state() == State.SENT);
        }

        private void steps(int many) {
            for (int i = 0; i < many; i++) {
                Instant next = world.step();
                world.pass(next.isAfter(world.now()) ? Duration.between(world.now(), next) : Duration.ZERO);
            }
        }

        /** Returns how many messages had arrived whose arrival is not stored. */
        private int kill() {
            int unsettled = (int) world.outbox.rows().stream()
                    .filter(row -> row.state() == State.SENDING)
                    .map(Row::key)
                    .filter(key -> answeredSinceStart.contains(
                            new Arrival(key.place(), text(World.reply(Parcel.of(key.place(), key.post(), 1))))))
                    .count();
            mostAtKill = Math.max(mostAtKill, unsettled);
            answeredSinceStart.clear();
            world.restart();
            return unsettled;
        }

        private int repeats() {
            return arrived.values().stream()
                    .flatMap(posts -> posts.values().stream())
                    .mapToInt(times -> times - 1)
                    .sum();
        }

        private void check() {
            assertThat(world.outbox.rows()).hasSize(CHATS * NEWS.size());
            assertThat(world.outbox.rows()).extracting(Row::state).containsOnly(State.SENT);
            assertThat(arrived).hasSize(CHATS);
            assertThat(arrived.values()).allSatisfy(posts -> assertThat(posts).hasSize(NEWS.size()));
            assertThat(repeats()).isLessThanOrEqualTo(inFlightAtKills + lostAnswers);
            assertThat(world.mostCalls()).isLessThanOrEqualTo(Dispatcher.IN_FLIGHT);
        }
    }

    private static void check(long runs, LongConsumer run) {
        LongStream.range(0, runs).forEach(run);
    }

    @Test
    void none_is_lost_and_repeats_are_no_more_than_were_in_flight_or_lost_their_answers() {
        int[] repeats = {0};
        int[] bound = {0};
        int[] atKill = {0};
        check(1_000, seed -> {
            Run run = new Run(seed);
            try {
                run.play();
                run.check();
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
            repeats[0] += run.repeats();
            atKill[0] = Math.max(atKill[0], run.mostAtKill);
            bound[0] += run.inFlightAtKills + run.lostAnswers;
        });
        assertThat(atKill[0]).isBetween(2, Dispatcher.IN_FLIGHT);
        assertThat(repeats[0]).isPositive().isLessThanOrEqualTo(bound[0]);
    }

    @Test
    void chats_that_stop_the_bot_in_mid_broadcast_end_and_the_others_are_told() {
        check(100, seed -> {
            Run run = new Run(seed);
            Random random = new Random(seed);
            run.play();
            Place gone = World.chat(1 + random.nextInt(CHATS));
            run.world.platform = letter -> letter.place().equals(gone)
                    ? new Receipt.Stopped(Stop.Reason.BLOCKED, "Forbidden")
                    : new Receipt.Sent(1);
            run.world.outbox.announce(Posts.id(Posts.ID), Kind.POST, run.world.now());
            run.world.wake();
            run.world.runFor(Duration.ofMinutes(5));
            Row row = run.world.outbox.row(gone, Posts.id(Posts.ID), Kind.POST).orElseThrow();
            assertThat(row.key()).isEqualTo(new Key(gone, Posts.id(Posts.ID), Kind.POST));
            assertThat(row.state()).isEqualTo(State.FAILED);
            assertThat(run.world.outbox.rows())
                    .filteredOn(each -> each.state() == State.SENT)
                    .hasSize(3 * CHATS - 1);
        });
    }
}
