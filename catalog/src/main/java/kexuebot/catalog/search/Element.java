package kexuebot.catalog.search;

import java.util.List;

/**
 * A part of a question, as it is read from the first atom to the last.
 *
 * @param atoms in order, at least one
 * @param others other ways to write a name, the best first; of two words, the one that they may be
 */
record Element(Kind kind, List<Atom> atoms, List<String> others) {

    /** What it was read as. */
    enum Kind {
        /** Known to the table of synonyms. */
        NAME,
        /** Makes a question of the others. */
        FUNCTION,
        /** Any Latin word, or number. */
        WORD,
        /** Two Latin words that others write as one. */
        TWO_WORDS,
        /** Characters side by side, which may be several words. */
        RUN
    }

    Element {
        atoms = List.copyOf(atoms);
        others = List.copyOf(others);
    }

    Element(Kind kind, List<Atom> atoms) {
        this(kind, atoms, List.of());
    }
}
