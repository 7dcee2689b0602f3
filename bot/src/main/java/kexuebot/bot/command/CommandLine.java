package kexuebot.bot.command;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that begins with a slash, taken apart.
 *
 * @param name in lower case, without slash and {@code @bot}; may be empty
 * @param arguments without the page
 * @param page empty when what follows {@code page:} is no page number
 */
record CommandLine(String name, String arguments, OptionalInt page) {
    private static final String SPACE = "[\\s\\p{Z}]";
    /** No command's name: what stands right behind one is what it is given, for not everybody types the space. */
    private static final String NO_NAME = "[\\p{IsHan}\\\\$《“\"]";

    private static final Pattern LINE = Pattern.compile(
            "[/／]*(\\p{IsLatin}+(?=" + NO_NAME + ")|[^\\s\\p{Z}@]*)(?:@\\w*)?" + SPACE + "*(.*)", Pattern.DOTALL);
    /** Digits may stand apart from the colon; anything else there is words. */
    private static final Pattern PAGE =
            Pattern.compile("(?i)(?:^|" + SPACE + ")page[:：](?:" + SPACE + "*(\\p{Nd}+)|([^\\s\\p{Z}]*))$");

    static boolean isOne(String text) {
        return text.startsWith("/") || text.startsWith("／");
    }

    /** Reads any text. */
    static CommandLine read(String text) {
        Matcher line = LINE.matcher(text.strip());
        if (!line.matches()) {
            throw new AssertionError("every text matches");
        }
        String name = Numbers.halfWidth(line.group(1)).toLowerCase(Locale.ROOT);
        Matcher page = PAGE.matcher(line.group(2));
        return page.find()
                ? new CommandLine(name, line.group(2).substring(0, page.start()).strip(), pageNumber(page))
                : new CommandLine(name, line.group(2).strip(), OptionalInt.of(1));
    }

    private static OptionalInt pageNumber(Matcher page) {
        OptionalInt number = page.group(1) == null ? OptionalInt.empty() : Numbers.read(page.group(1));
        return number.isPresent() && number.getAsInt() == 0 ? OptionalInt.empty() : number;
    }
}
