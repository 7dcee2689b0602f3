package kexuebot.bot.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final long GROUP = -100;

    private final Limits limits = Limits.real();

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    @Test
    void thirty_messages_in_any_second_and_no_more() {
        assertThat(LongStream.rangeClosed(1, 30).map(chat -> limits.enter(chat, millis(chat * 33))))
                .containsOnly(0L);
        assertThat(limits.enter(31, millis(1_032))).isEqualTo(1);
        assertThat(limits.floods()).isEqualTo(1);
        assertThat(limits.violations()).isZero();
    }

    @Test
    void a_second_later_there_is_room_again() {
        LongStream.rangeClosed(1, 30).forEach(chat -> limits.enter(chat, millis(chat * 33)));

        assertThat(limits.enter(31, millis(1_034))).isZero();
    }

    @Test
    void a_private_chat_takes_three_at_once_and_then_one_a_second() {
        assertThat(LongStream.of(0, 1, 2, 1_000, 2_000).map(time -> limits.enter(7, millis(time))))
                .containsOnly(0L);
        assertThat(limits.enter(7, millis(2_900))).isEqualTo(1);
    }

    @Test
    void a_group_takes_twenty_in_any_minute() {
        assertThat(LongStream.range(0, 20).map(second -> limits.enter(GROUP, millis(second * 1_000))))
                .containsOnly(0L);
        assertThat(limits.enter(GROUP, millis(20_000))).isEqualTo(40);
        assertThat(limits.enter(GROUP, millis(60_000))).isZero();
    }

    @Test
    void who_does_not_wait_as_told_violates() {
        limits.close(7, 2, 0);

        assertThat(limits.enter(7, millis(1_999))).isEqualTo(1);
        assertThat(limits.enter(8, millis(1_999))).as("another chat").isZero();
        assertThat(limits.enter(7, millis(2_000))).isZero();
        assertThat(limits.violations()).isEqualTo(1);
    }

    @Test
    void a_call_that_was_under_way_when_another_was_told_to_wait_is_no_violation() {
        limits.close(7, 2, 0);

        assertThat(limits.enter(7, millis(200))).isEqualTo(2);
        assertThat(limits.violations()).isZero();
    }

    @Test
    void lifted_limits_still_hold_who_was_told_to_wait() {
        Limits lifted = Limits.lifted();
        lifted.close(7, 2, 0);

        assertThat(LongStream.range(8, 1_000).map(chat -> lifted.enter(chat, 0)))
                .containsOnly(0L);
        assertThat(lifted.enter(7, millis(1_000))).isEqualTo(1);
    }
}
