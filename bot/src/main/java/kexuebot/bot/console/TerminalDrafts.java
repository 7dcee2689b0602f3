package kexuebot.bot.console;

import java.util.List;
import java.util.stream.IntStream;
import kexuebot.bot.chat.Drafts;
import kexuebot.bot.chat.Reply;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;

/**
 * Prints a reply as it grows: each time the lines that are new, below those that are there; the last goes on where it
 * ended. From the first draft on an
 * interrupt from the keyboard interrupts this thread. For one reply and one thread.
 */
final class TerminalDrafts implements Drafts, AutoCloseable {
    private final Terminal terminal;
    private final ConsoleRenderer renderer;
    private List<String> printed = List.of();
    private boolean lineIsOpen;
    private SignalHandler before;
    private volatile boolean givenUp;

    TerminalDrafts(Terminal terminal, ConsoleRenderer renderer) {
        this.terminal = terminal;
        this.renderer = renderer;
    }

    @Override
    public void show(Reply soFar) {
        if (before == null) {
            Thread waiting = Thread.currentThread();
            before = terminal.handle(Signal.INT, signal -> giveUp(waiting));
        }
        String text = renderer.unfinished(soFar);
        if (!givenUp && !text.isEmpty()) {
            print(text);
            terminal.flush();
        }
    }

    private void giveUp(Thread waiting) {
        givenUp = true;
        waiting.interrupt();
    }

    /** Prints what the finished reply adds; nothing where the reader has given it up. */
    void finish(Reply reply) {
        if (!givenUp) {
            print(renderer.render(reply));
        }
        endLine();
        terminal.writer().println();
        terminal.flush();
    }

    private void print(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        int known = known(lines);
        if (known < lines.size()) {
            print(lines.get(known), known);
            lines.subList(known + 1, lines.size()).forEach(line -> print(line, lines.size()));
            printed = lines;
        }
    }

    /** A line, or what it has more than the one that stood there last. */
    private void print(String line, int at) {
        boolean goesOn = lineIsOpen && at == printed.size() - 1 && line.startsWith(printed.get(at));
        if (!goesOn) {
            endLine();
        }
        terminal.writer().print(goesOn ? line.substring(printed.get(at).length()) : line);
        lineIsOpen = true;
    }

    private void endLine() {
        if (lineIsOpen) {
            terminal.writer().println();
        }
        lineIsOpen = false;
    }

    /** How many lines at the top are there already. */
    private int known(List<String> lines) {
        int comparable = Math.min(lines.size(), printed.size());
        return IntStream.range(0, comparable)
                .filter(i -> !lines.get(i).equals(printed.get(i)))
                .findFirst()
                .orElse(comparable);
    }

    /** Lets interrupts do what they did before; one that came too late is forgotten. */
    @Override
    public void close() {
        if (before != null) {
            terminal.handle(Signal.INT, before);
        }
        if (givenUp) {
            Thread.interrupted();
        }
    }
}
