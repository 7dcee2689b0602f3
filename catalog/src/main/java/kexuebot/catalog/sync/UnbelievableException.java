package kexuebot.catalog.sync;

/** A page came but cannot be what it should be: another layout, an error page, a part of a page. */
final class UnbelievableException extends Exception {
    private static final long serialVersionUID = 1;

    private final String expected;
    private final String seen;

    UnbelievableException(String expected, String seen) {
        super("expected " + expected + ", saw " + seen);
        this.expected = expected;
        this.seen = seen;
    }

    String expected() {
        return expected;
    }

    String seen() {
        return seen;
    }
}
