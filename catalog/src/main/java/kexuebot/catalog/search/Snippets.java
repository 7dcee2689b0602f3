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

    /** How much is given up or added so that no Latin word is cut. */
    private static final int LONGEST_WORD = 12;

    private static final char FIRST_NOT_LATIN = '\u0250';
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
        int start = start(line, best, spans);
        int end = Math.max(best.end(), end(line, start, spans));
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

    /** Not within a Latin word, unless it is too long. */
    private static int start(Line line, Span best, List<Span> spans) {
        int wanted = start(line, best);
        int latest = latestStart(line);
        // Going back would drop the end of a text that is shown to its end.
        return latest < wanted ? afterWord(line, latest, best.start()) : outsideWord(line, wanted);
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

    private static int end(Line line, int start, List<Span> spans) {
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
        int cut = outsideWord(line, outside(spans, end));
        return cut > start && cut < line.text().length() && line.text().charAt(cut - 1) == ' ' ? cut - 1 : cut;
    }

    /** The position, or the beginning of the Latin word that it is within, unless that is far. */
    private static int outsideWord(Line line, int position) {
        BreakIterator graphemes = graphemes(line);
        int start = position;
        while (isWithinWord(line, start) && position - start < LONGEST_WORD) {
            start = graphemes.preceding(start);
        }
        return isWithinWord(line, start) ? position : start;
    }

    /** The position, or the end of the Latin word that it is within, unless that is far or behind the limit. */
    private static int afterWord(Line line, int position, int limit) {
        BreakIterator graphemes = graphemes(line);
        int end = position;
        while (isWithinWord(line, end) && end < limit && end - position < LONGEST_WORD) {
            end = graphemes.following(end);
        }
        return isWithinWord(line, end) || end > limit ? position : end;
    }

    private static boolean isWithinWord(Line line, int position) {
        String text = line.text();
        return position > 0
                && position < text.length()
                && isLatin(text.charAt(position - 1))
                && isLatin(text.charAt(position));
    }

    private static boolean isLatin(char character) {
        return character < FIRST_NOT_LATIN && Character.isLetterOrDigit(character);
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
