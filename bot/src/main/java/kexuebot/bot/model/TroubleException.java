package kexuebot.bot.model;

import java.util.Objects;

/** Ends the writing of a text whose answer came, but is of no use, or is not to be asked for. */
final class TroubleException extends Exception {
    private static final long serialVersionUID = 1;

    private final Trouble trouble;

    TroubleException(Trouble trouble) {
        super(trouble.name());
        this.trouble = Objects.requireNonNull(trouble);
    }

    Trouble trouble() {
        return trouble;
    }
}
