package kexuebot.bot.chat;

import java.util.Objects;

/**
 * A line that somebody wrote.
 *
 * @param text as written; a platform has already taken its bot's name out of {@code /search@name}
 * @param language in which to reply
 * @param addressed whether the bot is meant even without a slash: in a terminal, in a private chat, in
 *     a reply to the bot
 */
public record Message(Asker asker, String text, Language language, boolean addressed) {
    public Message {
        Objects.requireNonNull(asker);
        Objects.requireNonNull(text);
        Objects.requireNonNull(language);
    }
}
