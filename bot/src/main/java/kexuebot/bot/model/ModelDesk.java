package kexuebot.bot.model;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kexuebot.bot.chat.ChatId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a language model is asked: within the budgets, a few answers at a time. What is being written is finished also
 * when nobody waits for it any longer, for the next one who asks. Safe for any number of threads.
 */
public final class ModelDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ModelDesk.class);

    /** As many texts are written at once, and as many wait for one: who waits holds a thread. */
    static final int MOST_AT_ONCE = 6;

    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final LanguageModel model;
    private final Meter meter;
    private final Patience patience;
    private final ExecutorService threads;
    private final Semaphore writers = new Semaphore(MOST_AT_ONCE);
    private final Semaphore readers = new Semaphore(MOST_AT_ONCE);

    /** Writes a text. */
    interface Work<T> {

        /** @param manuscript to show the text in as it grows; ended by whoever started the work */
        void write(Manuscript<T> manuscript, Pen pen) throws ModelException, TroubleException, InterruptedException;
    }

    /** Asks the model on account of a chat. */
    interface Pen {
        void ask(Prompt prompt, Predicate<String> listener)
                throws ModelException, TroubleException, InterruptedException;
    }

    public ModelDesk(LanguageModel model, Budget budget, Spending spending, InstantSource clock, ZoneId zone) {
        this(model, new Meter(budget, spending, clock, zone), Patience.OF_READERS);
    }

    ModelDesk(LanguageModel model, Meter meter, Patience patience) {
        this.model = Objects.requireNonNull(model);
        this.meter = meter;
        this.patience = patience;
        this.threads = Executors.newFixedThreadPool(MOST_AT_ONCE, ModelDesk::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "model");
        thread.setDaemon(true);
        return thread;
    }

    public LanguageModel.Identity identity() {
        return model.identity();
    }

    /**
     * Starts the writing of a text, which {@code done} is told of when it has ended, before those who wait are.
     *
     * @param payer on whose account the model is asked
     */
    <T> Manuscript<T> start(ChatId payer, T blank, Work<T> work, Consumer<Manuscript.State<T>> done) {
        Manuscript<T> manuscript = new Manuscript<>(blank);
        if (!writers.tryAcquire()) {
            end(manuscript, Optional.of(Trouble.BUSY), done);
            return manuscript;
        }
        try {
            threads.execute(() -> write(manuscript, payer, work, done));
        } catch (RejectedExecutionException closing) {
            writers.release();
            end(manuscript, Optional.of(Trouble.CUT), done);
        }
        return manuscript;
    }

    private <T> void write(Manuscript<T> manuscript, ChatId payer, Work<T> work, Consumer<Manuscript.State<T>> done) {
        Optional<Trouble> trouble = Optional.of(Trouble.BROKEN);
        try {
            work.write(manuscript, (prompt, listener) -> ask(payer, prompt, listener, manuscript));
            trouble = Optional.empty();
        } catch (ModelException failed) {
            LOG.warn("{} gave no answer: {}", model.identity().model(), failed.getMessage());
            trouble = Optional.of(Trouble.of(failed));
        } catch (TroubleException useless) {
            LOG.info("{} gave no answer of use: {}", model.identity().model(), useless.trouble());
            trouble = Optional.of(useless.trouble());
        } catch (InterruptedException closing) {
            trouble = Optional.of(Trouble.CUT);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("What {} writes could not be taken", model.identity().model(), e);
        } finally {
            writers.release();
            end(manuscript, trouble, done);
        }
    }

    private static <T> void end(
            Manuscript<T> manuscript, Optional<Trouble> trouble, Consumer<Manuscript.State<T>> done) {
        try {
            Manuscript.State<T> now = manuscript.state();
            done.accept(new Manuscript.State<>(now.text(), now.version(), now.received(), true, trouble));
        } catch (RuntimeException e) {
            LOG.error("What a model wrote was not kept", e);
        } finally {
            manuscript.end(trouble);
        }
    }

    private void ask(ChatId payer, Prompt prompt, Predicate<String> listener, Manuscript<?> manuscript)
            throws ModelException, TroubleException, InterruptedException {
        long reserved = Meter.estimate(prompt);
        Optional<Trouble> denied = meter.reserve(payer, reserved);
        if (denied.isPresent()) {
            throw new TroubleException(denied.get());
        }
        Usage used = Usage.NOTHING;
        try {
            used = model.ask(prompt, piece -> {
                manuscript.receive(piece.length());
                return listener.test(piece);
            });
        } catch (ModelException failed) {
            used = failed.usage();
            throw failed;
        } catch (InterruptedException closing) {
            used = new Usage(reserved - prompt.mostTokens(), prompt.mostTokens()); // it may cost no more than that
            throw closing;
        } finally {
            settle(payer, reserved, used);
        }
    }

    /** What was written is not lost because it could not be counted. */
    private void settle(ChatId payer, long reserved, Usage used) {
        try {
            meter.settle(payer, reserved, used);
        } catch (RuntimeException notCounted) {
            LOG.warn("{} tokens were not counted", used.total(), notCounted);
        }
    }

    /**
     * Waits for the end of a text as long as a reader would.
     *
     * @param watcher sees how it grows
     */
    <T> Patience.Ending<T> follow(Manuscript<T> manuscript, Consumer<T> watcher) {
        Manuscript.State<T> now = manuscript.state();
        if (now.ended()) {
            return new Patience.Ending<>(now.text(), now.trouble());
        } else if (!readers.tryAcquire()) {
            return new Patience.Ending<>(now.text(), Optional.of(Trouble.BUSY));
        }
        try {
            return patience.follow(manuscript, watcher);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return new Patience.Ending<>(now.text(), Optional.of(Trouble.CUT));
        } finally {
            readers.release();
        }
    }

    /** Gives up what is being written; before this returns it is counted as if it had been written to the end. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{} does not stop writing", model.identity().model());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
