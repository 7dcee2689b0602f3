package kexuebot.bot.chat;

import java.util.List;
import java.util.Objects;

/**
 * How a chat is spoken to, as data; each value but the numbers and those of the last is what {@code /settings} takes.
 *
 * @param digest {@code off}, {@code daily 08:00} or {@code weekly monday 08:00}
 * @param quiet {@code off} or {@code 23:00-08:00}
 * @param zone also the one that holds because none was chosen
 * @param silent whether announcements arrive without a sound
 * @param lines whether a digest says what each of its posts is about
 * @param history whether it is remembered what the chat reads
 * @param remembered how many posts that are at present
 * @param stopped why nothing is delivered at the moment, in the words of the schema; empty when all is well
 */
public record SettingsView(
        Language language,
        String digest,
        String quiet,
        String zone,
        boolean silent,
        boolean lines,
        boolean history,
        int remembered,
        List<String> stopped) {
    public SettingsView {
        Objects.requireNonNull(language);
        Objects.requireNonNull(digest);
        Objects.requireNonNull(quiet);
        Objects.requireNonNull(zone);
        stopped = List.copyOf(stopped);
    }
}
