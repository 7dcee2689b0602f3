package kexuebot.bot.chat;

import java.util.Objects;

/** Something to press: a label, and the line that pressing it stands for (a command, or a link of the blog). */
public record Button(String label, String command) {
    public Button {
        Objects.requireNonNull(label);
        Objects.requireNonNull(command);
        if (label.isBlank() || command.isBlank()) {
            throw new IllegalArgumentException("a button has a label and a command");
        }
    }
}
