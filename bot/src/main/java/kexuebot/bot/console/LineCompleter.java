package kexuebot.bot.console;

import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes the names of commands, and of series after {@code /series}. */
public final class LineCompleter implements Completer {
    private final List<String> commands;
    private final Supplier<List<String>> series;

    public LineCompleter(List<String> commands, Supplier<List<String>> series) {
        this.commands = commands;
        this.series = series;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line.wordIndex() == 0) {
            commands.forEach(name -> candidates.add(new Candidate("/" + name)));
        } else if (line.wordIndex() == 1 && line.words().get(0).equals("/series")) {
            series.get().forEach(name -> candidates.add(new Candidate(name)));
        }
    }
}
