package kexuebot.catalog.search;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import kexuebot.catalog.document.Inline;

/** Which formula of a text is the asked one, by the same rule by which posts are found. */
final class FormulaLikeness {
    /** Between one found in parts and one found as asked: other indices only. */
    private static final double BARE = 0.5;

    private FormulaLikeness() {}

    /** How many of so many pairs must be there: two thirds, of one or two all. */
    static int needed(int pairs) {
        return (2 * pairs + 2) / 3;
    }

    /** Whether the formula has the asked one in it, as it is or two thirds of its pairs of tokens. */
    static boolean has(FormulaQuery asked, String latex) {
        return to(asked).applyAsDouble(latex) > 0;
    }

    /** The place of the formula most like the asked one, the first of several; empty if none has it. */
    static Optional<Integer> bestFormula(Line line, FormulaQuery asked) {
        ToDoubleFunction<String> likeness = to(asked);
        Optional<Integer> best = Optional.empty();
        double most = 0;
        for (Map.Entry<Integer, Inline.Formula> formula : line.formulas().entrySet()) {
            double like = likeness.applyAsDouble(formula.getValue().latex());
            best = like > most ? Optional.of(formula.getKey()) : best;
            most = Math.max(most, like);
        }
        return best;
    }

    private static ToDoubleFunction<String> to(FormulaQuery asked) {
        Asked exact = Asked.of(asked.tokens());
        Optional<Asked> bare = asked.bare().map(Asked::of);
        return latex -> {
            List<String> tokens = FormulaTokens.of(latex);
            double exactly = exact.likeness(tokens);
            return bare.isEmpty()
                    ? exactly
                    : Math.max(exactly, BARE * bare.get().likeness(bare(latex, tokens)));
        };
    }

    private static List<String> bare(String latex, List<String> tokens) {
        return tokens.contains("_") ? FormulaTokens.bare(latex) : tokens;
    }

    /** What is looked for in one formula after the other. */
    private record Asked(List<String> tokens, List<String> pairs) {
        static Asked of(List<String> tokens) {
            return new Asked(tokens, FormulaQuery.distinctPairs(tokens));
        }

        /**
         * 0 where it is not found in a formula, from 2/3 to 1 for the part of its pairs that is there, from 2 to 3
         * where it is there as a whole, the more the less there is besides.
         */
        double likeness(List<String> formula) {
            if (Collections.indexOfSubList(formula, tokens) >= 0) {
                return 2 + (double) tokens.size() / formula.size();
            }
            Set<String> there = new HashSet<>(FormulaQuery.pairs(formula));
            long found = pairs.stream().filter(there::contains).count();
            return found < needed(pairs.size()) ? 0 : (double) found / pairs.size();
        }
    }
}
