package kexuebot.bot.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A post is published, the program tells everybody, and is killed again and again meanwhile, in the moments that a seed
 * chooses: some soon after a start, the others in the middle of sending. In the end it may finish.
 */
public final class Broadcast {
    private static final int EARLY = 5;
    private static final int LONGEST_START_IN_MILLIS = 3_000;
    private static final int LONGEST_PAUSE_IN_MILLIS = 60;
    private static final int LONGEST_WAIT_IN_MILLIS = 8_000;

    /** Beside what the limits take: a lease, a wait of Telegram's, a start. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final int SLOWEST_A_SECOND = 5;
    private static final Duration LOOK = Duration.ofMillis(300);

    private final Stage stage;
    private final BotServer telegram;
    private final Population population;
    private final Set<Delivered> wanted;
    private final Random random;

    private Broadcast(Stage stage, BotServer telegram, Population population, long seed) {
        this.stage = stage;
        this.telegram = telegram;
        this.population = population;
        this.wanted = population.deliveries(stage.news().id());
        this.random = new Random(seed);
    }

    /** @param command starts the program; the rest of its command line is appended */
    public static Proof run(List<String> command, Path directory, int deliveries, int kills, long seed)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (Stage stage = Stage.set(command, directory, seed);
                BotServer telegram = new BotServer(Limits.real(), Faults.badDay(seed))) {
            Population population = Population.mixed(deliveries, stage.news());
            Broadcast broadcast = new Broadcast(stage, telegram, population, seed);
            int killed = broadcast.killAgainAndAgain(kills);
            int exit = broadcast.finish();
            return new Proof(
                    deliveries,
                    killed,
                    Verdict.of(broadcast.wanted, telegram.ledger()),
                    telegram,
                    broadcast.states(),
                    exit,
                    Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** How many kills came before all was delivered. */
    private int killAgainAndAgain(int kills) throws IOException, InterruptedException {
        population.store(stage.data());
        stage.publish();
        int midway = 0;
        for (int left = kills; left > 0; left--) {
            ServedProgram program = stage.serve(telegram, Map.of());
            runUpToKill(program, left);
            boolean running = program.kill();
            telegram.killed();
            midway += running && delivered() < wanted.size() ? 1 : 0;
        }
        return midway;
    }

    private void runUpToKill(ServedProgram program, int left) throws InterruptedException {
        if (random.nextInt(EARLY) == 0) {
            program.run(Duration.ofMillis(random.nextInt(LONGEST_START_IN_MILLIS)));
            return;
        }
        int open = wanted.size() - delivered();
        int more = 1 + random.nextInt(Math.max(1, 2 * open / left));
        telegram.ledger().await(delivered() + Math.min(more, open), LONGEST_WAIT_IN_MILLIS);
        program.run(Duration.ofMillis(random.nextInt(LONGEST_PAUSE_IN_MILLIS)));
    }

    private int delivered() {
        return telegram.ledger().different();
    }

    /** Waits until nothing is left to be sent; the exit code of the program that is then told to stop. */
    private int finish() throws IOException, InterruptedException {
        ServedProgram program = stage.serve(telegram, Map.of());
        Duration patience = PATIENCE.plusSeconds(wanted.size() / SLOWEST_A_SECOND);
        telegram.ledger().await(wanted.size(), patience.toMillis());
        try (Rows rows = stage.rows()) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (program.isAlive() && System.nanoTime() < end && !isSettled(rows)) {
                program.run(LOOK);
            }
        }
        return program.stop();
    }

    private static boolean isSettled(Rows rows) {
        return Set.of("sent", "failed").containsAll(rows.states().keySet());
    }

    private Map<String, Integer> states() {
        try (Rows rows = stage.rows()) {
            return rows.states();
        }
    }
}
