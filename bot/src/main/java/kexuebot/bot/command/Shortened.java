package kexuebot.bot.command;

/** Cuts lines that are too long for where they are shown. */
final class Shortened {
    private Shortened() {}

    /** At most so many code points, and an ellipsis where some were cut off. */
    static String to(int length, String line) {
        if (line.codePointCount(0, line.length()) <= length) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, length)).strip() + "…";
    }
}
