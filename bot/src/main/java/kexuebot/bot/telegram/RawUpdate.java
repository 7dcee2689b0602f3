package kexuebot.bot.telegram;

import java.io.Serializable;
import java.util.Objects;

/**
 * An update as it came, not looked into further than needed to store it and to keep its place.
 *
 * @param id the server's number, positive
 * @param chat whose order it belongs to: the chat's id, else the sender's, else 0
 * @param body the whole update, JSON
 */
public record RawUpdate(int id, long chat, String body) implements Serializable {
    private static final long serialVersionUID = 1L;

    public RawUpdate {
        Objects.requireNonNull(body);
    }
}
