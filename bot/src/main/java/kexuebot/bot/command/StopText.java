package kexuebot.bot.command;

import kexuebot.bot.chat.Language;
import kexuebot.bot.subscription.Stop;

/** Why a place is told nothing at the moment, and what helps. */
final class StopText {
    private StopText() {}

    static String line(Stop.Reason reason, Language language) {
        return language.pick("眼下送不到：", "Nothing arrives now: ") + cause(reason, language);
    }

    private static String cause(Stop.Reason reason, Language language) {
        return switch (reason) {
            case BLOCKED ->
                language.pick("机器人被停用了；重新启用后给它发 /start。", "the bot was stopped; start it again and send it /start.");
            case LEFT -> language.pick("机器人不在里面了；把它加回来就会继续。", "the bot is not a member any more; add it again.");
            case GONE ->
                language.pick(
                        "这个聊天找不到了；如果它还在，把机器人加回来。", "the chat cannot be found; if it still exists, add the bot again.");
            case TOPIC_GONE ->
                language.pick("这个话题被删除了；在别的话题里重新 /subscribe。", "the topic was deleted; /subscribe in another one.");
            case TOPIC_CLOSED ->
                language.pick(
                        "这个话题关闭了；重新打开它，再在里面发一条命令。", "the topic is closed; open it again and send a command in it.");
            case NO_RIGHTS ->
                language.pick("机器人没有发消息的权限；给它权限就会继续。", "the bot may not post; give it the right to post.");
        };
    }
}
