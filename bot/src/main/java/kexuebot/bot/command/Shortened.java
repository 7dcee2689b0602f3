package kexuebot.bot.command;

import kexuebot.catalog.document.Untrusted;

/** Cuts lines that are too long for where they are shown. */
final class Shortened {
    /** Enough of an error to know it by. */
    private static final int OUTSIDE = 200;

    private Shortened() {}

    /** What somebody outside said of a trouble, in one clean line. */
    static String outside(String words) {
        return to(OUTSIDE, Untrusted.line(words));
    }

    /** At most so many code points, and an ellipsis where some were cut off. */
    static String to(int length, String line) {
        if (line.codePointCount(0, line.length()) <= length) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, length)).strip() + "…";
    }
}
