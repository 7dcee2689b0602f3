package kexuebot.catalog.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private static Headers headers(String... namesAndValues) {
        return Headers.of(namesAndValues);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "17, 17",
        "0017, 17",
        "86400, 86400",
        "86401, 86400",
        "999999999999999999999999, 86400",
        "'Mon, 02 Mar 2026 08:05:00 GMT', 300",
        "'Monday, 02-Mar-26 08:05:00 GMT', 300",
        "'Mon, 02 Mar 2026 07:00:00 GMT', 0",
        "'Wed, 02 Mar 2061 08:00:00 GMT', 86400"
    })
    void seconds_and_dates_are_read_and_bounded(String value, long seconds) {
        assertThat(RetryAfter.of(headers("Retry-After", value), NOW)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "1.5", "", "soon", "2026-03-02", "Mon, 99 Foo 2026 08:05:00 GMT", "12 s"})
    void what_cannot_be_read_counts_as_nothing_said(String value) {
        assertThat(RetryAfter.of(headers("Retry-After", value), NOW)).isEmpty();
    }

    @Test
    void nothing_said_is_nothing_read() {
        assertThat(RetryAfter.of(headers("Date", "Mon, 02 Mar 2026 08:05:00 GMT"), NOW))
                .isEmpty();
        assertThat(RetryAfter.isIn(headers("Date", "x"))).isFalse();
    }

    @Test
    void a_date_is_read_against_the_servers_own_clock() {
        Headers ahead =
                headers("Date", "Mon, 02 Mar 2026 18:00:00 GMT", "Retry-After", "Mon, 02 Mar 2026 18:01:00 GMT");
        assertThat(RetryAfter.of(ahead, NOW)).contains(Duration.ofMinutes(1));
    }

    @Test
    void a_server_whose_clock_cannot_be_read_has_ours() {
        Headers odd = headers("Date", "today", "Retry-After", "Mon, 02 Mar 2026 08:01:00 GMT");
        assertThat(RetryAfter.of(odd, NOW)).contains(Duration.ofMinutes(1));
    }
}
