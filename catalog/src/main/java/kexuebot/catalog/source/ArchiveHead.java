package kexuebot.catalog.source;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Text of the archive page between its links: {@code 2013年 (共12篇)}, {@code 01月}, {@code 20日:}, together or apart.
 *
 * @param claimed how many posts are said to follow
 */
record ArchiveHead(OptionalInt year, OptionalInt month, OptionalInt day, OptionalInt claimed) {

    /** What a heading says besides: 归档, 的文章; prose is longer. */
    private static final int MOST_OTHER_CHARACTERS = 8;

    private static final int LONGEST = 80;
    private static final String SPACE = "[\\s\\p{Z}]*";
    private static final Pattern WHOLE = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})" + SPACE + "年");
    private static final Pattern BARE_YEAR =
            Pattern.compile("^" + SPACE + "((?:19|20)\\d\\d)(?=" + SPACE + "(?:$|[(（]))");
    private static final Pattern MONTH = Pattern.compile("(?<!\\d)(\\d{1,2})" + SPACE + "月");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{1,2})" + SPACE + "[日号]");
    private static final Pattern CLAIM = Pattern.compile("共" + SPACE + "(\\d{1,6})" + SPACE + "篇");
    private static final Pattern SILENT = Pattern.compile("[\\s\\p{Z}\\p{P}\\p{S}]+");

    static final ArchiveHead NONE =
            new ArchiveHead(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    static ArchiveHead of(String text) {
        if (text.length() > LONGEST || !isHead(text)) {
            return NONE;
        }
        Matcher whole = WHOLE.matcher(text);
        return whole.find()
                ? new ArchiveHead(number(whole, 1), number(whole, 2), number(whole, 3), first(CLAIM, text))
                : new ArchiveHead(year(text), first(MONTH, text), first(DAY, text), first(CLAIM, text));
    }

    private static boolean isHead(String text) {
        String rest = Stream.of(WHOLE, YEAR, BARE_YEAR, MONTH, DAY, CLAIM)
                .reduce(text, (left, known) -> known.matcher(left).replaceAll(" "), (one, other) -> other);
        return SILENT.matcher(rest).replaceAll("").length() <= MOST_OTHER_CHARACTERS;
    }

    private static OptionalInt year(String text) {
        OptionalInt year = first(YEAR, text);
        return year.isPresent() ? year : first(BARE_YEAR, text);
    }

    private static OptionalInt first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? number(matcher, 1) : OptionalInt.empty();
    }

    private static OptionalInt number(Matcher matcher, int group) {
        return OptionalInt.of(Integer.parseInt(matcher.group(group)));
    }
}
