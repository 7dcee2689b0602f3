package kexuebot.bot.chat;

import java.util.Optional;

/** Answers messages; may be called by many threads at once. */
public interface Responder {

    /** The answer; empty when the message is none of the bot's business. Never throws. */
    Optional<Reply> respond(Message message);
}
