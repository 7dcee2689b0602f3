package kexuebot.bot.chat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kexuebot.catalog.search.Passage;

/**
 * What the blog says to a question, as data.
 *
 * @param passages that answer it, as they are numbered in the reply from 1; empty where the blog does not speak of it
 * @param sentences what a model made of them; empty where none did
 * @param model that did
 */
public record AnswerView(List<Passage> passages, List<Sourced> sentences, Optional<String> model) {

    /**
     * A sentence with its sources.
     *
     * @param text formulas as {@code $latex$}
     * @param sources numbers of passages; at least one
     */
    public record Sourced(String text, List<Integer> sources) {
        public Sourced {
            Objects.requireNonNull(text);
            sources = List.copyOf(sources);
            if (sources.isEmpty()) {
                throw new IllegalArgumentException("no source: " + text);
            }
        }
    }

    public AnswerView {
        passages = List.copyOf(passages);
        sentences = List.copyOf(sentences);
        Objects.requireNonNull(model);
    }
}
