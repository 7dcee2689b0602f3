package kexuebot.bot.telegram;

import java.util.Objects;
import kexuebot.bot.chat.LocalText;

/**
 * A line of the command menu.
 *
 * @param name the command without its slash
 * @param help what it does, in one short line
 */
public record MenuEntry(String name, LocalText help) {
    public MenuEntry {
        Objects.requireNonNull(help);
        if (!name.matches("[a-z0-9_]{1,32}")) {
            throw new IllegalArgumentException("Telegram takes no command named " + name);
        }
    }
}
