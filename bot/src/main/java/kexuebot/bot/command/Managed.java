package kexuebot.bot.command;

import java.util.Objects;
import java.util.Optional;
import kexuebot.bot.chat.Place;

/**
 * A place that the asker may manage, and what is asked for there.
 *
 * @param channel the name with {@code @} by which the place was named; empty for where the command was given
 * @param arguments without that name, stripped
 */
record Managed(Place place, Optional<String> channel, String arguments) {
    Managed {
        Objects.requireNonNull(place);
        Objects.requireNonNull(channel);
        arguments = arguments.strip();
    }

    /** The line that gives a command for this place from where this one was given. */
    String line(String command, String rest) {
        String where = channel.map(name -> " " + name).orElse("");
        return ("/" + command + where + " " + rest).strip();
    }
}
