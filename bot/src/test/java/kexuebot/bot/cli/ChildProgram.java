package kexuebot.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kexuebot.bot.Main;
import kexuebot.catalog.replica.Replica;

/** The program as a process of its own, following a replica without delay. */
final class ChildProgram {
    private static final Pattern NEW = Pattern.compile("(?m)^new: ([0-9]+) .*$");
    private static final int PATIENCE_IN_MINUTES = 5;

    private final Path output;
    private final Process process;

    private ChildProgram(Path output, Process process) {
        this.output = output;
        this.process = process;
    }

    /** Starts it; what it prints goes into a new file of {@code directory}. */
    static ChildProgram start(Replica replica, Path directory, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(Arrays.asList(arguments));
        Path output = Files.createTempFile(directory, "output", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KEXUEBOT_"));
        builder.environment().put("KEXUEBOT_BLOG_URL", replica.url());
        builder.environment().put("KEXUEBOT_BLOG_DELAY", "0s");
        return new ChildProgram(output, builder.start());
    }

    /** Waits until it ends; its exit code. */
    int end() throws InterruptedException {
        boolean ended = process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly().waitFor();
        assertThat(ended).as("ended by itself").isTrue();
        return process.exitValue();
    }

    /**
     * Waits until the replica was asked so often in all, then for some milliseconds, and kills it; false if it had ended
     * before.
     */
    boolean kill(Replica replica, int hits, int milliseconds) throws InterruptedException {
        while (process.isAlive() && !replica.awaitHits(hits, 50)) {
            // until one of both is so
        }
        boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return !ended;
    }

    String output() throws IOException {
        return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    }

    /** Ids of the posts that it said it has stored; a line that the kill cut off says nothing. */
    Set<Integer> reported() throws IOException {
        String lines = output();
        return NEW.matcher(lines.substring(0, lines.lastIndexOf('\n') + 1))
                .results()
                .map((MatchResult line) -> Integer.valueOf(line.group(1)))
                .collect(Collectors.toSet());
    }
}
