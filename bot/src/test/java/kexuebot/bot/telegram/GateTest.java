package kexuebot.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

    private static final Instant START = Instant.parse("2024-05-01T00:00:00Z");

    private final FakeTime time = new FakeTime();
    private final Gate gate = new Gate(time::now, false);

    /** When each of so many messages goes, in milliseconds, where every chat has some to send one after the other. */
    private List<Long> sends(List<Long> chats, int each) {
        Map<Long, Instant> due = new HashMap<>();
        Map<Long, Integer> left = new HashMap<>();
        chats.forEach(chat -> {
            due.put(chat, time.now());
            left.put(chat, each);
        });
        List<Long> sends = new ArrayList<>();
        while (!due.isEmpty()) {
            long chat = due.entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            time.pass(latest(Duration.ZERO, Duration.between(time.now(), due.get(chat))));
            Duration wait = gate.enter(chat);
            due.put(chat, time.now().plus(wait));
            if (wait.isZero()) {
                sends.add(millis());
                if (left.merge(chat, -1, Integer::sum) == 0) {
                    due.remove(chat);
                }
            }
        }
        return sends;
    }

    private static Duration latest(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private long millis() {
        return Duration.between(START, time.now()).toMillis();
    }

    private static long mostWithin(long window, List<Long> sends) {
        return sends.stream()
                .mapToLong(from -> sends.stream()
                        .filter(at -> at >= from && at < from + window)
                        .count())
                .max()
                .orElse(0);
    }

    @ParameterizedTest
    @CsvSource({"10, 30, 10000, 12", "-10, 60, 60000, 20"})
    void one_chat_gets_no_more_than_telegram_allows(long chat, int messages, long window, long most) {
        List<Long> sends = sends(List.of(chat), messages);

        assertThat(sends).startsWith(0L, 22L, 56L);
        assertThat(mostWithin(window, sends)).isBetween(most - 3, most);
    }

    @Test
    void many_chats_together_get_thirty_messages_a_second_at_most_and_not_far_less() {
        List<Long> chats = new ArrayList<>();
        for (long chat = 1; chat <= 100; chat++) {
            chats.add(chat);
        }

        List<Long> sends = sends(chats, 3);

        assertThat(mostWithin(1_000, sends)).isBetween(29L, 30L);
        assertThat(sends.get(299)).isLessThan(10_300);
    }

    @Test
    void a_refused_chat_waits_as_long_as_the_server_says_and_others_do_not() {
        gate.enter(10);
        time.pass(Duration.ofMillis(34));
        gate.refused(10, Duration.ofSeconds(17));

        assertThat(gate.enter(10)).isBetween(Duration.ofSeconds(17), Duration.ofSeconds(18));
        assertThat(gate.enter(11)).isZero();
    }

    @Test
    void all_wait_when_two_chats_are_refused_together() {
        gate.refused(10, Duration.ofSeconds(17));
        gate.refused(11, Duration.ofSeconds(17));

        assertThat(gate.enter(12)).isGreaterThanOrEqualTo(Duration.ofSeconds(17));
        assertThat(gate.enter()).isGreaterThanOrEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void two_chats_that_are_refused_while_others_are_not_wait_alone() {
        gate.refused(10, Duration.ofSeconds(6));
        gate.accepted();
        gate.refused(11, Duration.ofSeconds(60));

        assertThat(gate.enter(12)).isZero();
        assertThat(gate.enter(10)).isGreaterThanOrEqualTo(Duration.ofSeconds(6));
        assertThat(gate.enter(11)).isGreaterThanOrEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void a_turn_from_before_the_bot_was_refused_does_not_count_after_it() {
        for (int chat = 1; chat <= 20; chat++) {
            gate.enter(chat);
        }
        gate.refused(1, Duration.ofSeconds(30));
        gate.refused(2, Duration.ofSeconds(30));
        time.pass(Duration.ofSeconds(1));

        assertThat(gate.enter(20)).isGreaterThanOrEqualTo(Duration.ofSeconds(29));
    }

    @Test
    void many_chats_do_not_come_all_at_once_when_a_penalty_ends() {
        gate.refused(1, Duration.ofSeconds(30));
        gate.refused(2, Duration.ofSeconds(30));
        List<Long> chats = new ArrayList<>();
        for (long chat = 1; chat <= 100; chat++) {
            chats.add(chat);
        }

        List<Long> sends = sends(chats, 1);

        assertThat(sends.get(0)).isGreaterThanOrEqualTo(30_000);
        assertThat(mostWithin(1_000, sends)).isLessThanOrEqualTo(30);
    }

    @Test
    void a_long_wait_of_one_group_does_not_take_turns_from_others() {
        sends(List.of(-10L), 3);
        assertThat(gate.enter(-10)).isGreaterThan(Duration.ofSeconds(3));
        time.pass(Duration.ofSeconds(1));

        assertThat(gate.enter(11)).isZero();
    }

    @Test
    void drafts_leave_room_for_their_reply() {
        for (long chat : new long[] {10, -10}) {
            int drafts = 0;
            for (int i = 0; i < 1_000; i++) {
                drafts += gate.enterDraft(chat, drafts == 0).isPresent() ? 1 : 0;
                time.pass(Duration.ofMillis(37));
            }
            assertThat(drafts).isEqualTo(chat > 0 ? 34 : 10);
            assertThat(gate.enter(chat)).isZero();
        }
    }

    @Test
    void the_first_draft_comes_soon_after_another_reply_and_does_not_take_the_room_of_its_own() {
        assertThat(gate.enter(10)).isZero();
        time.pass(Duration.ofMillis(100));
        assertThat(gate.enterDraft(10, false)).isEmpty();
        assertThat(gate.enterDraft(10, true)).isPresent();
        time.pass(Duration.ofMillis(100));
        assertThat(gate.enterDraft(10, true)).isEmpty();
        assertThat(gate.enter(10)).isZero();
    }

    @Test
    void drafts_wait_a_moment_for_other_chats_and_are_left_out_where_many_are_served() {
        List<Duration> waits = IntStream.rangeClosed(1, 100)
                .boxed()
                .flatMap(chat -> gate.enterDraft(chat, true).stream())
                .toList();

        assertThat(waits).hasSizeBetween(2, 6).isSorted().allMatch(wait -> wait.toMillis() <= 100);
    }

    @Test
    void a_draft_is_not_made_while_the_server_wants_quiet() {
        gate.refused(10, Duration.ofSeconds(20));
        time.pass(Duration.ofSeconds(20));
        assertThat(gate.enterDraft(10, true)).isEmpty();

        gate.refused(11, Duration.ofSeconds(20));
        gate.refused(12, Duration.ofSeconds(20));
        assertThat(gate.enterDraft(13, true)).isEmpty();
    }
}
