package kexuebot.catalog.document;

/**
 * A piece of a formula as text, with what decides the space around it.
 *
 * @param loose whether a letter right after it would be read as part of it, as in {@code X_C Y}
 */
record Atom(Kind kind, String text, boolean loose) {

    /** The classes of The TeXbook, chapter 17, with those added that plain text must set apart. */
    enum Kind {
        ORDINARY,
        /** A large operator: ∑, ∫. */
        OPERATOR,
        /** A name of several letters: log, max. */
        FUNCTION,
        BINARY,
        RELATION,
        OPENING,
        CLOSING,
        PUNCTUATION,
        /** A fraction on one line, or the name of an accent over several signs: set apart from what it is not. */
        FRACTION,
        SPACE,
        /** The end of a row of an aligned formula. */
        ROW
    }

    Atom(Kind kind, String text) {
        this(kind, text, false);
    }

    static Atom ordinary(String text) {
        return new Atom(Kind.ORDINARY, text);
    }

    /** A word: set apart from its neighbours when it is one of Latin letters. */
    static Atom word(String text) {
        boolean latin =
                text.length() > 1 && text.chars().allMatch(c -> c < 0x250 && (Character.isLetter(c) || c == ' '));
        return new Atom(latin ? Kind.FUNCTION : Kind.ORDINARY, text);
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
