package kexuebot.bot.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kexuebot.catalog.replica.Replica;
import kexuebot.catalog.replica.ReplicaPost;
import kexuebot.catalog.replica.ReplicaPosts;

/**
 * The program as an operator starts it, following a blog of 1,300 posts of 9,000 characters on this machine: what a first
 * sync, an idle look, a start with all texts and a start without the search index take. On Linux, after a build:
 *
 * <pre>java -cp catalog/target/classes:catalog/target/test-classes:bot/target/test-classes kexuebot.bot.benchmark.SyncBenchmark config/kexuebot.sh</pre>
 */
public final class SyncBenchmark {
    private static final int POSTS = Integer.getInteger("posts", 1_300);
    private static final int CHARACTERS = Integer.getInteger("characters", 9_000);
    private static final int LOOKING_SECONDS = 60;
    private static final int RUNS = 5;

    private final List<String> command;
    private final Replica replica;
    private final Path data;

    private SyncBenchmark(List<String> command, Replica replica, Path data) {
        this.command = command;
        this.replica = replica;
        this.data = data;
    }

    public static void main(String[] command) throws IOException, InterruptedException {
        List<ReplicaPost> posts = ReplicaPosts.generate(POSTS, 1, CHARACTERS);
        try (Replica replica = new Replica(posts)) {
            replica.cookieCheck(Integer.MAX_VALUE);
            System.out.println(String.join(" ", command) + ": " + POSTS + " posts of " + CHARACTERS + " characters");
            new SyncBenchmark(Arrays.asList(command), replica, Files.createTempDirectory("kexuebot-sync")).run();
        }
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException {
        process("chat"); // lets a start script prepare
        System.out.println("first sync: " + measured("sync"));
        System.out.println("  requests: " + replica.hits().size());
        System.out.println("second sync: " + measured("sync"));
        System.out.println("sync --full: " + measured("sync", "--full"));
        String word = "/search " + replica.posts().get(POSTS / 2).title().substring(0, 4);
        System.out.println("first reply to /latest: " + firstReplies("/latest", false));
        System.out.println("first reply to a search: " + firstReplies(word, false));
        System.out.println("first reply to a search of a title, index deleted: " + firstReplies(word, true));
        System.out.println("index built anew: " + rebuilt());
        idle();
        looks();
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of("--data", data.toString()));
        line.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectError(data.resolveSibling(data.getFileName() + ".log").toFile());
        builder.environment().put("KEXUEBOT_BLOG_URL", replica.url());
        builder.environment().put("KEXUEBOT_BLOG_DELAY", "0s");
        return builder;
    }

    private void process(String... arguments) throws IOException, InterruptedException {
        Process process = builder(arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        process.waitFor();
    }

    /** What a process took, as far as it could be seen shortly before its end. */
    private record Usage(Duration wall, Duration cpu, long peakKilobytes) {
        @Override
        public String toString() {
            return "%.1f s, %.1f s of CPU, at most %d MB resident"
                    .formatted(wall.toMillis() / 1000.0, cpu.toMillis() / 1000.0, peakKilobytes / 1024);
        }
    }

    private Usage measured(String... arguments) throws IOException, InterruptedException {
        replica.forgetHits();
        long start = System.nanoTime();
        Process process = builder(arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Duration cpu = Duration.ZERO;
        long peak = 0;
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            cpu = process.info().totalCpuDuration().orElse(cpu);
            peak = Math.max(peak, memory(process, "VmHWM"));
        }
        return new Usage(Duration.ofNanos(System.nanoTime() - start), cpu, peak);
    }

    private static long memory(Process process, String field) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    private String firstReplies(String line, boolean withoutIndex) throws IOException, InterruptedException {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            if (withoutIndex) {
                deleteIndex();
            }
            all.add(firstReply(line));
        }
        all.sort(null);
        return "min %d, median %d, max %d ms of %d runs"
                .formatted(all.get(0), all.get(RUNS / 2), all.get(RUNS - 1), RUNS);
    }

    private long firstReply(String line) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process chat = builder("chat").start();
        chat.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        chat.getOutputStream().flush();
        new BufferedReader(new InputStreamReader(chat.getInputStream(), StandardCharsets.UTF_8)).readLine();
        long end = System.nanoTime();
        chat.destroy();
        chat.waitFor();
        return TimeUnit.NANOSECONDS.toMillis(end - start);
    }

    private void deleteIndex() throws IOException {
        try (Stream<Path> entries = Files.list(data)) {
            for (Path index : entries.filter(
                            path -> path.getFileName().toString().startsWith("index"))
                    .toList()) {
                try (Stream<Path> files = Files.walk(index)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    /** A sync that has nothing to read but the index to build. */
    private Usage rebuilt() throws IOException, InterruptedException {
        deleteIndex();
        return measured("sync");
    }

    private Process serve(String interval) throws IOException {
        ProcessBuilder builder = builder("serve").redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("KEXUEBOT_BLOG_INTERVAL", interval);
        builder.environment().put("KEXUEBOT_TELEGRAM_TOKEN", "1:SYNC");
        builder.environment().put("KEXUEBOT_TELEGRAM_URL", "http://127.0.0.1:9");
        return builder.start();
    }

    /** {@code serve} that has nothing to do. */
    private void idle() throws IOException, InterruptedException {
        Process serve = serve("1h");
        TimeUnit.SECONDS.sleep(LOOKING_SECONDS);
        System.out.println("serve, idle for a minute: resident %d MB, at most %d MB"
                .formatted(memory(serve, "VmRSS") / 1024, memory(serve, "VmHWM") / 1024));
        serve.destroy();
        serve.waitFor();
    }

    /** {@code serve} that looks every second: what it holds, and what one look costs. */
    private void looks() throws IOException, InterruptedException {
        Process serve = serve("1s");
        TimeUnit.SECONDS.sleep(20);
        replica.forgetHits();
        Duration before = serve.info().totalCpuDuration().orElse(Duration.ZERO);
        TimeUnit.SECONDS.sleep(LOOKING_SECONDS);
        long cpu = serve.info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .minus(before)
                .toMillis();
        long looks = Math.max(1, replica.hits().size() / 2);
        System.out.println("looks: %d in %d s, %d ms of CPU each; resident %d MB, at most %d MB"
                .formatted(
                        looks,
                        LOOKING_SECONDS,
                        cpu / looks,
                        memory(serve, "VmRSS") / 1024,
                        memory(serve, "VmHWM") / 1024));
        serve.destroy();
        serve.waitFor();
    }
}
