package kexuebot.bot.config;

import java.util.Objects;

/** A value that must not be shown, such as a token: prints as {@code ***}. */
public record Secret(String reveal) {

    private static final String HIDDEN = "***";

    public Secret {
        Objects.requireNonNull(reveal);
        if (reveal.isBlank()) {
            throw new IllegalArgumentException("a secret is not blank");
        }
    }

    /** The text with every occurrence of the secret hidden; for texts of others that may quote it. */
    public String hideIn(String text) {
        return text.replace(reveal, HIDDEN);
    }

    @Override
    public String toString() {
        return HIDDEN;
    }
}
