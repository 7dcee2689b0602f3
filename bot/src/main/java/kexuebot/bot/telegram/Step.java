package kexuebot.bot.telegram;

import java.util.Optional;

/** One call that an update asks for. */
sealed interface Step {

    /** Answers a pressed button, with a note to show or without. */
    record Answer(String query, Optional<String> note) implements Step {}

    record Send(Outgoing message) implements Step {}

    /** Replaces a message's text and buttons; where that cannot be, the new text is sent. */
    record Edit(int messageId, Outgoing message) implements Step {}
}
