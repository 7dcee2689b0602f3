package kexuebot.bot.chat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kexuebot.catalog.summary.Sentence;
import kexuebot.catalog.summary.Summary;

/**
 * What a post says, as data.
 *
 * @param own in the post's own sentences
 * @param chosen those of them that were asked for
 * @param written what a model wrote of it, question by question; empty where none did
 * @param model that wrote it
 */
public record SummaryView(Summary own, List<Sentence> chosen, List<Written> written, Optional<String> model) {

    /**
     * An answer to one question.
     *
     * @param sentences formulas as {@code $latex$}
     * @param byModel false where the post's own sentences stand in
     */
    public record Written(String question, List<String> sentences, boolean byModel) {
        public Written {
            Objects.requireNonNull(question);
            sentences = List.copyOf(sentences);
        }
    }

    public SummaryView {
        Objects.requireNonNull(own);
        chosen = List.copyOf(chosen);
        written = List.copyOf(written);
        Objects.requireNonNull(model);
    }

    public static SummaryView extracted(Summary own, List<Sentence> chosen) {
        return new SummaryView(own, chosen, List.of(), Optional.empty());
    }
}
