package kexuebot.bot.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
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

    /** The replies to two lines of one chat, and what happens between them. */
    List<String> chatWhile(Runnable between, String first, String second) {
        Lines input = new Lines(List.of(first + "\n", second + "\n"), between);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                input,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                environment,
                false);
        CommandLineProgram.run(surroundings, Main::router, "chat");
        return Stream.of(out.toString(StandardCharsets.UTF_8).split("\n\n"))
                .map(String::strip)
                .filter(reply -> !reply.isEmpty())
                .toList();
    }

    /** Input that comes a line at a time; something happens before each but the first. */
    private static final class Lines extends InputStream {
        private final Iterator<String> lines;
        private final Runnable between;
        private byte[] line = {};
        private int at;
        private boolean begun;

        Lines(List<String> lines, Runnable between) {
            this.lines = lines.iterator();
            this.between = between;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (at == line.length) {
                if (!lines.hasNext()) {
                    return -1;
                }
                if (begun) {
                    between.run();
                }
                begun = true;
                line = lines.next().getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            int count = Math.min(length, line.length - at);
            System.arraycopy(line, at, bytes, offset, count);
            at += count;
            return count;
        }
    }

    /** The lines of a chat as JSON. */
    List<String> jsonChat(String... input) {
        return new ArrayList<>(
                run(List.of(input), "chat", "--format", "json").out().lines().toList());
    }
}
