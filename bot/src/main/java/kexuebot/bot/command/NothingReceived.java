package kexuebot.bot.command;

import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;

/** What is said of subscriptions where nothing can be received, as in a terminal. */
final class NothingReceived {
    private NothingReceived() {}

    static Reply answer(Invocation invocation) {
        return Reply.to(invocation)
                .part(Part.line(invocation
                        .language()
                        .pick(
                                "通知只在 Telegram 里发，所以这里没有订阅。",
                                "Announcements come in Telegram, so there are no subscriptions here.")))
                .build();
    }
}
