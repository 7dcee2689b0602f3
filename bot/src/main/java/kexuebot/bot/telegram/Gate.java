package kexuebot.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Says who may send when, so that Telegram's limits are kept: some 30 messages a second for the bot, one a second in
 * a private chat, 20 a minute in a group. A chat asks for one message at a time. Safe for many threads.
 */
final class Gate {

    /** Within any second at most 4 + 25 calls. */
    private static final Duration BOT_INTERVAL = Duration.ofMillis(40);

    private static final int BOT_BURST = 4;

    private static final Duration PRIVATE_INTERVAL = Duration.ofMillis(1_100);

    /** Within any minute at most 3 + 16 messages. */
    private static final Duration GROUP_INTERVAL = Duration.ofMillis(3_700);

    private static final int CHAT_BURST = 3;

    /** Refusals of two chats within this time are meant for the whole bot. */
    private static final Duration TOGETHER = Duration.ofSeconds(5);

    /** Clocks differ a little, and an early call makes a penalty longer. */
    private static final Duration MARGIN = Duration.ofMillis(250);

    private static final int REMEMBERED = 10_000;

    private static final class Chat {
        private final Bucket bucket;
        private Instant turn = Instant.MIN;

        private Chat(boolean isPrivate) {
            bucket = new Bucket(isPrivate ? PRIVATE_INTERVAL : GROUP_INTERVAL, CHAT_BURST);
        }
    }

    private final InstantSource clock;
    private final Bucket bot = new Bucket(BOT_INTERVAL, BOT_BURST);
    private final Map<Long, Chat> chats = new HashMap<>();
    private Instant lastRefusal = Instant.EPOCH;
    private long lastRefused;

    Gate(InstantSource clock) {
        this.clock = clock;
    }

    /** How long the chat must wait and ask again; zero when it may send now, which is then counted. */
    synchronized Duration enter(long id) {
        Instant now = clock.instant();
        Chat chat = chat(id, now);
        Instant next = chat.bucket.next(now);
        if (next.isAfter(now)) {
            return Duration.between(now, next);
        }
        takeTurn(chat, now);
        if (chat.turn.isAfter(now)) {
            return Duration.between(now, chat.turn);
        }
        chat.turn = Instant.MIN;
        chat.bucket.spend(now);
        return Duration.ZERO;
    }

    // a turn is kept while the chat waits for it: so all that wait come one by one and in order
    private void takeTurn(Chat chat, Instant now) {
        if (chat.turn.equals(Instant.MIN) || chat.turn.isBefore(bot.openFrom())) {
            chat.turn = bot.next(now);
            bot.spend(chat.turn);
        }
    }

    /** The same for a call that counts for the whole bot and for no chat; it waits for nothing but a closed bot. */
    synchronized Duration enter() {
        Instant now = clock.instant();
        if (bot.openFrom().isAfter(now)) {
            return Duration.between(now, bot.openFrom());
        }
        bot.spend(now);
        return Duration.ZERO;
    }

    /**
     * Takes note that the server refused a chat's message as one too many.
     *
     * @param wait as the server says; at least a second is waited
     */
    synchronized void refused(long id, Duration wait) {
        Instant now = clock.instant();
        Duration least = wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
        Instant until = now.plus(least).plus(MARGIN);
        chat(id, now).bucket.close(until);
        if (id != lastRefused && now.isBefore(lastRefusal.plus(TOGETHER))) {
            bot.close(until);
        }
        lastRefusal = now;
        lastRefused = id;
    }

    private Chat chat(long id, Instant now) {
        if (chats.size() >= REMEMBERED && !chats.containsKey(id)) {
            chats.values().removeIf(chat -> chat.bucket.isIdle(now) && chat.turn.equals(Instant.MIN));
        }
        return chats.computeIfAbsent(id, any -> new Chat(id > 0));
    }
}
