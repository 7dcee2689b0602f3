package kexuebot.bot.model;

import java.util.Objects;

/** A model did not answer, or not to the end. The message is for a log and holds no secret. */
public final class ModelException extends Exception {
    private static final long serialVersionUID = 1;

    /** What went wrong, as far as readers and operators care. */
    public enum Kind {
        /** Nobody answers at that address. */
        UNREACHABLE,
        /** Nothing, or no more, came in time. */
        SLOW,
        /** The endpoint does not want to: the key, the model or the request is wrong. */
        REFUSED,
        /** The endpoint asks to come less often, or has no credit left. */
        LIMITED,
        /** The endpoint has trouble of its own, or what it says is no answer. */
        BROKEN,
        /** The answer ended in the middle. */
        CUT
    }

    private final Kind kind;
    private final Usage usage;

    /** @param usage what it cost all the same */
    public ModelException(Kind kind, String message, Usage usage) {
        super(message);
        this.kind = Objects.requireNonNull(kind);
        this.usage = Objects.requireNonNull(usage);
    }

    public Kind kind() {
        return kind;
    }

    public Usage usage() {
        return usage;
    }
}
