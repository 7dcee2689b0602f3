package kexuebot.bot.model;

import java.time.LocalDate;
import java.util.List;
import kexuebot.bot.chat.ChatId;

/** Counts the tokens that chats used. Safe for any number of threads; failures are unchecked exceptions. */
public interface Spending {

    /** What was used on one day. @param calls how often a model was asked */
    record Spent(LocalDate day, long calls, Usage usage) {
        static Spent nothing(LocalDate day) {
            return new Spent(day, 0, Usage.NOTHING);
        }
    }

    /** Counts one call. What single chats used on the days before need not be known any more. */
    void add(ChatId chat, LocalDate day, Usage usage);

    /** What one chat used. */
    Spent of(ChatId chat, LocalDate day);

    /** What all chats used together. */
    Spent ofAll(LocalDate day);

    /** What all chats used on each of the days on which any did, the latest first. */
    List<Spent> since(LocalDate first);
}
