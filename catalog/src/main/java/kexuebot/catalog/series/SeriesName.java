package kexuebot.catalog.series;

import java.util.Optional;
import kexuebot.catalog.post.Folding;

/**
 * The name of a series as one title writes it, without the brackets or quotes around it.
 *
 * @param text at most {@value #LONGEST} characters
 * @param key equal for all spellings of one name; never empty
 * @param opened whether a bracket or quote opens before the name and closes after it only
 */
record SeriesName(String text, String key, boolean opened) {
    static final int LONGEST = 100;
    private static final int SHORTEST_KEY = 2;
    private static final String SERIES = "系列";

    /** Reads what stands before a number; empty when that is no name. */
    static Optional<SeriesName> of(String raw) {
        if (raw.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        String text = trim(raw);
        boolean opened = startsWithOpener(text) && Typography.closing(Typography.plain(text), 0) < 0;
        String name = opened ? trim(text.substring(1)) : unwrap(text);
        String key = Folding.title(name);
        return isName(name, key) ? Optional.of(new SeriesName(name, key, opened)) : Optional.empty();
    }

    /** Whether a mere heading, of news or notes, and not the name of one subject. */
    boolean isColumn() {
        return Columns.contains(key);
    }

    /** Whether several titles that count under this heading make a series of it. */
    boolean mayCount() {
        return Columns.mayCount(key);
    }

    private static boolean isName(String text, String key) {
        return key.length() >= SHORTEST_KEY
                && text.length() <= LONGEST
                && key.codePoints().anyMatch(Character::isLetter)
                && !hasOpenBracket(Typography.plain(text));
    }

    private static String trim(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && Typography.isSeparator(Typography.plain(raw.charAt(start)))) {
            start++;
        }
        while (end > start && isLoose(Typography.plain(raw.charAt(end - 1)))) {
            end--;
        }
        return raw.substring(start, end);
    }

    private static boolean isLoose(char plain) {
        return Typography.isSeparator(plain) || Typography.OPENERS.indexOf(plain) >= 0;
    }

    private static boolean startsWithOpener(String text) {
        return !text.isEmpty() && isOpener(Typography.plain(text.charAt(0)));
    }

    private static boolean isOpener(char plain) {
        return plain == '"' || Typography.OPENERS.indexOf(plain) >= 0;
    }

    private static String unwrap(String text) {
        int close = Typography.closing(Typography.plain(text), 0);
        String rest = close < 0 ? "" : text.substring(close + 1);
        boolean whole = close >= 0 && (rest.isEmpty() || rest.equals(SERIES));
        return whole ? trim(text.substring(1, close)) : text;
    }

    private static boolean hasOpenBracket(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            int close = isOpener(plain.charAt(i)) ? Typography.closing(plain, i) : i;
            if (close < 0) {
                return true;
            }
            i = close;
        }
        return false;
    }
}
