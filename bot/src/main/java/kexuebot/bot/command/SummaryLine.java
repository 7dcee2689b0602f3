package kexuebot.bot.command;

import java.util.Optional;

/**
 * What {@code /summary} was given.
 *
 * @param post an id, a link or a title
 * @param length empty where none was asked for
 */
record SummaryLine(String post, Optional<SummaryLength> length) {

    /** A last word that is a length is one, unless nothing would be left of the post. */
    static SummaryLine read(String arguments) {
        int space = Math.max(arguments.lastIndexOf(' '), arguments.lastIndexOf('　'));
        Optional<SummaryLength> length = SummaryLength.of(arguments.substring(space + 1));
        return length.isPresent()
                ? new SummaryLine(arguments.substring(0, Math.max(0, space)).strip(), length)
                : new SummaryLine(arguments, Optional.empty());
    }
}
