package kexuebot.catalog.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A text as what is read of it, one after another; punctuation, spaces and other scripts are silent. Immutable. */
final class Spoken {
    /** Longer than any title. */
    private static final int LONGEST = 1_000;

    private static final int SILENT = -1;
    private static final String NUMERALS = "一二三四五六七八九十";

    private final List<Unit> units;
    private final int[] starts;
    private final int[] ends;

    private Spoken(List<Part> parts) {
        units = parts.stream().map(Part::unit).toList();
        starts = parts.stream().mapToInt(Part::start).toArray();
        ends = parts.stream().mapToInt(Part::end).toArray();
    }

    private record Part(Unit unit, int start, int end) {}

    /** @param units makes a unit of its folded text, or finds the one made before */
    static Spoken of(String text, Function<String, Unit> units) {
        String head = text.substring(0, Math.min(text.length(), LONGEST));
        List<Part> parts = new ArrayList<>();
        for (int start = 0; start < head.length(); ) {
            int end = endOfUnit(head, start);
            if (end > start) {
                parts.add(new Part(units.apply(folded(head, start, end)), start, end));
            }
            start = Math.max(end, start + 1);
        }
        return new Spoken(parts);
    }

    int size() {
        return units.size();
    }

    Unit unit(int i) {
        return units.get(i);
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    /** Whether a word begins here for sure, as something else or nothing is before it. */
    boolean startsWord(int i) {
        return i == 0 || ends[i - 1] < starts[i] || unit(i - 1).chinese() != unit(i).chinese();
    }

    /** The same before the unit {@code i}, which may be behind the last one. */
    boolean endsWord(int i) {
        return i == size() || startsWord(i);
    }

    private static String folded(String text, int start, int end) {
        StringBuilder folded = new StringBuilder();
        for (int i = start; i < end; i++) {
            folded.append((char) folded(text.charAt(i)));
        }
        return folded.toString();
    }

    /** The start again if nothing is read there. */
    private static int endOfUnit(String text, int start) {
        int first = folded(text.charAt(start));
        if (first == SILENT) {
            return start;
        }
        return isLatin(first) ? endOfWord(text, start) : Math.max(start + 1, endOfNumber(text, start));
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && isLatin(folded(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    /** Behind 二十三; the start if no number of several characters is there. */
    private static int endOfNumber(String text, int start) {
        int end = start;
        while (end < text.length() && NUMERALS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return Unit.numberOf(text.substring(start, end)).isPresent() ? end : start;
    }

    private static int folded(char c) {
        if (c < 128) {
            return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : SILENT;
        }
        return Character.isIdeographic(c) ? Simplified.of(String.valueOf(c)).charAt(0) : ofOtherScripts(c);
    }

    /** Ｖ as v, é as e; asking for each comma takes most of the time. */
    private static int ofOtherScripts(char c) {
        if (!Character.isLetterOrDigit(c)) {
            return SILENT;
        }
        char plain = Character.toLowerCase(
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD).charAt(0));
        return isLatin(plain) ? plain : SILENT;
    }

    private static boolean isLatin(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
}
