package kexuebot.bot.subscription;

import java.time.Instant;
import java.util.List;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;

/** Keeps which places want or can have nothing. Safe for any number of threads; failures are unchecked exceptions. */
public interface Stops {

    /**
     * Ends what is to be delivered there, as failed, until {@link #resume}. The first reason of a place stays; only one
     * for which a chat is {@linkplain #forgetStoppedBefore forgotten} takes the place of one for which it is not.
     */
    void stop(Stop stop);

    /** The place can be delivered to again: itself and, since its chat is there, its whole chat, but no other topics. */
    void resume(Place place);

    /** Stops that hold for the place: its own and its chat's. */
    List<Stop> of(Place place);

    /** Deletes all that is kept of a chat; see {@code docs/privacy.md}. */
    void forget(ChatId chat);

    /** Does the same for chats stopped as {@code BLOCKED}, {@code LEFT} or {@code GONE} before then; how many. */
    int forgetStoppedBefore(Instant then);
}
