package kexuebot.bot.telegram;

import java.util.List;
import java.util.Objects;

/**
 * A stretch of a message's text in one formatting.
 *
 * @param text plain characters; a line feed ends a line
 * @param tags outermost first
 * @param whole never cut in two, as a formula is; unless it alone is longer than a message
 */
record Run(String text, List<Tag> tags, boolean whole) {

    /** An HTML element that Telegram knows; the attributes are ready to be written, escaped, with a space before. */
    record Tag(String name, String attributes) {
        static final Tag BOLD = new Tag("b", "");
        static final Tag ITALIC = new Tag("i", "");
        static final Tag CODE = new Tag("code", "");
        static final Tag PRE = new Tag("pre", "");
        static final Tag QUOTE = new Tag("blockquote", "");

        static Tag link(String address) {
            return new Tag("a", " href=\"" + Html.escape(address) + "\"");
        }

        boolean isStyle() {
            return equals(BOLD) || equals(ITALIC);
        }

        boolean isLink() {
            return name.equals("a");
        }
    }

    Run {
        Objects.requireNonNull(text);
        tags = List.copyOf(tags);
    }

    static Run plain(String text) {
        return new Run(text, List.of(), false);
    }

    /** How many tags two lists share at their beginnings. */
    static int common(List<Tag> some, List<Tag> others) {
        int common = 0;
        while (common < Math.min(some.size(), others.size()) && some.get(common).equals(others.get(common))) {
            common++;
        }
        return common;
    }

    Run withText(String other) {
        return new Run(other, tags, whole);
    }

    int length() {
        return text.length();
    }
}
