package kexuebot.bot.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import kexuebot.bot.Main;

/** The program as a process of its own, by the command that starts it. */
public final class ServedProgram {
    /** What a start script reads. */
    private static final Set<String> OF_SCRIPT = Set.of("KEXUEBOT_JAR", "KEXUEBOT_JAVA_OPTS");

    private static final int PATIENCE_IN_SECONDS = 120;

    private final Process process;

    private ServedProgram(Process process) {
        this.process = process;
    }

    /** The command line of the classes under test, up to the arguments. */
    public static List<String> underTest() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
    }

    /**
     * Starts it.
     *
     * @param output what it says is appended there
     * @param settings environment variables, beside which no other settings hold
     */
    public static ServedProgram start(
            List<String> command, Path output, Map<String, String> settings, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("KEXUEBOT_") && !OF_SCRIPT.contains(name));
        builder.environment().putAll(settings);
        return new ServedProgram(builder.start());
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Lets it run for some time, or until it ends. */
    public void run(Duration time) throws InterruptedException {
        process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Without a warning; false if it had ended before. */
    public boolean kill() throws InterruptedException {
        boolean running = process.isAlive();
        process.destroyForcibly().waitFor();
        return running;
    }

    /** Waits until it ends by itself; its exit code, or -1 if it did not. */
    public int end() throws InterruptedException {
        boolean ended = process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        return ended ? process.exitValue() : -1;
    }

    /** Tells it to stop; its exit code, or -1 if it did not stop. */
    public int stop() throws InterruptedException {
        process.destroy();
        return end();
    }

    /** What its threads worked so far. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** From {@code /proc}, so on Linux only. @param field {@code VmRSS}, or {@code VmHWM} for the most so far */
    public long kilobytes(String field) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
