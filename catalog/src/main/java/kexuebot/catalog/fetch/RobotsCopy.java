package kexuebot.catalog.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * robots.txt as it was at some time.
 *
 * @param text empty where there was none
 */
record RobotsCopy(Instant taken, String text, SimpleRobotRules rules) {

    static final Duration GOOD_FOR = Duration.ofDays(1);

    /** A blog that asks for more would be read too slowly to be of use; it may forbid pages. */
    static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

    private static final String AGENT = "kexuebot";
    private static final int WARNINGS = 0;

    static RobotsCopy of(HttpUrl address, Instant taken, String text) {
        // the parser's own limit would turn a long delay into a ban
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, WARNINGS);
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return new RobotsCopy(
                taken, text, parser.parseContent(address.toString(), content, "text/plain", List.of(AGENT)));
    }

    /** Empty if the note is not one of ours. */
    static Optional<RobotsCopy> read(HttpUrl address, String note) {
        String[] parts = note.split("\n", 2);
        try {
            return Optional.of(of(address, Instant.parse(parts[0]), parts.length == 2 ? parts[1] : ""));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    String note() {
        return taken + "\n" + text;
    }

    /** A copy from the future was taken by a clock that has been set since. */
    boolean isFresh(Instant now) {
        return !taken.isAfter(now) && taken.plus(GOOD_FOR).isAfter(now);
    }

    boolean allows(HttpUrl page) {
        return rules.isAllowed(page.toString());
    }

    /** Between zero and {@link #LONGEST_DELAY}. */
    Duration delay() {
        long millis = Math.max(0, Math.min(rules.getCrawlDelay(), LONGEST_DELAY.toMillis()));
        return Duration.ofMillis(millis);
    }
}
