package kexuebot.bot.proof;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Messages and edits that were not read yet, chat by chat. Safe for many threads. */
public final class Mailbox implements Consumer<Shown> {
    private static final int PATIENCE_IN_SECONDS = 40;

    private final Map<Long, BlockingQueue<Shown>> unread = new ConcurrentHashMap<>();

    @Override
    public void accept(Shown message) {
        of(message.chat()).add(message);
    }

    private BlockingQueue<Shown> of(long chat) {
        return unread.computeIfAbsent(chat, key -> new LinkedBlockingQueue<>());
    }

    /** Takes the oldest message, or waits for one; fails when none comes. */
    Shown next(long chat) throws InterruptedException {
        Shown next = of(chat).poll(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing came to " + chat);
        }
        return next;
    }

    /** What came and was not taken. */
    List<Shown> unread(long chat) {
        return List.copyOf(of(chat));
    }
}
