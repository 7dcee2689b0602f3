package kexuebot.bot.command;

import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LocalText;

/** What commands are about, in the order in which help lists them. */
enum Section {
    POSTS(new LocalText("文章", "Posts")),
    ANNOUNCEMENTS(new LocalText("新文章通知", "New posts, announced")),
    BOT(new LocalText("机器人", "The bot"));

    private final LocalText heading;

    Section(LocalText heading) {
        this.heading = heading;
    }

    String heading(Language language) {
        return heading.in(language);
    }
}
