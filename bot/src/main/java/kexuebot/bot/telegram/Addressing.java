package kexuebot.bot.telegram;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of the things said in a chat are meant for the bot.
 *
 * @param text the line without the bot's name
 * @param certain false for a command in a group that names no bot: another bot may be meant
 */
record Addressing(String text, boolean certain) {

    /** What the administrators of a channel write in it without the bot's name; all else may be an ordinary post. */
    private static final Set<String> OF_CHANNELS =
            Set.of("/subscribe", "/unsubscribe", "/subscriptions", "/mute", "/unmute", "/settings", "/forget");

    private static final Pattern NAMED = Pattern.compile("(?s)(/[^\\s@/]+)@([A-Za-z0-9_]+)(.*)");

    /** Empty when it is none of the bot's business. */
    static Optional<Addressing> of(Incoming.Said said, Me me) {
        String text = said.text().strip();
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            // in a private chat there is no other bot
            boolean ours = said.place().isPrivate() || named.group(2).equalsIgnoreCase(me.username());
            return ours ? Optional.of(new Addressing(named.group(1) + named.group(3), true)) : Optional.empty();
        }
        if (said.place().isChannel()) {
            return isOfChannels(text) && !said.forwarded()
                    ? Optional.of(new Addressing(text, false))
                    : Optional.empty();
        }
        boolean toUs = said.place().isPrivate() || said.repliesTo().stream().anyMatch(id -> id == me.id());
        boolean command = text.startsWith("/") && !said.forwarded();
        return toUs || command ? Optional.of(new Addressing(text, toUs)) : Optional.empty();
    }

    private static boolean isOfChannels(String text) {
        return OF_CHANNELS.contains(text.split("\\s", 2)[0].toLowerCase(Locale.ROOT));
    }

    /** A question that was asked earlier, without the bot's name; nothing is known of where. */
    static String withoutName(String question) {
        Matcher named = NAMED.matcher(question.strip());
        return named.matches() ? named.group(1) + named.group(3) : question.strip();
    }
}
