package kexuebot.bot.chat;

import java.util.Objects;

/**
 * One call of a command.
 *
 * @param command canonical name without the slash, such as {@code search}
 * @param arguments what follows it, stripped, may be empty; the {@code page:N} of a paging button is
 *     not in it any more
 * @param page from 1; may lie beyond the last page
 * @param language in which to reply
 */
public record Invocation(String command, String arguments, int page, Language language, Asker asker) {

    public Invocation {
        Objects.requireNonNull(command);
        arguments = arguments.strip();
        Objects.requireNonNull(language);
        Objects.requireNonNull(asker);
        if (page < 1) {
            throw new IllegalArgumentException("pages count from 1, not " + page);
        }
    }

    /** The line that means this invocation: {@code /search 低秩 page:2}. */
    public String line() {
        return "/" + command + (arguments.isEmpty() ? "" : " " + arguments) + (page == 1 ? "" : " page:" + page);
    }

    public Invocation onPage(int other) {
        return new Invocation(command, arguments, other, language, asker);
    }
}
