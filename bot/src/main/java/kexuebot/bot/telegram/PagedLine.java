package kexuebot.bot.telegram;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line taken apart into what it asks for and which page of it.
 *
 * @param base the line without its page
 * @param page from 1
 */
record PagedLine(String base, int page) {

    private static final Pattern PAGE = Pattern.compile("(?s)(.*?)(?:^|\\s)page:([1-9][0-9]{0,5})\\s*");
    private static final Pattern COMMAND = Pattern.compile("(?s)(/\\S+)(.*)");

    static PagedLine of(String line) {
        Matcher matcher = PAGE.matcher(line);
        return matcher.matches()
                ? new PagedLine(matcher.group(1).strip(), Integer.parseInt(matcher.group(2)))
                : new PagedLine(line.strip(), 1);
    }

    PagedLine onPage(int other) {
        return new PagedLine(base, other);
    }

    /** The whole line again; the first page is not mentioned. */
    String line() {
        return page == 1 ? base : base + " page:" + page;
    }

    /** The same request in one spelling: words alone are a search, spaces and the command's case do not count. */
    String request() {
        String spaced = base.replaceAll("[\\s\\p{Z}]+", " ");
        Matcher command = COMMAND.matcher(spaced);
        return command.matches() ? command.group(1).toLowerCase(Locale.ROOT) + command.group(2) : "/search " + spaced;
    }
}
