package kexuebot.bot.command;

import kexuebot.catalog.document.Untrusted;

/** What a person wrote, short and safe enough to be repeated in a reply. */
final class Echo {
    private static final int LONGEST = 30;

    private Echo() {}

    /** One line of at most 30 code points and an ellipsis. */
    static String of(String written) {
        return Shortened.to(LONGEST, Untrusted.line(written));
    }
}
