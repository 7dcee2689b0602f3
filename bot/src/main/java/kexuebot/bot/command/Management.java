package kexuebot.bot.command;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Place;
import kexuebot.bot.chat.Reply;

/** Finds the place that a command is about, a channel if its first argument names one, and lets only those in who may. */
final class Management {
    private static final Pattern CHANNEL = Pattern.compile("(?s)[@＠]([^\\s\\p{Z}]*)(.*)");
    /** As Telegram has them; others are not worth a question over the network. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{3,31}");

    private static final LocalText SUBSCRIPTIONS = new LocalText(
            "这里的订阅由群管理员管理；也可以私聊机器人自己订阅。",
            "Administrators manage what this group receives; in a private chat with the bot you can subscribe for yourself.");

    private static final LocalText THE_REST = new LocalText(
            "在群里这由管理员决定；私聊机器人就由你自己决定。",
            "In a group administrators decide this; in a private chat with the bot you do.");

    private final Chats chats;
    private final LocalText administratorsOnly;

    /** For what a place subscribes to. */
    Management(Chats chats) {
        this(chats, SUBSCRIPTIONS);
    }

    private Management(Chats chats, LocalText administratorsOnly) {
        this.chats = chats;
        this.administratorsOnly = administratorsOnly;
    }

    /** For everything else that is kept of a chat. */
    static Management ofSettings(Chats chats) {
        return new Management(chats, THE_REST);
    }

    /**
     * Answers a command.
     *
     * @param managed answers where the asker may manage what is received
     * @param passive answers where nothing can be received, given the arguments without a channel
     */
    Reply answer(Invocation invocation, Function<Managed, Reply> managed, Function<String, Reply> passive) {
        Matcher channel = CHANNEL.matcher(invocation.arguments());
        boolean named = channel.matches();
        if (!chats.receives(invocation.asker().chat())) {
            return passive.apply(named ? channel.group(2).strip() : invocation.arguments());
        }
        return named ? inChannel(channel.group(1), channel.group(2), invocation, managed) : here(invocation, managed);
    }

    boolean isShared(Managed managed) {
        return chats.isShared(managed.place().chat());
    }

    private Reply here(Invocation invocation, Function<Managed, Reply> managed) {
        return switch (chats.mayManage(invocation.asker())) {
            case YES ->
                managed.apply(new Managed(invocation.asker().place(), Optional.empty(), invocation.arguments()));
            case NO -> Reply.failure(invocation, Refusal.NOT_ALLOWED, administratorsOnly.in(invocation.language()));
            case UNKNOWN ->
                refusal(
                        invocation,
                        Refusal.UNAVAILABLE,
                        "暂时查不到谁是管理员，请过一会儿再试。",
                        "Who is an administrator here cannot be found out right now; try again in a moment.");
        };
    }

    private Reply inChannel(String name, String rest, Invocation invocation, Function<Managed, Reply> managed) {
        if (!NAME.matcher(name).matches()) {
            String line = "/" + invocation.command() + " @mychannel";
            return Refusal.badArgument(
                    invocation, "@ 后面是频道的公开名称，例如 " + line, "@ takes the public name of a channel, e.g. " + line);
        }
        String shown = "@" + name;
        Chats.Channel channel = chats.channel(name, invocation.asker().person());
        return channel instanceof Chats.Channel.Managed found
                ? managed.apply(in(found.chat(), shown, rest))
                : refusal(channel, shown, invocation);
    }

    private static Managed in(ChatId chat, String shown, String rest) {
        return new Managed(Place.of(chat), Optional.of(shown), rest);
    }

    private static Reply refusal(Chats.Channel channel, String name, Invocation invocation) {
        if (channel instanceof Chats.Channel.Missing) {
            return refusal(
                    invocation,
                    Refusal.NOT_FOUND,
                    "没有找到 " + name + "，或机器人不在里面；先把机器人加为它的管理员。",
                    "There is no " + name + " that the bot is in; add the bot to it as an administrator first.");
        }
        if (channel instanceof Chats.Channel.NotTheirs) {
            return refusal(
                    invocation,
                    Refusal.NOT_ALLOWED,
                    "只有 " + name + " 的管理员能管理它的订阅。",
                    "Only administrators of " + name + " manage what it receives.");
        }
        if (channel instanceof Chats.Channel.Closed) {
            return refusal(
                    invocation,
                    Refusal.NOT_ALLOWED,
                    "机器人不能在 " + name + " 发消息；给它发消息的权限后再试。",
                    "The bot may not post in " + name + "; give it the right to post and try again.");
        }
        return refusal(
                invocation,
                Refusal.UNAVAILABLE,
                "暂时查不到 " + name + "，请过一会儿再试。",
                name + " cannot be looked up right now; try again in a moment.");
    }

    private static Reply refusal(Invocation invocation, String code, String chinese, String english) {
        return Reply.failure(invocation, code, invocation.language().pick(chinese, english));
    }
}
