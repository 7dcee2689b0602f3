package kexuebot.bot.command;

import java.util.Optional;

/**
 * What {@code /summary} was given.
 *
 * @param post an id, a link or a title
 * @param length empty where none was asked for
 */
record SummaryLine(String post, Optional<SummaryLength> length) {

    /** Whether an id or a link stands beside words that are no length. */
    boolean isUnclear() {
        String[] words = post.split("[ \u3000]+");
        return words.length > 1 && (PostLookup.isReference(words[0]) || length.isEmpty() && isTurned(words));
    }

    /** {@code 一句话 9948}. */
    private static boolean isTurned(String[] words) {
        return SummaryLength.of(words[0]).isPresent() && PostLookup.isReference(words[words.length - 1]);
    }

    /** A last word that is a length is one, unless nothing would be left of the post. */
    static SummaryLine read(String arguments) {
        int space = Math.max(arguments.lastIndexOf(' '), arguments.lastIndexOf('　'));
        Optional<SummaryLength> length = SummaryLength.of(arguments.substring(space + 1));
        return length.isPresent()
                ? new SummaryLine(arguments.substring(0, Math.max(0, space)).strip(), length)
                : new SummaryLine(arguments, Optional.empty());
    }
}
