package kexuebot.catalog.document;

/** Ends the reading of a formula that has no readable form as a line of text. */
final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without a stack trace: it is an answer, not a failure. */
    UnreadableException(String reason) {
        super(reason, null, false, false);
    }
}
