package kexuebot.bot.telegram;

import java.time.Duration;

/** A call of the Bot API that brought no result. Its message never holds the token. */
final class CallFailed extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is known of the call's effect. */
    enum Kind {
        /** The server understood and said no, with a code. */
        REFUSED,
        /** It did not reach the server, or the server was not able to take it: trying again is safe. */
        NOT_TAKEN,
        /** The server said yes, and what else it said did not arrive. */
        ACCEPTED,
        /** It was sent and no readable answer came: it may have had its effect. */
        UNKNOWN
    }

    private final Kind kind;
    private final int code;
    private final Duration retryAfter;
    private final long movedTo;

    private CallFailed(Kind kind, int code, Duration retryAfter, long movedTo, String message) {
        super(message, null, false, false);
        this.kind = kind;
        this.code = code;
        this.retryAfter = retryAfter;
        this.movedTo = movedTo;
    }

    /**
     * @param retryAfter zero when the server named no time
     * @param movedTo the chat's new id, or 0
     */
    static CallFailed refused(int code, String description, Duration retryAfter, long movedTo) {
        return new CallFailed(Kind.REFUSED, code, retryAfter, movedTo, code + " " + description);
    }

    static CallFailed notTaken(String why) {
        return new CallFailed(Kind.NOT_TAKEN, 0, Duration.ZERO, 0, why);
    }

    static CallFailed accepted(String why) {
        return new CallFailed(Kind.ACCEPTED, 0, Duration.ZERO, 0, why);
    }

    static CallFailed unknown(String why) {
        return new CallFailed(Kind.UNKNOWN, 0, Duration.ZERO, 0, why);
    }

    Kind kind() {
        return kind;
    }

    /** The Bot API's error code; 0 unless the server refused. */
    int code() {
        return code;
    }

    /** Zero when the server named no time. */
    Duration retryAfter() {
        return retryAfter;
    }

    /** The id of the supergroup that the chat has become; 0 when it has not. */
    long movedTo() {
        return movedTo;
    }

    boolean flooded() {
        return code == 429;
    }

    /** Whether the server does not know the token: 401 for a revoked one, 404 for one that never was. */
    boolean tokenUnknown() {
        return code == 401 || code == 404;
    }
}
