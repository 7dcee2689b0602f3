package kexuebot.bot.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Delivered ONE = new Delivered(1, 0, 500, false);
    private static final Delivered OTHER = new Delivered(2, 7, 500, false);

    private final Ledger ledger = new Ledger();

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    private Verdict verdict() {
        return Verdict.of(List.of(ONE, OTHER), ledger);
    }

    private void accepted(Delivered what, Fault fault, long at, long ended) {
        ledger.ended(ledger.accept(what, ledger.process(), fault, millis(at)), millis(ended));
    }

    @Test
    void what_was_accepted_once_needs_no_explanation() {
        accepted(ONE, Fault.NONE, 10, 11);
        accepted(OTHER, Fault.CUT, 10, 11);

        assertThat(verdict().lost()).isEmpty();
        assertThat(verdict().unwanted()).isEmpty();
        assertThat(verdict().repeats()).isZero();
    }

    @Test
    void what_was_never_accepted_is_lost() {
        accepted(ONE, Fault.NONE, 10, 11);

        assertThat(verdict().lost()).containsExactly(OTHER);
    }

    @Test
    void what_nobody_asked_for_is_unwanted() {
        Delivered edit = new Delivered(1, 0, 500, true);
        accepted(edit, Fault.NONE, 10, 11);

        assertThat(verdict().unwanted()).containsExactly(edit);
    }

    @Test
    void a_lost_answer_excuses_one_repeat() {
        accepted(ONE, Fault.LOST, 10, 11);
        accepted(ONE, Fault.NONE, 20, 21);
        accepted(ONE, Fault.NONE, 30, 31);

        assertThat(verdict().afterLostAnswer()).isEqualTo(1);
        assertThat(verdict().unexplained()).hasSize(1);
        assertThat(verdict().repeats()).isEqualTo(2);
    }

    @Test
    void a_kill_excuses_the_repeat_of_what_was_under_way() {
        ledger.accept(ONE, 0, Fault.SLOW, millis(10_000));
        accepted(OTHER, Fault.NONE, 10_000, 10_001);
        ledger.killed(millis(10_100));
        accepted(ONE, Fault.NONE, 70_000, 70_001);
        accepted(OTHER, Fault.NONE, 70_000, 70_001);

        assertThat(verdict().mostAfterOneKill()).isEqualTo(2);
        assertThat(verdict().unexplained()).isEmpty();
        assertThat(verdict().inFlight()).containsExactly(2);
    }

    @Test
    void a_kill_does_not_excuse_the_repeat_of_what_was_answered_long_before() {
        accepted(ONE, Fault.NONE, 10_000, 10_001);
        ledger.killed(millis(16_000));
        accepted(ONE, Fault.NONE, 70_000, 70_001);

        assertThat(verdict().unexplained()).hasSize(1);
        assertThat(verdict().inFlight()).containsExactly(0);
    }

    @Test
    void without_a_kill_nothing_that_was_answered_may_be_repeated() {
        accepted(ONE, Fault.SLOW, 10_000, 12_000);
        accepted(ONE, Fault.NONE, 12_001, 12_002);

        assertThat(verdict().unexplained()).hasSize(1);
    }
}
