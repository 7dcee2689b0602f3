package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The terms of formulas for the index: each token, at the same place the pair that it begins, and at the first place
 * the whole formula. Formulas lie so far apart that no phrase reaches from one into another.
 */
final class FormulaTerms extends TokenStream {
    private static final int GAP = 100;
    /** No longer formula is asked for. */
    private static final int LONGEST_WHOLE = 64;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<List<String>> formulas;
    private Iterator<Placed> terms;

    /** A term and how far behind the one before it stands. */
    record Placed(String term, int step) {}

    FormulaTerms(List<List<String>> formulas) {
        this.formulas = List.copyOf(formulas);
        terms = placed(this.formulas);
    }

    /** The term of a whole formula; begins with a space as no other term does. */
    static String whole(List<String> tokens) {
        return " " + String.join(" ", tokens);
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!terms.hasNext()) {
            return false;
        }
        Placed next = terms.next();
        term.append(next.term());
        step.setPositionIncrement(next.step());
        return true;
    }

    @Override
    public void reset() {
        terms = placed(formulas);
    }

    private static Iterator<Placed> placed(List<List<String>> formulas) {
        return formulas.stream().flatMap(tokens -> placedOne(tokens).stream()).iterator();
    }

    private static List<Placed> placedOne(List<String> tokens) {
        List<Placed> placed = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            placed.add(new Placed(tokens.get(at), at == 0 ? GAP : 1));
            if (at == 0 && tokens.size() <= LONGEST_WHOLE) {
                placed.add(new Placed(whole(tokens), 0));
            }
            if (at + 1 < tokens.size()) {
                placed.add(new Placed(tokens.get(at) + " " + tokens.get(at + 1), 0));
            }
        }
        return placed;
    }
}
