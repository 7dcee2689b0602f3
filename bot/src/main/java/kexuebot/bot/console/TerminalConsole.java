package kexuebot.bot.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Responder;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The bot at a keyboard: line editing, history, completion, emphasis. */
public final class TerminalConsole {
    private static final int HISTORY = 1_000;

    private final Responder responder;
    private final Supplier<Language> language;
    private final LineCompleter completer;
    private final Palette palette;
    private final Optional<Path> history;

    /**
     * A console.
     *
     * @param history where typed lines are kept; empty to keep them for this session only
     */
    public TerminalConsole(
            Responder responder,
            Supplier<Language> language,
            LineCompleter completer,
            Map<String, String> environment,
            Optional<Path> history) {
        this.responder = responder;
        this.language = language;
        this.completer = completer;
        this.palette = Palette.forTerminal(environment);
        this.history = history;
    }

    /** Greets in this process's terminal, then answers until {@code quit} or the end of input. */
    public void run(List<String> notices) throws IOException {
        try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
            run(terminal, notices);
        }
    }

    void run(Terminal terminal, List<String> notices) {
        LineReader reader = reader(terminal);
        answer(terminal, "/start");
        notices.forEach(notice -> print(terminal, palette.faint(notice)));
        Optional<String> line = read(reader);
        while (line.isPresent() && !PipeConsole.isQuit(line.get())) {
            answer(terminal, line.get());
            line = read(reader);
        }
    }

    private LineReader reader(Terminal terminal) {
        DefaultParser verbatim = new DefaultParser();
        verbatim.setEscapeChars(null); // LaTeX is full of backslashes and quotes
        verbatim.setQuoteChars(null);
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(verbatim)
                .completer(completer)
                .variable(LineReader.HISTORY_SIZE, HISTORY)
                .option(Option.DISABLE_EVENT_EXPANSION, true) // titles hold exclamation marks
                .option(Option.CASE_INSENSITIVE, true);
        history.filter(TerminalConsole::canBeKept).ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
        return builder.build();
    }

    private static boolean canBeKept(Path file) {
        return Files.isWritable(file.getParent());
    }

    /** The next line; empty at the end of input. Interrupting empties the line that is being typed. */
    private static Optional<String> read(LineReader reader) {
        while (true) {
            try {
                return Optional.of(reader.readLine("> "));
            } catch (UserInterruptException e) {
                if (e.getPartialLine().isEmpty()) {
                    return Optional.empty();
                }
            } catch (EndOfFileException e) {
                return Optional.empty();
            }
        }
    }

    private void answer(Terminal terminal, String line) {
        Message message = new Message(Asker.TERMINAL, line, language.get(), true);
        try (TerminalDrafts drafts = new TerminalDrafts(terminal, renderer(terminal))) {
            responder.respond(message, drafts).ifPresent(drafts::finish);
        }
    }

    private ConsoleRenderer renderer(Terminal terminal) {
        return new ConsoleRenderer(palette, terminal.getWidth() > 0 ? terminal.getWidth() : Integer.MAX_VALUE);
    }

    private static void print(Terminal terminal, String text) {
        terminal.writer().println(text);
        terminal.writer().println();
        terminal.flush();
    }
}
