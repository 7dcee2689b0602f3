package kexuebot.bot.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kexuebot.bot.chat.Language;
import kexuebot.bot.model.ModelSummary.Answer;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.summary.Sentence;
import kexuebot.catalog.summary.Summary;

/**
 * Writes one summary: asks the three questions one after the other, and keeps what the text bears out. Where nothing of
 * an answer does, a sentence of the post stands in.
 */
final class SummaryWriting implements ModelDesk.Work<List<Answer>> {
    /** Characters that a model is given at once; the longest posts are split. */
    static final int LONGEST = 12_000;

    /** Larger ones are made of a text that would have more. */
    private static final int MOST_PIECES = 10;

    /** Of what is noted of each piece of a long post, and of all of them, in characters. */
    private static final int NOTES = 1_500;

    private static final int MERGED = 4_000;

    private final Post post;
    private final Document text;
    private final Summary own;
    private final Language language;
    private final Prompts prompts;
    private final Grounding grounding;

    SummaryWriting(Post post, Document text, Summary own, Language language, Prompts prompts) {
        this.post = post;
        this.text = text;
        this.own = own;
        this.language = language;
        this.prompts = prompts;
        this.grounding = Grounding.of(text, facts(post));
    }

    /** What is known of a post beside its text. */
    static List<String> facts(Post post) {
        List<String> facts = new ArrayList<>(post.tags());
        facts.add(post.title());
        facts.add(post.author());
        return facts;
    }

    @Override
    public void write(Manuscript<List<Answer>> manuscript, ModelDesk.Pen pen)
            throws ModelException, TroubleException, InterruptedException {
        String material = material(pen);
        List<Answer> answers = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            answers.add(answer(aspect, material, pen, grown -> manuscript.show(with(answers, aspect, grown))));
            manuscript.show(List.copyOf(answers));
        }
        if (answers.stream().noneMatch(Answer::byModel)) {
            throw new TroubleException(Trouble.UNGROUNDED);
        }
    }

    private static List<Answer> with(List<Answer> answers, Aspect aspect, List<String> grown) {
        List<Answer> all = new ArrayList<>(answers);
        all.add(new Answer(aspect, grown, true));
        return all;
    }

    /** The text, or one set of notes on the pieces of a long one. */
    private String material(ModelDesk.Pen pen) throws ModelException, TroubleException, InterruptedException {
        List<String> pieces =
                Sections.of(text, Math.max(LONGEST, PlainText.source(text).length() / MOST_PIECES));
        if (pieces.size() == 1) {
            return pieces.get(0);
        }
        List<String> notes = new ArrayList<>();
        for (String piece : pieces) {
            notes.add(written(prompts.notes(language, post.title(), piece), NOTES, pen));
        }
        return written(prompts.merge(language, post.title(), notes), MERGED, pen);
    }

    private static String written(Prompt prompt, int most, ModelDesk.Pen pen)
            throws ModelException, TroubleException, InterruptedException {
        StringBuilder text = new StringBuilder();
        pen.ask(prompt, more -> {
            text.append(more);
            return text.length() < most;
        });
        return text.substring(0, Math.min(most, text.length()));
    }

    private Answer answer(Aspect aspect, String material, ModelDesk.Pen pen, Consumer<List<String>> growth)
            throws ModelException, TroubleException, InterruptedException {
        CheckedAnswer<String> answer = new CheckedAnswer<>(language, this::check, growth);
        pen.ask(prompts.about(aspect, language, post.title(), material), answer::add);
        List<String> kept = answer.end();
        return kept.isEmpty() ? own(aspect) : new Answer(aspect, kept, true);
    }

    private Optional<String> check(String sentence) {
        return Optional.of(sentence).filter(each -> !Leaks.in(each)).filter(grounding::isGrounded);
    }

    /** What the post asks stands at its beginning as a rule, what it finds at its end. */
    private Answer own(Aspect aspect) throws TroubleException {
        List<Sentence> brief = own.brief();
        if (brief.isEmpty()) {
            throw new TroubleException(Trouble.UNGROUNDED);
        }
        int last = brief.size() - 1;
        Sentence sentence = brief.get(
                switch (aspect) {
                    case PROBLEM -> 0;
                    case METHOD -> last / 2;
                    case RESULT -> last;
                });
        return new Answer(aspect, List.of(PlainText.source(sentence.content())), false);
    }
}
