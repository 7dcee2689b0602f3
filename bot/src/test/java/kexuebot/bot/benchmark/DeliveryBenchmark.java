package kexuebot.bot.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import kexuebot.bot.proof.BotServer;
import kexuebot.bot.proof.Faults;
import kexuebot.bot.proof.Limits;
import kexuebot.bot.proof.Population;
import kexuebot.bot.proof.Rows;
import kexuebot.bot.proof.ServedProgram;
import kexuebot.bot.proof.Stage;

/**
 * The program as an operator starts it, telling subscribers of one new post: how fast, at what cost, in how much memory.
 * Telegram is a server on this machine, beside the program.
 */
final class DeliveryBenchmark {
    /** After the first sync ended; the next look at the blog is not before all that is measured is over. */
    private static final Map<String, String> NEXT_LOOK = Map.of("KEXUEBOT_BLOG_INTERVAL", "30s");

    private static final Map<String, String> PAID =
            Map.of("KEXUEBOT_BLOG_INTERVAL", "30s", "KEXUEBOT_PAID_BROADCAST", "on");

    private static final long START_IN_MILLIS = 90_000;
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration LONGEST_SPREAD = Duration.ofMinutes(10);

    private final List<String> command;

    DeliveryBenchmark(List<String> command) {
        this.command = command;
    }

    /** One post to so many private chats, under Telegram's limits. */
    List<Figure> underLimits(int chats) throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.open();
                Stage stage = Stage.set(command, scratch.path(), 1);
                BotServer telegram = new BotServer(Limits.real(), Faults.none())) {
            Population.readers(chats).store(stage.data());
            stage.publish();
            ServedProgram program = stage.serve(telegram, NEXT_LOOK);
            telegram.ledger().await(1, START_IN_MILLIS);
            Duration before = program.cpu();
            telegram.ledger().await(chats, chats * 200L);
            Duration cpu = program.cpu().minus(before);
            double seconds = telegram.ledger().seconds();
            double first = sinceSeen(stage, telegram);
            program.stop();
            int floods = telegram.limits().floods();
            return List.of(
                    new Figure(
                            "one post to " + chats + " chats under real limits, first to last message",
                            "%.2f s".formatted(seconds),
                            "≤ 10.3 s",
                            isComplete(telegram, chats) && seconds <= 10.3),
                    Figure.of("… from storing the post to its first message", "%.2f s".formatted(first)),
                    new Figure("… answers 429", Integer.toString(floods), "0", floods == 0),
                    new Figure(
                            "… CPU of the program meanwhile",
                            "%.2f s".formatted(cpu.toMillis() / 1_000.0),
                            "≤ 1 s",
                            cpu.toMillis() <= 1_000));
        }
    }

    /** One post to so many private chats when Telegram sets no limit, at the rate that paid broadcasts allow. */
    List<Figure> paid(int chats) throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.open();
                Stage stage = Stage.set(command, scratch.path(), 1);
                BotServer telegram = new BotServer(Limits.lifted(), Faults.none())) {
            Population.readers(chats).store(stage.data());
            stage.publish();
            ServedProgram program = stage.serve(telegram, PAID);
            telegram.ledger().await(1, START_IN_MILLIS);
            telegram.ledger().await(chats, chats * 20L);
            double rate = telegram.ledger().rate();
            program.stop();
            return List.of(Figure.of(
                    "one post to %,d chats as a paid broadcast, which may send 1,000 a second".formatted(chats),
                    "%.0f a second".formatted(rate)));
        }
    }

    /** Deliveries of one post to so many subscriptions are stored, while the first are being sent. */
    List<Figure> fanOut(int subscriptions) throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.open();
                Stage stage = Stage.set(command, scratch.path(), 1);
                BotServer telegram = new BotServer(Limits.real(), Faults.none())) {
            Population.readers(subscriptions).store(stage.data());
            stage.publish();
            ServedProgram program = stage.serve(telegram, NEXT_LOOK);
            double seconds = spread(stage, program);
            double first = sinceSeen(stage, telegram);
            long peak = program.kilobytes("VmHWM") / 1_024;
            program.stop();
            return List.of(
                    new Figure(
                            "fan-out to %,d subscriptions".formatted(subscriptions),
                            "%.1f s".formatted(seconds),
                            "< 60 s",
                            seconds < 60),
                    new Figure("… resident at most", peak + " MB", "< 512 MB", peak < 512),
                    new Figure(
                            "… from storing the post to its first message",
                            "%.2f s".formatted(first),
                            "< 2 s",
                            first < 2));
        }
    }

    /** Seconds from seeing the post until all its deliveries are stored. */
    private static double spread(Stage stage, ServedProgram program) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_SPREAD.toNanos();
        try (Rows rows = stage.rows()) {
            OptionalLong spread = OptionalLong.empty();
            while (program.isAlive() && System.nanoTime() < end && spread.isEmpty()) {
                program.run(LOOK);
                spread = rows.spreadAt(stage.news().id());
            }
            long seen = rows.seenAt(stage.news().id()).orElse(0);
            return (spread.orElse(Long.MAX_VALUE) - seen) / 1_000.0;
        }
    }

    private static boolean isComplete(BotServer telegram, int chats) {
        return telegram.ledger().different() == chats && telegram.ledger().all().size() == chats;
    }

    private static double sinceSeen(Stage stage, BotServer telegram) {
        try (Rows rows = stage.rows()) {
            long age = System.nanoTime() - telegram.ledger().all().get(0).accepted();
            double first = System.currentTimeMillis() - age / 1e6;
            return (first - rows.seenAt(stage.news().id()).orElse(0)) / 1_000;
        }
    }
}
