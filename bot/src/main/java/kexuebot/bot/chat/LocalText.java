package kexuebot.bot.chat;

import java.util.Objects;

/** A fixed text in both languages. */
public record LocalText(String chinese, String english) {
    public LocalText {
        Objects.requireNonNull(chinese);
        Objects.requireNonNull(english);
    }

    public String in(Language language) {
        return language.pick(chinese, english);
    }
}
