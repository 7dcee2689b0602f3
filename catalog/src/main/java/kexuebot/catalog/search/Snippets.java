package kexuebot.catalog.search;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.PlainText;

/** Cuts the part out of a text that shows best why it was found. */
final class Snippets {
    /** In graphemes; a formula counts as its plain characters. */
    static final int LENGTH = 120;
    /** How far before the first word a sentence may begin, so that the snippet begins with it. */
    private static final int SENTENCE = 40;
    /** How much is shown before the first word where no sentence begins near. */
    private static final int LEAD = 15;

    private static final String SENTENCE_ENDS = "。！？!?；;";
    private static final Inline CUT = Inline.text("…");

    private Snippets() {}

    /**
     * About 120 graphemes where most of the phrases are, marked, with {@code …} where more text was;
     * no formula is cut. Empty if there are no spans.
     */
    static List<Inline> around(Line line, List<Span> spans) {
        if (spans.isEmpty()) {
            return List.of();
        }
        Span best = best(spans);
        int start = Math.min(start(line, best), latestStart(line));
        int end = end(line, start, best, spans);
        List<Inline> snippet = new ArrayList<>();
        if (start > 0) {
            snippet.add(CUT);
        }
        snippet.addAll(line.marked(start, end, spans));
        if (end < line.text().length()) {
            snippet.add(CUT);
        }
        return List.copyOf(snippet);
    }

    /** The first of those spans that have the most different phrases shortly behind them. */
    private static Span best(List<Span> spans) {
        return Stream.iterate(0, i -> i < spans.size(), i -> i + 1)
                .max(Comparator.comparingLong((Integer i) -> phrasesNear(spans, i))
                        .thenComparing(Comparator.reverseOrder()))
                .map(spans::get)
                .orElseThrow();
    }

    private static long phrasesNear(List<Span> spans, int first) {
        int reach = spans.get(first).start() + LENGTH - SENTENCE;
        return spans.subList(first, spans.size()).stream()
                .takeWhile(span -> span.end() <= reach)
                .map(Span::phrase)
                .distinct()
                .count();
    }

    private static int start(Line line, Span first) {
        int farthest = Math.max(0, first.start() - SENTENCE);
        if (farthest == 0) {
            return 0;
        }
        for (int i = first.start() - 1; i >= farthest; i--) {
            if (SENTENCE_ENDS.indexOf(line.text().charAt(i)) >= 0) {
                return graphemes(line).following(i);
            }
        }
        return graphemes(line).preceding(first.start() - LEAD + 1);
    }

    /** Where the text's last 120 graphemes begin: starting later would show less than there is room for. */
    private static int latestStart(Line line) {
        BreakIterator graphemes = graphemes(line);
        int start = line.text().length();
        for (int room = LENGTH; start > 0; ) {
            int previous = graphemes.preceding(start);
            room -= length(line, previous);
            if (room < 0) {
                break;
            }
            start = previous;
        }
        return start;
    }

    private static int end(Line line, int start, Span best, List<Span> spans) {
        BreakIterator graphemes = graphemes(line);
        int end = start;
        int length = 0;
        while (end < line.text().length()) {
            int next = graphemes.following(end);
            length += length(line, end);
            if (length > LENGTH) {
                break;
            }
            end = next;
        }
        return Math.max(best.end(), outside(spans, end));
    }

    private static int length(Line line, int position) {
        Inline formula = line.formulas().get(position);
        return formula == null ? 1 : PlainText.of(List.of(formula)).length();
    }

    /** Before the word that the position is within. */
    private static int outside(List<Span> spans, int position) {
        return spans.stream()
                .filter(span -> span.start() < position && position < span.end())
                .map(Span::start)
                .findFirst()
                .orElse(position);
    }

    private static BreakIterator graphemes(Line line) {
        BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
        graphemes.setText(line.text());
        return graphemes;
    }
}
