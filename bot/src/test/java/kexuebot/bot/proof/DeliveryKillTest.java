package kexuebot.bot.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real program in the middle of a broadcast, again and again, while Telegram has a bad day: seven times in 200
 * deliveries, or {@code -Dkills=100 -Ddeliveries=2000}.
 */
class DeliveryKillTest {
    private static final int KILLS = Integer.getInteger("kills", 7);
    private static final int DELIVERIES = Integer.getInteger("deliveries", 200);
    private static final long SEED = Long.getLong("kills.seed", 4);

    @TempDir
    Path directory;

    @Test
    void kills_lose_no_delivery_and_repeat_only_what_was_in_flight() throws Exception {
        Proof proof = Broadcast.run(ServedProgram.underTest(), directory, DELIVERIES, KILLS, SEED);
        System.out.println(proof.text());
        Verdict verdict = proof.verdict();

        assertThat(verdict.lost()).isEmpty();
        assertThat(verdict.unwanted()).isEmpty();
        assertThat(verdict.unexplained()).isEmpty();
        assertThat(verdict.mostAfterOneKill()).isLessThanOrEqualTo(Proof.IN_FLIGHT);
        assertThat(verdict.repeats()).isLessThanOrEqualTo(proof.bound());
        assertThat(proof.telegram().ledger().mostUnderWay()).isLessThanOrEqualTo(Proof.IN_FLIGHT);
        assertThat(proof.telegram().limits().violations()).isZero();
        assertThat(proof.states()).isEqualTo(Map.of("sent", DELIVERIES));
        assertThat(proof.exit()).isZero();
        assertThat(proof.kills()).as("killed before the end").isGreaterThan(KILLS / 2);
    }
}
