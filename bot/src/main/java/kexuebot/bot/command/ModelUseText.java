package kexuebot.bot.command;

import java.util.List;
import java.util.Locale;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.ModelView;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.document.Inline;

/** What a language model is used for, as a part of a reply to those who run the bot. */
record ModelUseText(ModelView view, Language language) {

    void add(Reply.Builder reply) {
        reply.part(identity())
                .part(Part.line(
                        language.pick("今天 ", "Today ") + calls(view.today().calls()) + today()));
        if (!view.days().isEmpty()) {
            reply.part(Part.line(week()));
        }
        view.days().stream()
                .filter(day -> !day.day().equals(view.today().day()))
                .forEach(day -> reply.part(Part.line(day(day))));
    }

    /** Both are code, for a host looks like a link where those can be pressed. */
    private Part identity() {
        return new Part.Line(List.of(
                Inline.text(language.pick("语言模型 ", "Language model ")),
                new Inline.CodeSpan(Shortened.outside(view.name())),
                Inline.text(" · "),
                new Inline.CodeSpan(Shortened.outside(view.host()))));
    }

    /** {@code ，token 4,100，上限 2,000,000：问 3,000，答 1,100}. */
    private String today() {
        ModelView.Day today = view.today();
        String limit = number(view.budget());
        return language.pick(
                "，token " + number(today.tokens()) + "，上限 " + limit + "：问 " + number(today.asked()) + "，答 "
                        + number(today.answered()),
                ", " + number(today.tokens()) + " tokens of " + limit + ": " + number(today.asked()) + " asked, "
                        + number(today.answered()) + " answered");
    }

    private String week() {
        long calls = view.days().stream().mapToLong(ModelView.Day::calls).sum();
        long tokens = view.days().stream().mapToLong(ModelView.Day::tokens).sum();
        return language.pick(ModelView.DAYS + " 天共 ", "In " + ModelView.DAYS + " days ")
                + calls(calls)
                + tokens(tokens);
    }

    private String day(ModelView.Day day) {
        return day.day() + " " + calls(day.calls()) + tokens(day.tokens());
    }

    private String calls(long calls) {
        return language.pick(number(calls) + " 次", number(calls) + (calls == 1 ? " call" : " calls"));
    }

    private String tokens(long tokens) {
        return language.pick("，token " + number(tokens), ", " + number(tokens) + " tokens");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
