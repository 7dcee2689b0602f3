package kexuebot.bot.command;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Reply;

/** What is said to a setting that cannot be: what is wrong, and the right form with an example that works. */
final class SettingRefusal {
    static final LocalText PASSIVE = new LocalText(
            "新文章的通知只在 Telegram 里发，这里只能改语言和阅读记录。",
            "New posts are announced in Telegram; here only language and reading history can be changed.");

    private SettingRefusal() {}

    static Reply passive(Invocation invocation) {
        return Reply.failure(invocation, Refusal.NOT_ALLOWED, PASSIVE.in(invocation.language()));
    }

    static Reply notKept(Invocation invocation) {
        String message = invocation
                .language()
                .pick(
                        "现在存不下来，设置没有变；请过一会儿再试。",
                        "That cannot be kept right now, and nothing was changed; try again in a moment.");
        return Reply.failure(invocation, Refusal.UNAVAILABLE, message);
    }

    static Reply incomplete(SettingKey key, Managed managed, Invocation invocation) {
        return Reply.failure(invocation, Refusal.BAD_ARGUMENT, form(key, managed, invocation));
    }

    private static String form(SettingKey key, Managed managed, Invocation invocation) {
        return key.form(managed.line(invocation.command(), ""), invocation.language());
    }

    /** With the values that may have been meant as lines to try. */
    static Reply wrong(Reading.Wrong<?> wrong, SettingKey key, Managed managed, Invocation invocation) {
        Language language = invocation.language();
        String why = wrong.why().in(language);
        String stop = why.endsWith("？") || why.endsWith("?") ? language.pick("", " ") : language.pick("；", "; ");
        List<String> lines = wrong.instead().stream()
                .map(value -> managed.line(invocation.command(), key.code() + " " + value))
                .toList();
        Reply.Builder reply = Reply.to(invocation)
                .failure(Refusal.BAD_ARGUMENT, why + stop + form(key, managed, invocation))
                .suggestions(lines);
        for (int i = 0; i < lines.size(); i++) {
            reply.button(wrong.instead().get(i), lines.get(i));
        }
        return reply.build();
    }

    static Reply unknown(Managed managed, Invocation invocation) {
        Language language = invocation.language();
        String written = "“" + Echo.of(managed.arguments().split("\\s", 2)[0]) + "”";
        String keys = Arrays.stream(SettingKey.values())
                .map(SettingKey::code)
                .collect(Collectors.joining(language.pick("、", ", ")));
        String example = managed.line(invocation.command(), "digest daily 08:00");
        return Refusal.badArgument(
                invocation,
                "没有" + written + "这个设置；有 " + keys + "，例如 " + example,
                "There is no setting " + written + "; there are " + keys + ", e.g. " + example);
    }
}
