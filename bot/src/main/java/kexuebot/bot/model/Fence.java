package kexuebot.bot.model;

import java.util.Locale;
import kexuebot.catalog.document.Untrusted;

/**
 * Marks off text from outside within a prompt, so that nothing in it can look like the end of it: {@code <<<<} and
 * {@code >>>>} stand nowhere else.
 */
final class Fence {
    private static final String OPENING = "<＜﹤";
    private static final String CLOSING = ">＞﹥";
    /** Signs that may follow each other in a text, with or without spaces between them. */
    private static final int MOST = 3;

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
        return shortened(shortened(text, OPENING), CLOSING);
    }

    private static String shortened(String text, String signs) {
        StringBuilder shorter = new StringBuilder(text.length());
        int run = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean sign = signs.indexOf(c) >= 0;
            run = sign ? run + 1 : Character.isWhitespace(c) ? run : 0;
            if (!sign || run <= MOST) {
                shorter.append(c);
            }
        }
        return shorter.toString();
    }
}
