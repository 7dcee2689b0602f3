package kexuebot.bot.chat;

import java.util.Optional;

/** Answers messages; may be called by many threads at once. */
public interface Responder {

    /** The answer; empty when the message is none of the bot's business. Never throws. */
    default Optional<Reply> respond(Message message) {
        return respond(message, Drafts.NONE);
    }

    /**
     * The same, showing meanwhile how it is coming along.
     *
     * @param drafts called by this thread alone, before this returns
     */
    Optional<Reply> respond(Message message, Drafts drafts);
}
