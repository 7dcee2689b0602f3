package kexuebot.bot.delivery;

/** What a log says of a failure. */
public final class Causes {
    private Causes() {}

    /** The innermost cause, which says what is wrong, such as a full disk; the others say what was being done. */
    public static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}
