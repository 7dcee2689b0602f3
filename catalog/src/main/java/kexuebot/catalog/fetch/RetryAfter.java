package kexuebot.catalog.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;

/** The header {@code Retry-After}, RFC 9110 section 10.2.3: seconds, or a date. */
final class RetryAfter {

    static final Duration LONGEST = Duration.ofDays(1);

    private static final String NAME = "Retry-After";

    private RetryAfter() {}

    static boolean isIn(Headers headers) {
        return headers.get(NAME) != null;
    }

    /**
     * Between zero and {@link #LONGEST}; empty if there is none that can be read. A date is read against the server's
     * own clock where it tells its time.
     */
    static Optional<Duration> of(Headers headers, Instant now) {
        String value = Optional.ofNullable(headers.get(NAME)).orElse("").strip();
        if (value.matches("[0-9]+")) {
            return Optional.of(seconds(value));
        }
        Instant start = Optional.ofNullable(headers.getInstant("Date")).orElse(now);
        return Optional.ofNullable(headers.getInstant(NAME)).map(end -> bounded(Duration.between(start, end)));
    }

    private static Duration seconds(String digits) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        boolean absurd = significant.length() > 9;
        return absurd ? LONGEST : bounded(Duration.ofSeconds(Long.parseLong(significant)));
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
