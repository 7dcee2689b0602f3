package kexuebot.bot.model;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kexuebot.bot.chat.AnswerView.Sourced;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.search.Passage;

/**
 * Answers that a model makes of passages; while one is being written, all who ask the same wait for it, and it is
 * remembered for an hour. Safe for any number of threads.
 */
public final class ModelAnswers {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int IN_MEMORY = 1_000;

    private final ModelDesk desk;
    private final Prompts prompts;
    private final Cache<Key, List<Sourced>> cache =
            Caffeine.newBuilder().maximumSize(IN_MEMORY).expireAfterWrite(KEPT).build();
    private final Shared<Key, List<Sourced>> shared;

    private record Key(String question, List<String> passages, Language language) {}

    /**
     * How asking ended.
     *
     * @param sentences all that were written, also of what is not finished; empty without trouble: the passages do not
     *     answer the question
     */
    public record Ending(List<Sourced> sentences, Optional<Trouble> trouble) {}

    public ModelAnswers(ModelDesk desk, Prompts prompts) {
        this.desk = desk;
        this.prompts = prompts;
        this.shared = new Shared<>(desk, List.of());
    }

    /** Who writes them. */
    public LanguageModel.Identity identity() {
        return desk.identity();
    }

    /** An answer that was given within the hour. */
    public Optional<List<Sourced>> known(String question, List<Passage> passages, Language language) {
        return Optional.ofNullable(cache.getIfPresent(key(question, passages, language)));
    }

    private static Key key(String question, List<Passage> passages, Language language) {
        return new Key(question, passages.stream().map(ModelAnswers::source).toList(), language);
    }

    /** A passage as it is given to a model. */
    static String source(Passage passage) {
        String heading = passage.heading().map(title -> " · " + title).orElse("");
        return "《" + passage.post().title() + "》" + heading + "\n" + PlainText.source(passage.content());
    }

    /**
     * Has an answer written, or waits with those who had; as long as a reader would wait.
     *
     * @param passages numbered from 1 in what comes back; at least one
     * @param payer on whose account the model is asked, if it is
     * @param watcher sees the answer grow, first that there is none yet; called by this thread
     */
    public Ending write(
            String question, List<Passage> passages, Language language, ChatId payer, Consumer<List<Sourced>> watcher) {
        Key key = key(question, passages, language);
        Manuscript<List<Sourced>> manuscript = shared.manuscript(
                key,
                payer,
                () -> Optional.ofNullable(cache.getIfPresent(key)),
                () -> new AnswerWriting(question, passages, language, prompts),
                sentences -> cache.put(key, sentences));
        watcher.accept(List.of()); // while the model begins
        Patience.Ending<List<Sourced>> ending = desk.follow(manuscript, watcher);
        return new Ending(ending.text(), ending.trouble());
    }
}
