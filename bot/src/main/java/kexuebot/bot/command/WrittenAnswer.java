package kexuebot.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import kexuebot.bot.chat.AnswerView;
import kexuebot.bot.chat.AnswerView.Sourced;
import kexuebot.bot.chat.Drafts;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.model.LanguageModel;
import kexuebot.bot.model.ModelAnswers;
import kexuebot.bot.model.Trouble;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.search.Passage;

/** A reply with an answer that a model makes of passages: they alone meanwhile, and where that fails. */
final class WrittenAnswer {
    private final PassagesText shown;
    private final List<Passage> passages;
    private final Invocation invocation;
    private final ModelAnswers model;
    private final BooleanSupplier tells;
    private boolean isNews;

    /**
     * An answer.
     *
     * @param passages at least one
     * @param tells notes that the asker is told where the question goes; false for who knows
     */
    WrittenAnswer(
            PassagesText shown,
            List<Passage> passages,
            Invocation invocation,
            ModelAnswers model,
            BooleanSupplier tells) {
        this.shown = shown;
        this.passages = passages;
        this.invocation = invocation;
        this.model = model;
        this.tells = tells;
    }

    /** What is known is shown at once; else it is written while the asker looks on. */
    Reply answer(Drafts drafts) {
        String question = shown.question();
        Optional<List<Sourced>> known = model.known(question, passages, language());
        if (known.isPresent()) {
            return finished(known.get());
        }
        isNews = tells.getAsBoolean();
        ModelAnswers.Ending ending = model.write(
                question,
                passages,
                language(),
                invocation.asker().chat(),
                sentences -> drafts.show(growing(sentences)));
        return ending.trouble().map(this::failed).orElseGet(() -> finished(ending.sentences()));
    }

    private Language language() {
        return invocation.language();
    }

    private LanguageModel.Identity identity() {
        return model.identity();
    }

    private Reply failed(Trouble trouble) {
        return quoted(TroubleText.of(trouble, identity().model(), invocation.line(), language()));
    }

    /** The passages alone. */
    private Reply quoted(String note) {
        Reply.Builder reply = Reply.to(invocation)
                .part(shown.heading())
                .answer(new AnswerView(passages, List.of(), Optional.empty()));
        shown.passages(passages, reply);
        return noted(note, reply);
    }

    private Reply growing(List<Sourced> sentences) {
        if (sentences.isEmpty()) {
            return quoted(ModelText.writing(identity(), language()));
        }
        return Reply.to(invocation)
                .part(shown.heading())
                .part(prose(sentences, passages))
                .part(Part.note(ModelText.writing(identity(), language())))
                .build();
    }

    private Reply finished(List<Sourced> sentences) {
        if (sentences.isEmpty()) {
            Optional<String> who = Optional.of(identity().model());
            Reply.Builder reply =
                    Reply.to(invocation).part(shown.heading()).answer(new AnswerView(List.of(), List.of(), who));
            shown.nothing(reply);
            return told(reply).build();
        }
        List<Passage> named = named(sentences);
        List<Sourced> renumbered =
                sentences.stream().map(each -> renumbered(each, named)).toList();
        Reply.Builder reply = Reply.to(invocation)
                .part(shown.heading())
                .part(prose(renumbered, named))
                .part(Part.note(ModelText.written(identity(), language())))
                .answer(new AnswerView(named, renumbered, Optional.of(identity().model())));
        shown.passages(named, reply);
        return told(reply).build();
    }

    private Reply noted(String note, Reply.Builder reply) {
        reply.part(Part.note(note));
        return told(reply).build();
    }

    /** Also who gets no answer is told, for the question was sent. */
    private Reply.Builder told(Reply.Builder reply) {
        return isNews ? reply.part(Part.note(ModelText.told(identity(), language()))) : reply;
    }

    /** The passages that sentences name; the others are of no use beside them. */
    private List<Passage> named(List<Sourced> sentences) {
        return sentences.stream()
                .flatMap(sentence -> sentence.sources().stream())
                .distinct()
                .sorted()
                .map(number -> passages.get(number - 1))
                .toList();
    }

    private Sourced renumbered(Sourced sentence, List<Passage> named) {
        return new Sourced(
                sentence.text(),
                sentence.sources().stream()
                        .map(number -> named.indexOf(passages.get(number - 1)) + 1)
                        .toList());
    }

    private Part prose(List<Sourced> sentences, List<Passage> numbered) {
        List<Inline> line = new ArrayList<>();
        for (Sourced sentence : sentences) {
            if (!line.isEmpty()) {
                line.add(Inline.text(language().pick("", " ")));
            }
            line.addAll(ModelText.inlines(sentence.text()));
            sentence.sources().stream()
                    .map(number -> numbered.get(number - 1).post())
                    .distinct()
                    .forEach(post -> line.add(mark(post)));
        }
        return new Part.Prose(new Document(List.of(new Block.Paragraph(line))));
    }

    /** {@code [9948]}, leading to the post. */
    private Inline mark(Post post) {
        String name =
                post.id().map(PostId::toString).orElseGet(() -> shown.text().title(post));
        return shown.text().linkedTitle(post, language().pick("", " ") + "[" + name + "]");
    }
}
