package kexuebot.bot.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kexuebot.bot.Main;

/** The program as somebody runs it, in this process: arguments and input in, output and exit code out. */
final class Program {
    private final Map<String, String> environment = new HashMap<>();

    Program(Path data) {
        environment.put("KEXUEBOT_DATA", data.toString());
    }

    /** What a run left behind. */
    record Run(int exit, String out, String err) {
        String lastLine() {
            return out.lines().reduce((first, second) -> second).orElse("");
        }
    }

    Program with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Run run(String... arguments) {
        return run(List.of(), arguments);
    }

    Run run(List<String> input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        byte[] lines = String.join("\n", input).getBytes(StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(lines),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                false);
        int exit = CommandLineProgram.run(surroundings, Main::router, arguments);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The replies of a chat, an element for each line of input that is answered. */
    List<String> chat(String... input) {
        return Stream.of(run(List.of(input), "chat").out().split("\n\n"))
                .map(String::strip)
                .filter(reply -> !reply.isEmpty())
                .toList();
    }

    /** The lines of a chat as JSON. */
    List<String> jsonChat(String... input) {
        return new ArrayList<>(
                run(List.of(input), "chat", "--format", "json").out().lines().toList());
    }
}
