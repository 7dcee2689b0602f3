package kexuebot.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import kexuebot.bot.chat.Drafts;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.chat.SummaryView;
import kexuebot.bot.model.Aspect;
import kexuebot.bot.model.LanguageModel;
import kexuebot.bot.model.ModelSummaries;
import kexuebot.bot.model.ModelSummary;
import kexuebot.bot.model.ModelSummary.Answer;
import kexuebot.bot.model.Trouble;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.summary.Summary;

/** A reply with a summary that a model writes: the post's own sentences meanwhile, and where that fails. */
final class WrittenSummary {
    private final Post post;
    private final Summary own;
    private final PostText text;
    private final Invocation invocation;
    private final ModelSummaries model;
    private final BooleanSupplier tells;
    private final SummaryText summary;
    private boolean isNews;

    /** @param tells notes that the asker is told where the text goes; false for who knows */
    WrittenSummary(
            Post post, Summary own, PostText text, Invocation invocation, ModelSummaries model, BooleanSupplier tells) {
        this.post = post;
        this.own = own;
        this.text = text;
        this.invocation = invocation;
        this.model = model;
        this.tells = tells;
        this.summary = new SummaryText(post, own, text);
    }

    /** What is known is shown at once; else it is written while the asker looks on. */
    Reply answer(Drafts drafts) {
        Optional<ModelSummary> known = model.known(post, language());
        if (known.isPresent()) {
            return finished(known.get().answers());
        }
        isNews = tells.getAsBoolean();
        ModelSummaries.Ending ending = model.write(
                post,
                text.catalog().text(post),
                own,
                language(),
                invocation.asker().chat(),
                answers -> drafts.show(growing(answers)));
        return ending.trouble().map(this::failed).orElseGet(() -> finished(ending.answers()));
    }

    private Language language() {
        return text.language();
    }

    private LanguageModel.Identity identity() {
        return model.identity();
    }

    private Reply failed(Trouble trouble) {
        String why = TroubleText.of(trouble, identity().model(), text.line("summary", post), language());
        return closed(chosen(why), Optional.of(SummaryLength.BRIEF));
    }

    /** The post's own sentences, and a remark. */
    private Reply.Builder chosen(String note) {
        Reply.Builder reply = Reply.to(invocation);
        summary.head(reply);
        summary.own(SummaryLength.BRIEF, reply);
        return reply.part(Part.note(note));
    }

    private Reply growing(List<Answer> answers) {
        if (answers.isEmpty()) {
            return told(chosen(ModelText.writing(identity(), language()))).build();
        }
        Reply.Builder reply = Reply.to(invocation);
        summary.head(reply);
        add(answers, reply);
        reply.part(Part.note(ModelText.writing(identity(), language())));
        return reply.build();
    }

    private Reply finished(List<Answer> answers) {
        Reply.Builder reply = Reply.to(invocation);
        summary.head(reply);
        add(answers, reply);
        reply.part(Part.note(ModelText.written(identity(), language())));
        return closed(reply, Optional.empty());
    }

    private Reply closed(Reply.Builder reply, Optional<SummaryLength> shown) {
        summary.close(shown, told(reply));
        return reply.build();
    }

    private Reply.Builder told(Reply.Builder reply) {
        return isNews ? reply.part(Part.note(ModelText.told(identity(), language()))) : reply;
    }

    private void add(List<Answer> answers, Reply.Builder reply) {
        List<Block> blocks = answers.stream().map(this::paragraph).toList();
        reply.part(new Part.Prose(new Document(blocks)));
        reply.summary(new SummaryView(
                own,
                own.brief(),
                answers.stream().map(this::view).toList(),
                Optional.of(identity().model())));
    }

    private Block paragraph(Answer answer) {
        List<Inline> line = new ArrayList<>();
        line.add(new Inline.Strong(List.of(Inline.text(label(answer.aspect())))));
        line.add(Inline.text(language().pick("：", ": ")));
        line.addAll(ModelText.inlines(String.join(language().pick("", " "), answer.sentences())));
        if (!answer.byModel()) {
            line.add(Inline.text(language().pick("（原文）", " (the post's own words)")));
        }
        return new Block.Paragraph(line);
    }

    private SummaryView.Written view(Answer answer) {
        return new SummaryView.Written(label(answer.aspect()), answer.sentences(), answer.byModel());
    }

    private String label(Aspect aspect) {
        return switch (aspect) {
            case PROBLEM -> language().pick("问题", "Problem");
            case METHOD -> language().pick("方法", "Method");
            case RESULT -> language().pick("结果", "Result");
        };
    }
}
