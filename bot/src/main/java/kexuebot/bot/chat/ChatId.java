package kexuebot.bot.chat;

import java.util.Objects;

/** A conversation, across platforms: {@code telegram:-100123}, {@code terminal:local}. */
public record ChatId(String platform, String value) {

    public static final ChatId TERMINAL = new ChatId("terminal", "local");

    public ChatId {
        Objects.requireNonNull(platform);
        Objects.requireNonNull(value);
        if (!platform.matches("[a-z]+") || value.isEmpty()) {
            throw new IllegalArgumentException("not a chat id: " + platform + ":" + value);
        }
    }

    @Override
    public String toString() {
        return platform + ":" + value;
    }
}
