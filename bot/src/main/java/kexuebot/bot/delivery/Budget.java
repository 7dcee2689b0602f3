package kexuebot.bot.delivery;

import java.time.Duration;
import java.util.Optional;
import kexuebot.bot.chat.ChatId;

/** How much a platform lets the bot say, shared with replies, which go first. Safe for many threads. */
public interface Budget {

    /**
     * Why a message cannot go now.
     *
     * @param everybody whether no chat's can, or only this one's
     * @param time until it is worth asking again, more than zero
     */
    record Wait(boolean everybody, Duration time) {}

    /** Takes the right to send one message to the chat now; empty when that is granted. */
    Optional<Wait> take(ChatId chat);
}
