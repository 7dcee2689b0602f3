package kexuebot.bot.command;

import java.util.List;
import kexuebot.bot.chat.Drafts;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Reply;

/** One command. {@code /help}, menus, completion and the tests of examples are made from this. */
public interface Command {

    /** Under which heading help lists it. */
    default Section section() {
        return Section.POSTS;
    }

    /** Canonical name without the slash: lower-case letters, 1 to 32 of them. */
    String name();

    /** How the arguments are written, {@code [n]}; empty for none. */
    LocalText arguments();

    /** What it does, in one short line. */
    LocalText help();

    /** Whole lines that work, the simplest first; at least one. */
    List<String> examples();

    /** Answers. Wrong arguments are answered too, not thrown. May be called by many threads at once. */
    Reply run(Invocation invocation);

    /** The same for a command whose answer takes its time: shows meanwhile how it is coming along. */
    default Reply run(Invocation invocation, Drafts drafts) {
        return run(invocation);
    }
}
