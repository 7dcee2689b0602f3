package kexuebot.bot.command;

import java.nio.charset.StandardCharsets;
import kexuebot.bot.chat.Reply;

/** Buttons whose lines hold what a person wrote, which may be too long for a button. */
final class ShortButton {
    /** Bytes; what Telegram keeps for a button. */
    private static final int LONGEST = 64;

    private ShortButton() {}

    /** Adds the button where the line fits; a shortened one would mean something else. */
    static void add(String label, String line, Reply.Builder reply) {
        if (line.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            reply.button(label, line);
        }
    }
}
