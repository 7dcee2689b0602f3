package kexuebot.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.delivery.Budget;

/**
 * Says who may send when, so that Telegram's limits are kept: 30 messages a second for the bot, about one a second in
 * a private chat, 20 a minute in a group or channel. Replies keep turns and deliveries get what is left, so that a
 * reply waits for other replies and for one delivery at most. A chat asks for one reply at a time. Safe for many
 * threads.
 */
final class Gate implements Budget {

    /** 30 in any second: one each 34 ms, and the few milliseconds are for who wakes up late. */
    private static final int BOT_MOST = 30;

    private static final Duration BOT_INTERVAL = Duration.ofMillis(34);

    /** What a thread that wakes up late may catch up: 31 calls still take more than a second. */
    private static final Duration BOT_AHEAD = Duration.ofMillis(12);

    /** 1,000 in any second, where they are paid for. */
    private static final int PAID_MOST = 1_000;

    private static final Duration PAID_INTERVAL = Duration.ofNanos(1_010_000);

    private static final Duration PAID_AHEAD = Duration.ofMillis(8);

    private static final Duration PRIVATE_INTERVAL = Duration.ofMillis(1_100);

    /** Within any minute at most 3 + 16 messages. */
    private static final Duration GROUP_INTERVAL = Duration.ofMillis(3_700);

    private static final int CHAT_BURST = 3;

    /** Refusals of two chats within this time, and no message taken between them, are meant for the whole bot. */
    private static final Duration TOGETHER = Duration.ofSeconds(5);

    /** Clocks differ a little, and an early call makes a penalty longer. */
    private static final Duration MARGIN = Duration.ofMillis(250);

    /** A reply that does not come back by then is not going to be sent. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Where a delivery waits for a reply that may come any moment. */
    private static final Duration MOMENT = Duration.ofMillis(20);

    /** What a draft may wait for a few calls of other chats. */
    private static final Duration DRAFT_MOMENT = Duration.ofMillis(100);

    private static final class Chat {
        private final Allowance allowance;
        private Optional<Instant> reply = Optional.empty();
        private boolean hasTurn;

        private Chat(Allowance allowance) {
            this.allowance = allowance;
        }

        private Duration replyComes(Instant at, Instant now) {
            reply = Optional.of(at);
            return Duration.between(now, at);
        }

        private void replyGoes() {
            reply = Optional.empty();
            hasTurn = false;
        }

        private boolean awaitsReply(Instant now) {
            return reply.isPresent() && now.isBefore(reply.get().plus(PATIENCE));
        }
    }

    private final InstantSource clock;
    private final Allowance bot;
    private final Allowance broadcast;
    private final Window broadcastWindow;
    private final boolean paid;
    private final Map<Long, Chat> chats = new LinkedHashMap<>();
    private Instant lastRefusal = Instant.EPOCH;
    private long lastRefused;

    /** @param paid whether deliveries are paid for, and so have a budget of their own */
    Gate(InstantSource clock, boolean paid) {
        this.clock = clock;
        this.bot = new Allowance(clock, BOT_INTERVAL, BOT_AHEAD);
        this.paid = paid;
        this.broadcast = paid ? new Allowance(clock, PAID_INTERVAL, PAID_AHEAD) : bot;
        this.broadcastWindow = new Window(clock, paid ? PAID_MOST : BOT_MOST);
    }

    /** How long the chat's reply must wait and ask again; zero when it may go now, which is then counted. */
    synchronized Duration enter(long id) {
        Instant now = clock.instant();
        Chat chat = chat(id, now);
        Duration own = chat.allowance.untilNext();
        if (!own.isZero()) {
            chat.hasTurn = false;
            return chat.replyComes(now.plus(own), now);
        }
        Instant turn = turn(chat, now);
        if (turn.isAfter(now)) {
            return chat.replyComes(turn, now);
        }
        chat.replyGoes();
        chat.allowance.spend();
        if (!paid) {
            broadcastWindow.grant();
        }
        return Duration.ZERO;
    }

    // a turn is kept while the chat waits for it: so all that wait come one by one and in order
    private Instant turn(Chat chat, Instant now) {
        if (chat.hasTurn && chat.awaitsReply(now) && !chat.reply.get().isBefore(bot.closedUntil())) {
            return chat.reply.get();
        }
        chat.hasTurn = true;
        return now.plus(bot.spend());
    }

    /** The same for a call that counts for the whole bot and for no chat; it waits for nothing but a closed bot. */
    synchronized Duration enter() {
        Instant now = clock.instant();
        if (bot.closedUntil().isAfter(now)) {
            return Duration.between(now, bot.closedUntil());
        }
        bot.spend();
        return Duration.ZERO;
    }

    /**
     * After which moment a draft may go to the chat, which is then counted; empty when it is not a draft's turn. The
     * first leaves room for the reply, later ones need the chat's whole budget: so they come an interval apart.
     */
    synchronized Optional<Duration> enterDraft(long id, boolean first) {
        Chat chat = chat(id, clock.instant());
        boolean soon = bot.untilNext().compareTo(DRAFT_MOMENT) <= 0
                && broadcastWindow.untilFree().isZero();
        if (!soon || chat.allowance.ready() < (first ? 2 : CHAT_BURST)) {
            return Optional.empty();
        }
        chat.allowance.spend();
        if (!paid) {
            broadcastWindow.grant();
        }
        return Optional.of(bot.spend());
    }

    @Override
    public synchronized Optional<Wait> take(ChatId id) {
        Duration everybody = longer(broadcast.untilNext(), broadcastWindow.untilFree());
        if (!everybody.isZero()) {
            return Optional.of(new Wait(true, everybody));
        }
        OptionalLong number = ChatIds.number(id);
        Optional<Wait> own = number.isPresent() ? takeOwn(number.getAsLong()) : Optional.empty();
        if (own.isEmpty()) {
            broadcast.spend();
            broadcastWindow.grant();
        }
        return own;
    }

    /** A delivery is on its way to the server from now. Returns when that is, for {@link #ended}. */
    synchronized Instant begun() {
        return broadcastWindow.begin();
    }

    /** The server has answered it, or will not. */
    synchronized void ended(Instant begun) {
        broadcastWindow.end(begun);
    }

    private Optional<Wait> takeOwn(long id) {
        Instant now = clock.instant();
        Chat chat = chat(id, now);
        Duration own = chat.awaitsReply(now)
                ? longer(Duration.between(now, chat.reply.get()), MOMENT)
                : chat.allowance.untilNext();
        if (own.isZero()) {
            chat.allowance.spend();
            return Optional.empty();
        }
        return Optional.of(new Wait(false, own));
    }

    /**
     * Takes note that the server refused a chat's message as one too many.
     *
     * @param wait as the server says; at least a second is waited
     */
    synchronized void refused(long id, Duration wait) {
        Instant now = clock.instant();
        Instant until = now.plus(longer(wait, Duration.ofSeconds(1))).plus(MARGIN);
        chat(id, now).allowance.close(until);
        if (id != lastRefused && now.isBefore(lastRefusal.plus(TOGETHER))) {
            bot.close(until);
            broadcast.close(until);
        }
        lastRefusal = now;
        lastRefused = id;
    }

    /** Takes note that the server took a message: what it refused before was not for the whole bot. */
    synchronized void accepted() {
        lastRefusal = Instant.EPOCH;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? b : a;
    }

    private Chat chat(long id, Instant now) {
        Chat known = chats.get(id);
        if (known != null) {
            return known;
        }
        forgetIdle(now);
        forgetIdle(now);
        Duration interval = id > 0 ? PRIVATE_INTERVAL : GROUP_INTERVAL;
        Chat fresh = new Chat(new Allowance(clock, interval, interval.multipliedBy(CHAT_BURST - 1L)));
        chats.put(id, fresh);
        return fresh;
    }

    // two looks for each new chat, in turn, keep only the chats of the last seconds without ever looking at all
    private void forgetIdle(Instant now) {
        if (!chats.isEmpty()) {
            Long eldest = chats.keySet().iterator().next();
            Chat chat = chats.remove(eldest);
            if (!chat.allowance.isFull() || chat.awaitsReply(now)) {
                chats.put(eldest, chat);
            }
        }
    }

    /** How many chats are remembered. */
    synchronized int remembered() {
        return chats.size();
    }
}
