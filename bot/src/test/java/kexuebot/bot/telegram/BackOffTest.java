package kexuebot.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

    @ParameterizedTest
    @CsvSource({"1, 500", "2, 1000", "3, 2000", "6, 16000", "7, 30000", "8, 30000", "1000000, 30000"})
    void doubles_up_to_half_a_minute_with_jitter(int failures, long nominal) {
        BackOff backOff = new BackOff(new Random(1));

        for (int i = 0; i < 200; i++) {
            assertThat(backOff.after(failures)).isBetween(Duration.ofMillis(nominal / 2), Duration.ofMillis(nominal));
        }
        assertThat(backOff.after(failures)).isNotEqualTo(backOff.after(failures));
    }
}
