package kexuebot.bot.chat;

import java.util.Objects;

/**
 * Whom a reply is for: lists, pages and the post last opened are remembered per chat and person.
 *
 * @param person the platform's id of the person; {@code ""} where there is only one
 */
public record Asker(ChatId chat, String person) {

    public static final Asker TERMINAL = new Asker(ChatId.TERMINAL, "");

    public Asker {
        Objects.requireNonNull(chat);
        Objects.requireNonNull(person);
    }
}
