package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.AnswerView;
import kexuebot.bot.chat.Drafts;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.model.ModelAnswers;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.document.Untrusted;
import kexuebot.catalog.search.Passage;

/** Answers a question with the passages of posts that speak of it, or with what a language model makes of them. */
public final class AskCommand implements Command {
    private static final int MOST = 4;

    private final Catalog catalog;
    private final Models models;

    public AskCommand(Catalog catalog, Models models) {
        this.catalog = catalog;
        this.models = models;
    }

    @Override
    public String name() {
        return "ask";
    }

    @Override
    public LocalText arguments() {
        return new LocalText("问题", "question");
    }

    @Override
    public LocalText help() {
        return new LocalText("用文章里的话回答一个问题", "Answer a question in the posts' words");
    }

    @Override
    public List<String> examples() {
        return List.of("/ask 什么是低秩近似", "/ask 什么是伪逆", "/ask What is LoRA?");
    }

    @Override
    public Reply run(Invocation invocation) {
        return run(invocation, Drafts.NONE);
    }

    @Override
    public Reply run(Invocation invocation, Drafts drafts) {
        String question = Untrusted.line(invocation.arguments());
        if (question.isEmpty()) {
            return nothingAsked(invocation);
        }
        PostText text = PostText.of(catalog, invocation.language());
        List<Passage> passages = text.catalog().passages(question, MOST);
        if (invocation.page() > 1) {
            return Page.missing(invocation, passages.size(), MOST);
        }
        PassagesText shown = new PassagesText(text, question);
        return models.answers()
                .filter(model -> !passages.isEmpty())
                .map(model -> written(shown, passages, invocation, model).answer(drafts))
                .orElseGet(() -> shown.reply(new AnswerView(passages, List.of(), Optional.empty()), invocation));
    }

    private WrittenAnswer written(
            PassagesText shown, List<Passage> passages, Invocation invocation, ModelAnswers model) {
        return new WrittenAnswer(
                shown, passages, invocation, model, () -> models.tells(invocation.asker(), model.identity()));
    }

    private static Reply nothingAsked(Invocation invocation) {
        return Refusal.badArgument(
                invocation, "/ask 后面写一个问题，例如 /ask 什么是低秩近似", "/ask takes a question, e.g. /ask What is LoRA?");
    }
}
