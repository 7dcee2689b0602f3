package kexuebot.bot.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.AnswerView.Sourced;
import kexuebot.bot.chat.Language;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.search.Passage;

/** Writes one answer: keeps sentences that name passages which bear them out. */
final class AnswerWriting implements ModelDesk.Work<List<Sourced>> {
    private final String question;
    private final List<Passage> passages;
    private final Language language;
    private final Prompts prompts;
    private boolean isNone;

    /** @param passages numbered from 1 */
    AnswerWriting(String question, List<Passage> passages, Language language, Prompts prompts) {
        this.question = question;
        this.passages = passages;
        this.language = language;
        this.prompts = prompts;
    }

    @Override
    public void write(Manuscript<List<Sourced>> manuscript, ModelDesk.Pen pen)
            throws ModelException, TroubleException, InterruptedException {
        CheckedAnswer<Sourced> answer = new CheckedAnswer<>(language, this::check, manuscript::show);
        List<String> sources = passages.stream().map(ModelAnswers::source).toList();
        pen.ask(prompts.ask(language, question, sources), answer::add);
        List<Sourced> kept = answer.end();
        if (kept.isEmpty() && !isNone) {
            throw new TroubleException(Trouble.UNGROUNDED);
        }
        manuscript.show(kept);
    }

    private Optional<Sourced> check(String sentence) {
        isNone = isNone || Prompts.saysNotFound(sentence);
        Cited cited = Cited.read(sentence, passages.size());
        boolean holds = !cited.sources().isEmpty()
                && !Leaks.in(cited.text())
                && grounding(cited.sources()).isGrounded(cited.text());
        return holds ? Optional.of(new Sourced(cited.text(), cited.sources())) : Optional.empty();
    }

    /** By the passages that a sentence names, and not by the others. */
    private Grounding grounding(List<Integer> sources) {
        List<Document> texts = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        for (int source : sources) {
            Passage passage = passages.get(source - 1);
            texts.add(new Document(List.of(new Block.Paragraph(passage.content()))));
            facts.addAll(SummaryWriting.facts(passage.post()));
            passage.heading().ifPresent(facts::add);
        }
        return Grounding.of(texts, facts);
    }
}
