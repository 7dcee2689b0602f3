package kexuebot.bot.command;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.history.History;
import kexuebot.bot.subscription.Stops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes all that is kept of a chat; where several people read it, once an administrator has said so again. */
public final class ForgetCommand implements Command {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetCommand.class);
    private static final String YES = "yes";
    private static final Set<String> SURE = Set.of(YES, "是", "确定");

    private final Management management;
    private final Stops stops;
    private final History history;
    private final ChosenLanguages languages;
    private final ChatMemory memory;

    public ForgetCommand(Chats chats, Stops stops, History history, ChosenLanguages languages, ChatMemory memory) {
        this.management = Management.ofSettings(chats);
        this.stops = Objects.requireNonNull(stops);
        this.history = Objects.requireNonNull(history);
        this.languages = Objects.requireNonNull(languages);
        this.memory = Objects.requireNonNull(memory);
    }

    @Override
    public String name() {
        return "forget";
    }

    @Override
    public Section section() {
        return Section.BOT;
    }

    @Override
    public LocalText arguments() {
        return new LocalText("[yes]", "[yes]");
    }

    @Override
    public LocalText help() {
        return new LocalText("删除机器人存下的这个聊天的一切", "Delete everything that is kept of this chat");
    }

    @Override
    public List<String> examples() {
        return List.of("/forget");
    }

    @Override
    public Reply run(Invocation invocation) {
        return management.answer(
                invocation, managed -> answer(managed, invocation), rest -> inPassive(rest, invocation));
    }

    private Reply answer(Managed managed, Invocation invocation) {
        String written = Numbers.halfWidth(managed.arguments()).toLowerCase(Locale.ROOT);
        boolean sure = SURE.contains(written);
        if (!written.isEmpty() && !sure) {
            return unwanted(managed.line(name(), ""), invocation);
        }
        return sure || !management.isShared(managed) ? forget(managed, invocation) : ask(managed, invocation);
    }

    private static Reply unwanted(String example, Invocation invocation) {
        return Refusal.badArgument(
                invocation, "/forget 后面不带别的，例如 " + example, "/forget takes nothing more, e.g. " + example);
    }

    private Reply ask(Managed managed, Invocation invocation) {
        Language language = invocation.language();
        String where = where(managed, language);
        return Reply.to(invocation)
                .part(Part.line(language.pick(
                        "会删除" + where + "的语言、设置、订阅、静音的系列、发送记录和阅读记录，删了找不回来。",
                        "This deletes language, settings, subscriptions, muted series, deliveries and reading history of "
                                + where + " for good.")))
                .button(language.pick("全部删除", "Delete all"), managed.line(name(), YES))
                .build();
    }

    private String where(Managed managed, Language language) {
        boolean shared = management.isShared(managed);
        return managed.channel()
                .map(name -> language.pick(" " + name + " ", name))
                .orElse(
                        shared
                                ? language.pick("这个群（含所有话题）", "this group and all its topics")
                                : language.pick("这个聊天", "this chat"));
    }

    private Reply forget(Managed managed, Invocation invocation) {
        Language language = invocation.language();
        String where = where(managed, language);
        return forget(
                managed.place().chat(),
                language.pick(
                        "已删除" + where + "的语言、设置、订阅、静音的系列、发送记录、阅读记录和最近的列表。",
                        "Deleted: language, settings, subscriptions, muted series, deliveries, reading history and last lists of "
                                + where + "."),
                language.pick(
                        "机器人从头开始，也重新记阅读（/settings history off 可关）；已经发出的消息还在聊天里。",
                        "The bot starts anew and remembers reading again (/settings history off stops it); messages that"
                                + " were sent stay in the chat."),
                invocation);
    }

    private Reply inPassive(String written, Invocation invocation) {
        Language language = invocation.language();
        return written.isEmpty() || SURE.contains(written)
                ? forget(
                        invocation.asker().chat(),
                        language.pick(
                                "已删除这里选的语言、阅读记录和最近的列表。",
                                "Deleted: the language chosen here, the reading history and the last lists."),
                        language.pick(
                                "机器人从头开始，也重新记阅读（/settings history off 可关）。",
                                "The bot starts anew and remembers reading again (/settings history off stops it)."),
                        invocation)
                : unwanted("/" + name(), invocation);
    }

    private Reply forget(ChatId chat, String deleted, String after, Invocation invocation) {
        try {
            stops.forget(chat);
            history.forget(chat); // what could only be kept in memory
        } catch (RuntimeException notForgotten) {
            LOG.warn("cannot forget {}", chat, notForgotten);
            return notForgotten(invocation);
        }
        languages.forgetUnkept(chat);
        memory.forget(chat);
        return Reply.to(invocation)
                .part(Part.line(deleted))
                .part(Part.line(after))
                .build();
    }

    private static Reply notForgotten(Invocation invocation) {
        String message = invocation
                .language()
                .pick(
                        "现在删不掉，什么都没有变；请过一会儿再试。",
                        "That cannot be deleted right now, and nothing was changed; try again in a moment.");
        return Reply.failure(invocation, Refusal.UNAVAILABLE, message);
    }
}
