package kexuebot.bot.console;

import kexuebot.bot.chat.Reply;

/** How replies are written where a program reads them, or a person through a pipe. */
public interface LineFormat {

    /** What is printed for a reply, without the last line end. */
    String format(Reply reply);

    /** What is printed when the line {@code quit} ends the chat; empty for nothing. */
    String farewell();
}
