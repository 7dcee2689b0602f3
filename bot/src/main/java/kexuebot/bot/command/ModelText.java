package kexuebot.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kexuebot.bot.chat.Language;
import kexuebot.bot.model.LanguageModel;
import kexuebot.catalog.document.Inline;

/** What a model wrote, as it is shown, and what is said of it. */
final class ModelText {
    private static final Pattern FORMULA = Pattern.compile("\\$([^$]+)\\$");

    private ModelText() {}

    /** Text with formulas between single dollars. */
    static List<Inline> inlines(String sentence) {
        List<Inline> inlines = new ArrayList<>();
        Matcher formula = FORMULA.matcher(sentence);
        int end = 0;
        while (formula.find()) {
            add(sentence.substring(end, formula.start()), inlines);
            inlines.add(new Inline.Formula(formula.group(1)));
            end = formula.end();
        }
        add(sentence.substring(end), inlines);
        return inlines;
    }

    private static void add(String text, List<Inline> inlines) {
        if (!text.isEmpty()) {
            inlines.add(Inline.text(text));
        }
    }

    static String writing(LanguageModel.Identity identity, Language language) {
        return language.pick(identity.model() + " 正在写…", identity.model() + " is writing…");
    }

    /** Nobody should take it for the author's words. */
    static String written(LanguageModel.Identity identity, Language language) {
        return language.pick(
                "由模型 " + identity.model() + " 所写，已与原文核对，仍可能有错。",
                "Written by the model " + identity.model() + " and checked against the text; it may still be wrong.");
    }

    /** Said once to everybody: what is asked goes elsewhere. */
    static String told(LanguageModel.Identity identity, Language language) {
        return language.pick(
                "写总结和回答时，文章的正文和你的问题会发给 " + identity.host() + " 上的 " + identity.model()
                        + "；只要原文的句子，发 /summary 编号 要点。这句话只说一次。",
                "For summaries and answers, texts of posts and your questions go to " + identity.model() + " at "
                        + identity.host()
                        + "; for a post's own sentences send /summary id brief. You are told this once.");
    }
}
