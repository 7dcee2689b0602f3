package kexuebot.bot.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import kexuebot.bot.chat.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot in Telegram, by long polling. Polling starts at once; updates are stored as they come and answered as soon
 * as the bot knows its own name and the responder answers. Network trouble is waited out. Made by {@link Telegram}.
 */
public final class TelegramBot implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramBot.class);

    /** A reply that a language model writes keeps one of them all the time; the model's desk admits 6 at once. */
    private static final int WORKERS = 16;

    /** What {@link #close} gives the parts that it waits for; all together less than 10 seconds. */
    private static final Duration POLL_ENDS = Duration.ofSeconds(1);

    private static final Duration REPLIES_END = Duration.ofSeconds(6);

    /** The command menu, and the language in which those see it who read neither Chinese nor English. */
    record Welcome(List<MenuEntry> menu, Language standard) {
        Welcome {
            menu = List.copyOf(menu);
        }
    }

    private final Welcome welcome;
    private final Introduction introduction;
    private final KeyedExecutor workers;
    private final Poller poller;
    private final CompletableFuture<Me> me = new CompletableFuture<>();
    private final CompletableFuture<Optional<String>> end = new CompletableFuture<>();
    private final Thread polling;
    private final Thread introducing;

    TelegramBot(
            Welcome welcome, BotApi api, Sender sender, UpdateInbox inbox, Conversation conversation, Timing timing) {
        this.welcome = welcome;
        BackOff backOff = new BackOff(new Random());
        this.introduction = new Introduction(api, backOff, timing.pause());
        this.workers = new KeyedExecutor(WORKERS, "telegram-reply", timing.later());
        UpdateHandler handler = new UpdateHandler(
                inbox, workers, conversation, steps -> new PendingSteps(sender, backOff, steps), timing.clock(), me);
        this.poller = new Poller(api, inbox, handler, backOff, timing.pause(), this::refused);
        this.polling = new Thread(poller, "telegram-poll");
        this.introducing = new Thread(this::introduce, "telegram-introduction");
    }

    /** Starts in the background and returns at once; to be called once. */
    public void start() {
        polling.start();
        introducing.start();
    }

    private void introduce() {
        try {
            Me self = introduction.meet();
            LOG.info("Answering as @{}", self.username());
            me.complete(self);
        } catch (CallFailed e) {
            refused(e);
            return;
        } catch (InterruptedException e) {
            return;
        }
        settleIn();
    }

    private void settleIn() {
        try {
            introduction.takeOver();
            introduction.offer(welcome.menu(), welcome.standard());
        } catch (CallFailed e) {
            LOG.warn("The command menu may be out of date: {}", e.getMessage());
        } catch (InterruptedException e) {
            LOG.debug("Stopped before the menu was set");
        }
    }

    private void refused(CallFailed why) {
        end.complete(Optional.of("Telegram refuses the bot, is the token right? It says: " + why.getMessage()));
    }

    /**
     * Waits until {@link #close} was called by another thread.
     *
     * @throws TelegramRefusedException if it is of no use to go on; {@link #close} is still to be called
     */
    public void awaitStop() throws TelegramRefusedException, InterruptedException {
        Optional<String> failure;
        try {
            failure = end.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        if (failure.isPresent()) {
            throw new TelegramRefusedException(failure.get());
        }
    }

    /**
     * Ends polling, finishes the replies in hand and returns within 10 seconds; updates that were not reached stay in
     * the inbox.
     */
    @Override
    public void close() {
        try {
            poller.stop();
            introducing.interrupt();
            endPolling();
            me.completeExceptionally(new IllegalStateException("closed"));
            workers.stop(REPLIES_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end.complete(Optional.empty());
        }
    }

    // a poll that began just after the cut is ended by an interrupt
    private void endPolling() throws InterruptedException {
        polling.join(POLL_ENDS.toMillis());
        polling.interrupt();
        polling.join(POLL_ENDS.toMillis());
    }
}
