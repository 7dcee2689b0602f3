package kexuebot.bot.model;

import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.AnswerView.Sourced;
import kexuebot.bot.chat.Language;

/** Writes one answer: keeps sentences that name passages which bear them out. */
final class AnswerWriting implements ModelDesk.Work<List<Sourced>> {
    private final String question;
    private final List<String> passages;
    private final Language language;
    private final Prompts prompts;
    private boolean isNone;

    /** @param passages numbered from 1 */
    AnswerWriting(String question, List<String> passages, Language language, Prompts prompts) {
        this.question = question;
        this.passages = passages;
        this.language = language;
        this.prompts = prompts;
    }

    @Override
    public void write(Manuscript<List<Sourced>> manuscript, ModelDesk.Pen pen)
            throws ModelException, TroubleException, InterruptedException {
        CheckedAnswer<Sourced> answer = new CheckedAnswer<>(language, this::check, manuscript::show);
        pen.ask(prompts.ask(language, question, passages), answer::add);
        List<Sourced> kept = answer.end();
        if (kept.isEmpty() && !isNone) {
            throw new TroubleException(Trouble.UNGROUNDED);
        }
        manuscript.show(kept);
    }

    private Optional<Sourced> check(String sentence) {
        isNone = isNone || Prompts.saysNone(sentence);
        Cited cited = Cited.of(sentence, passages.size());
        boolean holds = !cited.numbers().isEmpty()
                && !Leaks.isOne(cited.text())
                && Grounding.of(cited.numbers().stream()
                                .map(number -> passages.get(number - 1))
                                .toList())
                        .unsupported(cited.text())
                        .isEmpty();
        return holds ? Optional.of(new Sourced(cited.text(), cited.numbers())) : Optional.empty();
    }
}
