package kexuebot.bot.delivery;

import java.util.Optional;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Reply;

/** Writes what parcels say. Safe for many threads. */
public interface Composer {

    /**
     * The message, from the catalog as it is now; the same object again as long as neither posts nor language nor {@code
     * lines} differ. Empty when none of its posts is known any more.
     *
     * @param lines whether a digest says what each of its posts is about
     */
    Optional<Reply> compose(Parcel parcel, Language language, boolean lines);
}
