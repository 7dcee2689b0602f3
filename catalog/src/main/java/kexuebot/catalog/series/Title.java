package kexuebot.catalog.series;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * A title without the tags before it ({@code [转载]}), and its beginning in plain signs, character for character.
 *
 * @param text as written
 * @param plain the first {@value #EXAMINED} characters at most, in the signs of {@link Typography#plain(String)}
 * @param tagged whether a tag was taken off
 */
record Title(String text, String plain, boolean tagged) {
    /** Names and numbers stand before this, so that hostile titles cost no more than long ones. */
    private static final int EXAMINED = 2 * SeriesName.LONGEST;

    private static final int LONGEST_TAG = 40;
    private static final String TAG_OPENERS = "【[";
    private static final String SIGNS_OF_WORDS = "-.~";
    private static final String NAME_OPENERS = "《【[";

    /** Takes off what only says what kind of post it is, or stands before the brackets of the name. */
    static Title of(String title) {
        Title whole = untouched(title);
        int close = whole.tagEnd();
        return close > 0 && whole.isOnlyTagged(close) ? create(whole.text.substring(close + 1), true) : whole;
    }

    static Title untouched(String title) {
        return create(title, false);
    }

    /** What stands in the brackets at the beginning; empty when there are none. */
    Optional<SeriesName> tag() {
        int close = tagEnd();
        return close > 0 ? SeriesName.of(text.substring(0, close + 1)) : Optional.empty();
    }

    /** What follows from {@code from} on, without the signs that part it from the name. */
    String subtitle(int from, boolean insideBrackets) {
        Predicate<Character> loose = insideBrackets ? Title::isLooseOrCloser : Typography::isSeparator;
        int start = from;
        while (start < plain.length() && loose.test(plain.charAt(start)) && !belongsToWord(start, from)) {
            start++;
        }
        String rest = text.substring(start).strip();
        return Typography.hasWord(rest) ? rest : "";
    }

    private static Title create(String title, boolean tagged) {
        String text = title.strip();
        String start = text.substring(0, Math.min(text.length(), EXAMINED));
        return new Title(text, Typography.plain(start), tagged);
    }

    /** Whether the sign is not the first and stands directly before a word: -1, .NET. */
    private boolean belongsToWord(int sign, int from) {
        boolean single = sign > from && plain.charAt(sign) != plain.charAt(sign - 1);
        boolean beforeWord = sign + 1 < plain.length() && Character.isLetterOrDigit(plain.charAt(sign + 1));
        return single && beforeWord && SIGNS_OF_WORDS.indexOf(plain.charAt(sign)) >= 0;
    }

    private int tagEnd() {
        boolean tagged = !plain.isEmpty() && TAG_OPENERS.indexOf(plain.charAt(0)) >= 0;
        int close = tagged ? Typography.closing(plain, 0) : -1;
        return close > LONGEST_TAG ? -1 : close;
    }

    private boolean isOnlyTagged(int close) {
        boolean nameFollows = close + 1 < plain.length() && NAME_OPENERS.indexOf(plain.charAt(close + 1)) >= 0;
        return nameFollows || tag().filter(SeriesName::isColumn).isPresent();
    }

    private static boolean isLooseOrCloser(char plain) {
        return Typography.isSeparator(plain) || plain == '"' || Typography.CLOSERS.indexOf(plain) >= 0;
    }
}
