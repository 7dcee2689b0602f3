package kexuebot.bot.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import kexuebot.bot.chat.Language;
import kexuebot.bot.delivery.Courier;
import kexuebot.bot.delivery.Dispatcher;
import kexuebot.bot.delivery.FanOut;
import kexuebot.bot.delivery.Letter;
import kexuebot.bot.delivery.Postman;
import kexuebot.bot.delivery.Receipt;
import kexuebot.bot.delivery.Schedule;
import kexuebot.bot.proof.Limits;
import kexuebot.bot.storage.Database;
import kexuebot.bot.storage.JdbiOutbox;
import kexuebot.bot.storage.JdbiStops;
import kexuebot.bot.telegram.Gates;

/**
 * One post to very many readers in virtual time: the database, what spreads and sends, and the budget are the program's
 * own; calls take a moment each and meet Telegram's limits. Prints how many were delivered, the seconds until the first,
 * the seconds until the last, and how often a limit was passed. The arguments: an empty directory, how many readers.
 */
final class PacedRun implements Courier {
    private static final Duration CALL = Duration.ofMillis(60);
    private static final int JITTER_IN_MILLIS = 10;
    private static final Instant START = Instant.now();

    private final Random random = new Random(4);
    private final Limits limits = Limits.real();
    private final PriorityQueue<Call> calls = new PriorityQueue<>(Comparator.comparing(Call::end));
    private final List<Instant> delivered = new ArrayList<>();
    private final FanOut fanOut;
    private final Dispatcher dispatcher;
    private Instant now = START;
    private Instant fanOutAt = START;
    private Instant dispatchAt = START;

    private record Call(Runnable work, Instant end) {}

    private PacedRun(Database database) {
        OnePost post = new OnePost();
        Schedule schedule = new Schedule(ZoneId.of("Asia/Shanghai"));
        JdbiOutbox outbox = new JdbiOutbox(database.jdbi(), this::now);
        fanOut = new FanOut(outbox, post.wants(), schedule, START);
        dispatcher = new Dispatcher(
                outbox,
                new JdbiStops(database.jdbi()),
                Gates.at(this::now),
                new Postman(outbox, post.wants(), schedule, new Postman.Means(post, this, Language.ZH), this::now),
                this::now,
                random,
                this::begin,
                this::dispatchNow);
    }

    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        int readers = Integer.parseInt(arguments[1]);
        OnePost.store(data, readers, START);
        try (Database database = Database.open(data)) {
            PacedRun run = new PacedRun(database);
            run.run(readers);
            System.out.println(run.result());
        }
    }

    private void run(int readers) {
        Instant end = START.plusSeconds(60 + readers / 10);
        while (delivered.size() < readers && now.isBefore(end)) {
            step();
        }
    }

    private String result() {
        return "%d %.3f %.3f %d"
                .formatted(
                        delivered.size(),
                        seconds(delivered.get(0)),
                        seconds(delivered.get(delivered.size() - 1)),
                        limits.floods());
    }

    private static double seconds(Instant time) {
        return Duration.between(START, time).toMillis() / 1_000.0;
    }

    /** Does what is to be done now, each once, and goes on to when there is more. */
    private void step() {
        while (!calls.isEmpty() && !calls.peek().end().isAfter(now)) {
            calls.remove().work().run();
        }
        if (!fanOutAt.isAfter(now)) {
            Duration wait = fanOut.round(now);
            fanOutAt = now.plus(wait);
            dispatchAt = wait.isZero() ? now : dispatchAt;
        }
        if (!dispatchAt.isAfter(now)) {
            dispatchAt = now.plus(dispatcher.round());
        }
        Instant next = fanOutAt.isBefore(dispatchAt) ? fanOutAt : dispatchAt;
        Instant call = calls.isEmpty() ? next : calls.peek().end();
        Instant soonest = call.isBefore(next) ? call : next;
        now = soonest.isAfter(now) ? soonest : now;
    }

    private Instant now() {
        return now;
    }

    private void begin(Runnable call) {
        calls.add(new Call(call, now.plus(CALL).plusMillis(random.nextInt(JITTER_IN_MILLIS))));
    }

    private void dispatchNow() {
        dispatchAt = now;
    }

    @Override
    public Receipt deliver(Letter letter) {
        long chat = Long.parseLong(letter.place().chat().value());
        int wait = limits.enter(chat, Duration.between(START, now).toNanos());
        if (wait > 0) {
            return new Receipt.Flooded(Duration.ofSeconds(wait));
        }
        delivered.add(now);
        return new Receipt.Sent(delivered.size());
    }
}
