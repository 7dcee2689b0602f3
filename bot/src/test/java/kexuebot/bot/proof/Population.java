package kexuebot.bot.proof;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kexuebot.bot.storage.Database;
import kexuebot.bot.subscription.Target;
import kexuebot.catalog.replica.ReplicaPost;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Who subscribes. Made when it is asked for, so that a million take no memory. */
public final class Population {
    private static final long FIRST_READER = 10_000;
    private static final long FIRST_GROUP = -1_001_000_000_000L;
    private static final int BATCH = 10_000;

    private final int wanting;
    private final IntFunction<List<Subscriber>> who;

    private Population(int wanting, IntFunction<List<Subscriber>> who) {
        this.wanting = wanting;
        this.who = who;
    }

    /** People who want all posts, each in a chat of its own. */
    public static Population readers(int count) {
        return new Population(count, number -> List.of(reader(number, "")));
    }

    /**
     * Of twenty places fourteen are private chats, three are groups, and three are topics of one group more. All of them
     * want the post, for many reasons, some for two; for every ten of them, there is somebody who does not want it.
     */
    public static Population mixed(int count, ReplicaPost post) {
        List<String> reasons = List.of("", tag(post.tags().get(0)), target(post.title()), "");
        return new Population(count, number -> {
            String reason = reasons.get(number % reasons.size());
            Subscriber one = place(number, reason);
            Subscriber more = number % 10 == 9
                    ? stranger(number)
                    : place(number, tag(post.tags().get(0)));
            return number % 5 == 4 && !more.equals(one) ? List.of(one, more) : List.of(one);
        });
    }

    private static Subscriber place(int number, String target) {
        int kind = number % 20;
        long group = FIRST_GROUP - number;
        if (kind < 14) {
            return reader(number, target);
        }
        return kind < 17
                ? new Subscriber(group, 0, target, false)
                : new Subscriber(FIRST_GROUP - number + kind, kind, target, false);
    }

    private static Subscriber reader(int number, String target) {
        return new Subscriber(FIRST_READER + number, 0, target, false);
    }

    /** Somebody else who paused, or wants something else. */
    private static Subscriber stranger(int number) {
        long chat = 10 * FIRST_READER + number;
        return number % 20 == 9 ? new Subscriber(chat, 0, "", true) : new Subscriber(chat, 0, tag("没有这样的标签"), false);
    }

    private static String tag(String name) {
        return target("tag:\"" + name + "\"");
    }

    private static String target(String line) {
        return Target.read(line).text();
    }

    /** What is to be delivered when the post appears. */
    public Set<Delivered> deliveries(int post) {
        return IntStream.range(0, wanting)
                .mapToObj(number -> who.apply(number).get(0).delivery(post))
                .collect(Collectors.toSet());
    }

    /** Stores all, as if they had subscribed an hour ago. */
    public void store(Path data) {
        try (Database database = Database.open(data)) {
            long since = Instant.now().minus(Duration.ofHours(1)).toEpochMilli();
            long number = 0;
            for (int from = 0; from < wanting; from += BATCH) {
                int first = from;
                long before = number;
                number += database.jdbi().inTransaction(handle -> store(handle, first, before, since));
            }
        }
    }

    /** How many were stored. */
    private int store(Handle handle, int from, long before, long since) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO subscription (number, chat, topic, target, paused, since)" + " VALUES (?, ?, ?, ?, ?, ?)");
        long number = before;
        for (int i = from; i < Math.min(wanting, from + BATCH); i++) {
            for (Subscriber each : who.apply(i)) {
                number++;
                batch.add(number, "telegram:" + each.chat(), each.topic(), each.target(), each.paused() ? 1 : 0, since);
            }
        }
        batch.execute();
        return (int) (number - before);
    }
}
