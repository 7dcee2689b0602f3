package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A formula that is looked for.
 *
 * @param formula as it was typed, without dollar signs
 * @param words what else was typed, often empty; where the formula may also be meant as words, such as {@code n=4},
 *     all that was typed
 * @param tokens those of {@link FormulaTokens}: 2 to 64
 */
record FormulaQuery(String formula, String words, List<String> tokens) {
    private static final int FEWEST = 2;
    /** {@code n=4} is the shortest that may be a formula without looking like one. */
    private static final int FEWEST_UNMARKED = 3;
    /** Without its indices a formula must still be more than {@code f(x}. */
    private static final int FEWEST_BARE = 4;
    /** Longer formulas are known by their beginning; it bounds the clauses of a query. */
    private static final int MOST = 64;

    FormulaQuery {
        tokens = List.copyOf(tokens);
        if (tokens.size() < FEWEST || tokens.size() > MOST) {
            throw new IllegalArgumentException(tokens.size() + " tokens are not within 2..64");
        }
    }

    /** The longest formula in what was typed, one that is surely meant as such before any other. */
    static Optional<FormulaQuery> in(String typed) {
        List<FormulaFinder.Part> parts = FormulaFinder.parts(typed);
        Comparator<Read> longest = Comparator.comparing(
                        (Read read) -> read.part().certain())
                .thenComparing(read -> read.tokens().size());
        return parts.stream()
                .map(Read::of)
                .filter(Read::isFormula)
                .max(longest)
                .map(read -> new FormulaQuery(read.part().formula(), words(read.part(), parts, typed), read.tokens()));
    }

    private record Read(FormulaFinder.Part part, List<String> tokens) {
        static Read of(FormulaFinder.Part part) {
            return new Read(part, first(FormulaTokens.of(part.formula())));
        }

        boolean isFormula() {
            return tokens.size() >= (part.certain() ? FEWEST : FEWEST_UNMARKED)
                    && tokens.stream().anyMatch(token -> token.chars().anyMatch(Character::isLetterOrDigit));
        }
    }

    /** The tokens without what is below; empty where too little is left to tell formulas apart. */
    Optional<List<String>> bare() {
        return Optional.of(first(FormulaTokens.bare(formula)))
                .filter(left -> left.equals(tokens) || left.size() >= FEWEST_BARE);
    }

    /** Neighbouring tokens, each pair once, in order. */
    static List<String> distinctPairs(List<String> tokens) {
        return pairs(tokens).stream().distinct().toList();
    }

    /** Neighbouring tokens, with a space between. */
    static List<String> pairs(List<String> tokens) {
        return IntStream.range(1, tokens.size())
                .mapToObj(i -> tokens.get(i - 1) + " " + tokens.get(i))
                .toList();
    }

    private static List<String> first(List<String> tokens) {
        return tokens.subList(0, Math.min(tokens.size(), MOST));
    }

    private static String words(FormulaFinder.Part formula, List<FormulaFinder.Part> parts, String typed) {
        return formula.certain() ? without(parts, typed) : typed.strip();
    }

    /** Without what is surely no words; nothing if only signs are left. */
    private static String without(List<FormulaFinder.Part> parts, String typed) {
        List<String> rest = new ArrayList<>();
        int position = 0;
        for (FormulaFinder.Part part : parts) {
            if (part.certain()) {
                rest.add(typed.substring(position, part.start()).strip());
                position = part.end();
            }
        }
        rest.add(typed.substring(position).strip());
        String words = String.join(" ", rest).strip();
        return words.codePoints().anyMatch(Character::isLetterOrDigit) ? words : "";
    }
}
