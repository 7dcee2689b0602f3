package kexuebot.catalog.series;

import java.util.function.Predicate;

/**
 * A title without the tags before it ({@code [转载]}), and the same in plain signs, character for character.
 *
 * @param text as written
 * @param plain in the signs of {@link Typography#plain(String)}
 */
record Title(String text, String plain) {
    private static final int LONGEST_TAG = 40;
    private static final String TAG_OPENERS = "【[";
    private static final String NAME_OPENERS = "《【[";

    /** Takes off what only says what kind of post it is, or stands before the brackets of the name. */
    static Title of(String title) {
        Title whole = untouched(title);
        int close = whole.tagEnd();
        return close > 0 && whole.isOnlyTagged(close) ? untouched(title.strip().substring(close + 1)) : whole;
    }

    static Title untouched(String title) {
        String text = title.strip();
        return new Title(text, Typography.plain(text));
    }

    /** What follows from {@code from} on, without the signs that part it from the name. */
    String subtitle(int from, boolean insideBrackets) {
        Predicate<Character> loose = insideBrackets ? Title::isLooseOrCloser : Typography::isSeparator;
        int start = from;
        while (start < plain.length() && loose.test(plain.charAt(start))) {
            start++;
        }
        String rest = text.substring(start).strip();
        return Typography.hasWord(rest) ? rest : "";
    }

    private int tagEnd() {
        boolean tagged = !plain.isEmpty() && TAG_OPENERS.indexOf(plain.charAt(0)) >= 0;
        int close = tagged ? Typography.closing(plain, 0) : -1;
        return close > LONGEST_TAG ? -1 : close;
    }

    private boolean isOnlyTagged(int close) {
        boolean nameFollows = close + 1 < plain.length() && NAME_OPENERS.indexOf(plain.charAt(close + 1)) >= 0;
        return nameFollows
                || SeriesName.of(text.substring(0, close + 1))
                        .filter(SeriesName::isColumn)
                        .isPresent();
    }

    private static boolean isLooseOrCloser(char plain) {
        return Typography.isSeparator(plain) || plain == '"' || Typography.CLOSERS.indexOf(plain) >= 0;
    }
}
