package kexuebot.bot.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class of ours in a fresh Java, which shares nothing with this one. */
final class OwnProcess {
    private OwnProcess() {}

    /** The last line that it printed. @param options for Java, such as {@code -Xmx400m} */
    static String lastLine(List<String> options, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.addAll(List.of("-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), main.getName()));
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main.getName() + " failed");
        }
        return output.lines().reduce((first, second) -> second).orElse("");
    }
}
