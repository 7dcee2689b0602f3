package kexuebot.bot.command;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.history.History;
import kexuebot.bot.history.Remembered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The setting whether it is remembered what a chat reads, and how it reads. */
final class HistorySetting {
    private static final Logger LOG = LoggerFactory.getLogger(HistorySetting.class);
    private static final Set<String> CLEAR = Set.of("clear", "delete", "reset", "清空", "清除", "删除");

    private final History history;

    HistorySetting(History history) {
        this.history = Objects.requireNonNull(history);
    }

    Remembered of(ChatId chat) {
        return history.remembered(chat);
    }

    /** {@code 记住 12 篇 · 赞 3 · 90 天}. */
    static String text(Remembered remembered, Language language) {
        if (!remembered.on()) {
            return language.pick("关", "off");
        }
        return language.pick("记住 " + remembered.posts() + " 篇", posts(remembered.posts()))
                + (remembered.liked() == 0 ? "" : language.pick(" · 赞 ", " · liked ") + remembered.liked())
                + (remembered.disliked() == 0 ? "" : language.pick(" · 踩 ", " · disliked ") + remembered.disliked())
                + language.pick(" · " + days() + " 天", " · " + days() + " days");
    }

    private static String posts(int count) {
        return count + (count == 1 ? " post" : " posts");
    }

    private static long days() {
        return History.KEPT.toDays();
    }

    /** Adds buttons for what can be changed. @param prefix what a line begins with */
    static void addButtons(Remembered remembered, String prefix, Language language, Reply.Builder reply) {
        String line = prefix + " " + SettingKey.HISTORY.code();
        if (remembered.on()) {
            reply.button(language.pick("关闭阅读记录", "Remember nothing"), line + " off");
        } else {
            reply.button(language.pick("打开阅读记录", "Remember reading"), line + " on");
        }
        if (remembered.posts() > 0) {
            reply.button(language.pick("清空阅读记录", "Clear reading"), line + " clear");
        }
    }

    /** Does what half-width text says: on, off or clear. */
    Reply change(String written, Managed managed, Invocation invocation) {
        boolean clear = CLEAR.contains(written.toLowerCase(Locale.ROOT));
        Reading<Boolean> on = clear ? Reading.of(true) : Switch.read(written);
        if (on instanceof Reading.Wrong<Boolean> wrong) {
            return SettingRefusal.wrong(wrong, SettingKey.HISTORY, managed, invocation);
        }
        ChatId chat = managed.place().chat();
        try {
            Remembered before = history.remembered(chat);
            if (clear) {
                history.clear(chat);
            } else {
                history.remember(chat, ((Reading.Value<Boolean>) on).value());
            }
            return changed(before, history.remembered(chat), managed, invocation);
        } catch (RuntimeException notKept) {
            LOG.warn("cannot change what is remembered of {}", chat, notKept);
            return SettingRefusal.notKept(invocation);
        }
    }

    private static Reply changed(Remembered before, Remembered now, Managed managed, Invocation invocation) {
        Language language = invocation.language();
        String where = managed.channel().map(name -> name + " · ").orElse("");
        Reply.Builder reply = Reply.to(invocation)
                .part(Part.line(where + SettingKey.HISTORY.label(language) + " " + text(now, language)));
        int deleted = before.posts() - now.posts();
        if (deleted > 0) {
            reply.part(Part.line(language.pick("已删除记住的 " + deleted + " 篇。", "Deleted: " + posts(deleted) + ".")));
        }
        return reply.part(Part.line(now.on() ? whatIsKept(language) : nothingIsKept(language)))
                .build();
    }

    private static String whatIsKept(Language language) {
        return language.pick(
                "打开、赞过、单独搜到的文章记编号和时间，不记说过的话；用于 /recommend。",
                "Posts opened, liked, or found by you alone are kept by id and time, never words; for /recommend.");
    }

    private static String nothingIsKept(Language language) {
        return language.pick(
                "不再记读过什么；/recommend 照样能用，只是不随你变。", "Nothing you read is kept; /recommend works, but does not learn.");
    }
}
