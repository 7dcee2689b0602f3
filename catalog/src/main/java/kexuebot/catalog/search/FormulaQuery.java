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
        return parts.stream()
                .filter(FormulaQuery::isFormula)
                .max(Comparator.comparing(FormulaFinder.Part::certain)
                        .thenComparing(part -> tokens(part).size()))
                .map(part -> new FormulaQuery(
                        part.formula(), part.certain() ? without(parts, typed) : typed.strip(), tokens(part)));
    }

    /** The tokens without what is below; empty where too little is left to tell formulas apart. */
    Optional<List<String>> bare() {
        List<String> all = FormulaTokens.bare(formula);
        List<String> bare = all.subList(0, Math.min(all.size(), MOST));
        return Optional.of(bare).filter(left -> left.equals(tokens) || left.size() >= FEWEST_BARE);
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

    private static boolean isFormula(FormulaFinder.Part part) {
        List<String> tokens = tokens(part);
        return tokens.size() >= (part.certain() ? FEWEST : FEWEST_UNMARKED)
                && tokens.stream().anyMatch(token -> token.chars().anyMatch(Character::isLetterOrDigit));
    }

    private static List<String> tokens(FormulaFinder.Part part) {
        List<String> tokens = FormulaTokens.of(part.formula());
        return tokens.subList(0, Math.min(tokens.size(), MOST));
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
