package kexuebot.bot.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class of ours in a fresh Java, which shares nothing with this one. */
final class OwnProcess {
    private OwnProcess() {}

    /** @param options for Java, such as {@code -Xmx400m} */
    static Process start(List<String> options, Class<?> main, String... arguments) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The words of the last line that it printed. */
    static List<String> result(List<String> options, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(options, main, arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main.getName() + " failed: " + output);
        }
        return List.of(
                output.lines().reduce((first, second) -> second).orElse("").split(" "));
    }
}
