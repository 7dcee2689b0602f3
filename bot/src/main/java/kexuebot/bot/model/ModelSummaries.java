package kexuebot.bot.model;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.model.ModelSummary.Answer;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.summary.Summary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Summaries that a model writes, each once: kept by the post's text, the language, the model and its prompts, and while
 * one is being written, all who ask for it wait for the same. Safe for any number of threads.
 */
public final class ModelSummaries {
    private static final Logger LOG = LoggerFactory.getLogger(ModelSummaries.class);

    /** More than are asked for again soon; some hundred bytes each. */
    private static final int IN_MEMORY = 2_000;

    private final ModelDesk desk;
    private final SummaryStore store;
    private final Prompts prompts;
    private final InstantSource clock;
    private final Cache<SummaryKey, ModelSummary> cache =
            Caffeine.newBuilder().maximumSize(IN_MEMORY).build();
    private final Shared<SummaryKey, List<Answer>> shared;

    /**
     * How asking ended.
     *
     * @param answers all that was written, also of what is not finished
     * @param trouble why it is not
     */
    public record Ending(List<Answer> answers, Optional<Trouble> trouble) {}

    public ModelSummaries(ModelDesk desk, SummaryStore store, Prompts prompts, InstantSource clock) {
        this.desk = desk;
        this.store = store;
        this.prompts = prompts;
        this.clock = clock;
        this.shared = new Shared<>(desk, List.of());
    }

    /** Who writes them. */
    public LanguageModel.Identity identity() {
        return desk.identity();
    }

    /** What was written of a post as it is now; empty also for a post without an id or a known text. */
    public Optional<ModelSummary> known(Post post, Language language) {
        return key(post, language).flatMap(this::known);
    }

    private Optional<ModelSummary> known(SummaryKey key) {
        return Optional.ofNullable(cache.get(key, wanted -> find(wanted).orElse(null)));
    }

    /** What cannot be read is written anew. */
    private Optional<ModelSummary> find(SummaryKey key) {
        try {
            return store.find(key);
        } catch (RuntimeException unreadable) {
            LOG.warn("What a model wrote of post {} cannot be read", key.post(), unreadable);
            return Optional.empty();
        }
    }

    private Optional<SummaryKey> key(Post post, Language language) {
        String writer = identity().model() + " " + prompts.digest();
        return post.id()
                .filter(id -> !post.text().isNone())
                .map(id -> new SummaryKey(id, post.text().digest(), language, writer));
    }

    /**
     * Has a summary written, or waits with those who had; as long as a reader would wait. What is not finished by then
     * is finished for the next one who asks.
     *
     * @param post with an id
     * @param text of the post, not empty
     * @param own sentences of the post, for what the model does not know to say
     * @param payer on whose account the model is asked, if it is
     * @param watcher sees the answers grow, first that there is none yet; called by this thread
     */
    public Ending write(
            Post post, Document text, Summary own, Language language, ChatId payer, Consumer<List<Answer>> watcher) {
        SummaryKey key = key(post, language).orElseThrow();
        Optional<ModelSummary> known = known(key); // asks the database, while nobody else waits
        if (known.isPresent()) {
            return new Ending(known.get().answers(), Optional.empty());
        }
        Manuscript<List<Answer>> manuscript = shared.manuscript(
                key,
                payer,
                () -> Optional.ofNullable(cache.getIfPresent(key)).map(ModelSummary::answers),
                () -> new SummaryWriting(post, text, own, language, prompts),
                answers -> keep(key, answers));
        watcher.accept(List.of()); // while the model begins
        Patience.Ending<List<Answer>> ending = desk.follow(manuscript, watcher);
        return new Ending(ending.text(), ending.trouble());
    }

    private void keep(SummaryKey key, List<Answer> answers) {
        ModelSummary summary = new ModelSummary(identity().model(), answers);
        cache.put(key, summary);
        store.keep(key, summary, clock.instant());
    }
}
