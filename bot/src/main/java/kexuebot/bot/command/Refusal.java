package kexuebot.bot.command;

import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Reply;

/** Replies that say in one line why not; their codes are part of the JSON contract. */
final class Refusal {
    static final String BAD_ARGUMENT = "bad_argument";
    static final String UNKNOWN_COMMAND = "unknown_command";
    static final String NOT_FOUND = "not_found";
    static final String NO_PAGE = "no_page";
    static final String NOT_ALLOWED = "not_allowed";
    static final String UNAVAILABLE = "unavailable";
    static final String FULL = "full";
    static final String INTERNAL = "internal";

    private Refusal() {}

    static Reply badArgument(Invocation invocation, String chinese, String english) {
        return Reply.failure(invocation, BAD_ARGUMENT, invocation.language().pick(chinese, english));
    }
}
