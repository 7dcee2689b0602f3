package kexuebot.bot.model;

import java.time.Instant;
import kexuebot.bot.chat.Asker;

/** Remembers who was told to which service texts go. Safe for any number of threads; failures are unchecked exceptions. */
public interface Notices {

    /** Notes that a person in a chat is told now; false for who was told before, in whatever topic. */
    boolean tell(Asker asker, String host, Instant now);
}
