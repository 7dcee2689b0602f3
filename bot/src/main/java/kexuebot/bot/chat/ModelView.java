package kexuebot.bot.chat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a language model is used for, as data, for those who run the bot.
 *
 * @param name as its endpoint calls it
 * @param host of its endpoint
 * @param budget tokens that all chats together may use in a day
 * @param days on which it was used, of the last {@link #DAYS}, the latest first
 */
public record ModelView(String name, String host, Day today, long budget, List<Day> days) {
    /** How many days are looked back on, today included. */
    public static final int DAYS = 7;

    /**
     * What all chats used together on one day.
     *
     * @param calls how often the model was asked
     * @param asked tokens of the questions
     * @param answered tokens of the answers
     */
    public record Day(LocalDate day, long calls, long asked, long answered) {
        public Day {
            Objects.requireNonNull(day);
        }

        public long tokens() {
            return asked + answered;
        }
    }

    public ModelView {
        Objects.requireNonNull(name);
        Objects.requireNonNull(host);
        Objects.requireNonNull(today);
        days = List.copyOf(days);
    }
}
