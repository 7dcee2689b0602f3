package kexuebot.bot.model;

import java.util.List;
import java.util.Objects;

/**
 * What a model wrote of a post, checked against its text.
 *
 * @param model its name
 * @param answers in the order of {@link Aspect}; not empty
 */
public record ModelSummary(String model, List<Answer> answers) {

    /**
     * What was answered to one question.
     *
     * @param sentences in order, formulas as {@code $latex$}; at least one
     * @param byModel false where nothing that the model said held, and the post's own sentences stand in
     */
    public record Answer(Aspect aspect, List<String> sentences, boolean byModel) {
        public Answer {
            Objects.requireNonNull(aspect);
            sentences = List.copyOf(sentences);
            if (sentences.isEmpty()) {
                throw new IllegalArgumentException("no answer to " + aspect);
            }
        }
    }

    public ModelSummary {
        Objects.requireNonNull(model);
        answers = List.copyOf(answers);
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("no answers");
        }
    }
}
