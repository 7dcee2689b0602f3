package kexuebot.bot.model;

import java.util.Locale;
import java.util.regex.Pattern;
import kexuebot.catalog.document.Untrusted;

/**
 * Marks off text from outside within a prompt, so that nothing in it can look like the end of it: {@code <<<<} and
 * {@code >>>>} stand nowhere else.
 */
final class Fence {
    private static final Pattern OPENING = Pattern.compile("[<＜﹤](?:\\s*+[<＜﹤]){3,}+");
    private static final Pattern CLOSING = Pattern.compile("[>＞﹥](?:\\s*+[>＞﹥]){3,}+");

    private Fence() {}

    /** Lines between a line {@code <<<<NAME} and a line {@code NAME>>>>}. */
    static String around(String name, String text) {
        String mark = name.toUpperCase(Locale.ROOT);
        return "<<<<" + mark + "\n" + harmless(Untrusted.lines(text)).strip() + "\n" + mark + ">>>>";
    }

    /** One line that looks like no fence, of at most so many UTF-16 units. */
    static String line(String text, int most) {
        String line = harmless(Untrusted.line(text));
        return line.length() <= most ? line : line.substring(0, line.offsetByCodePoints(0, most / 2)) + "…";
    }

    private static String harmless(String text) {
        return CLOSING.matcher(OPENING.matcher(text).replaceAll("<<<")).replaceAll(">>>");
    }
}
