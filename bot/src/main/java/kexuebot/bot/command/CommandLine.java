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
    private static final Pattern LINE = Pattern.compile("[/／]*([^\\s@]*)(?:@\\S*)?\\s*(.*)", Pattern.DOTALL);
    private static final Pattern PAGE = Pattern.compile("(?i)(?:^|\\s)page[:：]\\s*(\\S*)$");

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
                ? new CommandLine(name, line.group(2).substring(0, page.start()).strip(), pageNumber(page.group(1)))
                : new CommandLine(name, line.group(2).strip(), OptionalInt.of(1));
    }

    private static OptionalInt pageNumber(String written) {
        OptionalInt number = Numbers.read(written);
        return number.isPresent() && number.getAsInt() == 0 ? OptionalInt.empty() : number;
    }
}
