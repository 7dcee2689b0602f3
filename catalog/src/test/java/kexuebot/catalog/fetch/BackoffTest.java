package kexuebot.catalog.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {

    private static final Duration BASE = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Backoff backoff = new Backoff(BASE, LONGEST, new Random(3));

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 4", "3, 8", "8, 256", "9, 300", "10, 300", "63, 300", "64, 300", "2147483647, 300"})
    void waits_double_up_to_the_longest_and_lie_between_half_and_all(int attempt, long seconds) {
        for (int i = 0; i < 200; i++) {
            assertThat(backoff.delay(attempt, Optional.empty()))
                    .isBetween(Duration.ofSeconds(seconds).dividedBy(2), Duration.ofSeconds(seconds));
        }
    }

    @Test
    void waits_differ() {
        assertThat(IntStream.range(0, 50)
                        .mapToObj(i -> backoff.delay(5, Optional.empty()))
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThan(10);
    }

    @Test
    void the_same_randomness_gives_the_same_waits() {
        assertThat(new Backoff(BASE, LONGEST, new Random(3)).delay(4, Optional.empty()))
                .isEqualTo(backoff.delay(4, Optional.empty()));
    }

    @Test
    void what_the_server_asks_for_is_kept_even_beyond_the_longest() {
        assertThat(backoff.delay(1, Optional.of(Duration.ofHours(3)))).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void a_short_wish_does_not_shorten_the_wait() {
        assertThat(backoff.delay(8, Optional.of(Duration.ZERO))).isGreaterThanOrEqualTo(Duration.ofSeconds(128));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void attempts_count_from_one(int attempt) {
        assertThatIllegalArgumentException().isThrownBy(() -> backoff.delay(attempt, Optional.empty()));
    }

    @Test
    void a_range_that_is_none_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Backoff(Duration.ZERO, LONGEST, new Random(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Backoff(LONGEST, BASE, new Random(1)));
    }

    @Test
    void the_longest_may_be_as_long_as_a_long_can_say() {
        Duration centuries = Duration.ofMillis(Long.MAX_VALUE);
        assertThat(new Backoff(BASE, centuries, new Random(1)).delay(62, Optional.empty()))
                .isGreaterThan(Duration.ofDays(365));
    }
}
