package kexuebot.bot.telegram;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of the things said in a chat are meant for the bot.
 *
 * @param text the line without the bot's name
 * @param certain false for a command in a group that names no bot: another bot may be meant
 */
record Addressing(String text, boolean certain) {

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
        boolean toUs = said.place().isPrivate() || said.repliesTo().stream().anyMatch(id -> id == me.id());
        boolean command = text.startsWith("/") && !said.forwarded();
        return toUs || command ? Optional.of(new Addressing(text, toUs)) : Optional.empty();
    }

    /** A question that was asked earlier, without the bot's name; nothing is known of where. */
    static String withoutName(String question) {
        Matcher named = NAMED.matcher(question.strip());
        return named.matches() ? named.group(1) + named.group(3) : question.strip();
    }
}
