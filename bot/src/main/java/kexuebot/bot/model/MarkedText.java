package kexuebot.bot.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Running text taken apart.
 *
 * @param prose with a space in the place of each formula
 * @param formulas without their marks
 */
record MarkedText(String prose, List<String> formulas) {
    MarkedText {
        formulas = List.copyOf(formulas);
    }

    /** A mark that opens a formula which is not closed is prose. */
    static MarkedText of(String text) {
        StringBuilder prose = new StringBuilder(text.length());
        List<String> formulas = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Optional<MarkedFormula> formula =
                    MarkedFormula.opens(text, at) ? MarkedFormula.at(text, at) : Optional.empty();
            formula.ifPresent(found -> formulas.add(found.latex()));
            prose.append(formula.isPresent() ? ' ' : text.charAt(at));
            at = formula.map(MarkedFormula::end).orElse(at + 1);
        }
        return new MarkedText(prose.toString(), formulas);
    }
}
