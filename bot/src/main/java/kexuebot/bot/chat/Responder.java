package kexuebot.bot.chat;

import java.util.Optional;

/** Whoever answers. Called by many threads at once, but for one chat by one at a time. */
@FunctionalInterface
public interface Responder {

    /** The answer, or empty to stay silent. Wrong input is answered, not thrown. */
    Optional<Reply> respond(Message message);
}
