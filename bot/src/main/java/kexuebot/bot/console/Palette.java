package kexuebot.bot.console;

import java.util.Map;

/** Emphasis by terminal escapes, or none at all. Nothing is told by colour alone. */
enum Palette {
    PLAIN("", "", ""),
    ANSI("\u001b[1m", "\u001b[2m", "\u001b[0m");

    private final String strong;
    private final String faint;
    private final String off;

    Palette(String strong, String faint, String off) {
        this.strong = strong;
        this.faint = faint;
        this.off = off;
    }

    /** Plain where {@code NO_COLOR} is set (no-color.org) or the terminal is dumb. */
    static Palette forTerminal(Map<String, String> environment) {
        boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || "dumb".equals(environment.getOrDefault("TERM", ""));
        return unwanted ? PLAIN : ANSI;
    }

    String strong(String text) {
        return strong + text + off;
    }

    String faint(String text) {
        return faint + text + off;
    }
}
