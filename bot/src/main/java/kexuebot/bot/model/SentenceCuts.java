package kexuebot.bot.model;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into pieces where sentences or lines end, else at a space, else anywhere but within a formula. */
final class SentenceCuts {
    private final String text;
    private final int most;
    private final List<String> pieces = new ArrayList<>();
    private int start;
    private int good;
    private int fair;

    private SentenceCuts(String text, int most) {
        this.text = text;
        this.most = most;
    }

    /** Pieces of at most so many UTF-16 units, but for larger formulas; none blank. */
    static List<String> of(String text, int most) {
        return new SentenceCuts(text, most).cut();
    }

    private List<String> cut() {
        int at = 0;
        while (at < text.length()) {
            int next = after(at);
            if (next - start > most && at > start) {
                cutAt(next - at > most ? at : good > start ? good : fair > start ? fair : at);
            } else {
                at = next;
                good = endsSentence(at) ? at : good;
                fair = text.charAt(at - 1) == ' ' ? at : fair;
            }
        }
        cutAt(text.length());
        return List.copyOf(pieces);
    }

    private void cutAt(int end) {
        String piece = text.substring(start, end).strip();
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
        start = end;
    }

    private int after(int at) {
        if (!MarkedFormula.opens(text, at)) {
            return text.offsetByCodePoints(at, 1);
        }
        return MarkedFormula.at(text, at).map(MarkedFormula::end).orElseGet(() -> afterLong(at));
    }

    /** Formulas of running text end with the line; theirs are longer than anything that a model would write. */
    private int afterLong(int at) {
        int line = text.indexOf('\n', at);
        int close = text.charAt(at) == '$' ? text.indexOf('$', at + 1) : -1;
        return close > 0 && (line < 0 || close < line) ? close + 1 : at + 1;
    }

    private boolean endsSentence(int at) {
        char last = text.charAt(at - 1);
        boolean apart = at == text.length() || Character.isWhitespace(text.charAt(at));
        return "。！？\n".indexOf(last) >= 0 || ".!?".indexOf(last) >= 0 && apart;
    }
}
