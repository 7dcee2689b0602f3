package kexuebot.bot.chat;

import java.util.Objects;

/**
 * A line that somebody wrote, free of any platform's way to address the bot.
 *
 * @param text the line as written, the bot's name after a command taken off
 * @param language in which to reply
 * @param addressed whether it is meant for the bot beyond doubt: a private chat, a reply to the bot, a
 *     pressed button, a command with its name, the terminal. Only then is a line without a slash a call,
 *     and only then is an unknown command worth an answer
 */
public record Message(Asker asker, String text, Language language, boolean addressed) {
    public Message {
        Objects.requireNonNull(asker);
        Objects.requireNonNull(text);
        Objects.requireNonNull(language);
    }
}
