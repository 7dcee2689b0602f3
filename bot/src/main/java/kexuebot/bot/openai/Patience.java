package kexuebot.bot.openai;

import java.time.Duration;

/**
 * How long an endpoint is waited for.
 *
 * @param connect until somebody answers at its address
 * @param silence until the first event of the answer, and between two of them
 * @param whole until the answer has ended
 */
public record Patience(Duration connect, Duration silence, Duration whole) {
    public static final Patience USUAL =
            new Patience(Duration.ofMillis(2500), Duration.ofSeconds(20), Duration.ofSeconds(120));
}
