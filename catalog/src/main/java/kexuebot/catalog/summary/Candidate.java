package kexuebot.catalog.summary;

import java.util.Objects;

/**
 * A sentence of a text and where it stands.
 *
 * @param text with {@link Run#OBJECT} for formulas and code
 * @param section index of its section in the {@link Outline}
 * @param number how many sentences of the text come before it, of those that cannot be quoted too
 * @param symbolic whether it is rather a calculation than prose: it leads to a displayed formula, or has more symbols than
 *     characters of prose
 */
record Candidate(
        Sentence sentence, String text, int section, Zone zone, int number, Standing standing, boolean symbolic) {
    Candidate {
        Objects.requireNonNull(sentence);
        Objects.requireNonNull(text);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(standing);
    }

    /** Characters of prose: without white space, formulas and code. */
    int length() {
        return (int) text.chars()
                .filter(each -> each != Run.OBJECT && !Character.isWhitespace(each))
                .count();
    }

    int objects() {
        return (int) text.chars().filter(each -> each == Run.OBJECT).count();
    }

    boolean isQuestion() {
        return text.endsWith("？") || text.endsWith("?");
    }
}
