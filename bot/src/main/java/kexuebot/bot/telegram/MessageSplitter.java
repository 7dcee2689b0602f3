package kexuebot.bot.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Packs chunks into as few messages as Telegram's limits need. A chunk goes over to the next message whole; one that
 * is too long is cut between lines, and a line only where there is no other way.
 */
final class MessageSplitter {

    /** A message's text in UTF-16 units, without the markup. */
    static final int LONGEST = 4096;

    /** Formatted stretches in a message; Telegram ignores what goes beyond. */
    static final int ENTITIES = 100;

    private final List<List<Run>> messages = new ArrayList<>();
    private List<Run> message = new ArrayList<>();
    private int length;
    private int entities;

    private MessageSplitter() {}

    /** Messages in order, none blank; empty when there is nothing to say. */
    static List<List<Run>> split(List<Chunk> chunks) {
        MessageSplitter splitter = new MessageSplitter();
        chunks.forEach(splitter::add);
        splitter.flush();
        return List.copyOf(splitter.messages);
    }

    private void add(Chunk chunk) {
        if (fitsAnywhere(chunk)) {
            append(chunk);
        } else {
            chunk.lines().stream().flatMap(MessageSplitter::pieces).forEach(this::append);
        }
    }

    private static boolean fitsAnywhere(Chunk chunk) {
        return chunk.length() <= LONGEST && chunk.entitiesAfter(List.of()) <= ENTITIES;
    }

    private void append(Chunk chunk) {
        if (!take(following(chunk))) {
            flush();
            take(chunk);
        }
    }

    private boolean take(Chunk chunk) {
        int more = chunk.entitiesAfter(lastTags());
        if (length + chunk.length() > LONGEST || entities + more > ENTITIES) {
            return false;
        }
        message.addAll(chunk.runs());
        length += chunk.length();
        entities += more;
        return true;
    }

    private List<Run.Tag> lastTags() {
        return message.isEmpty() ? List.of() : message.get(message.size() - 1).tags();
    }

    /** The chunk with what separates it from the message so far. */
    private Chunk following(Chunk chunk) {
        if (message.isEmpty()) {
            return chunk;
        }
        Stream<Run> gap = Stream.of(chunk.gapAfter(lastTags()));
        return new Chunk(Stream.concat(gap, chunk.runs().stream()).toList(), chunk.apart());
    }

    private void flush() {
        if (!new Chunk(message, false).isBlank()) {
            messages.add(List.copyOf(message));
        }
        message = new ArrayList<>();
        length = 0;
        entities = 0;
    }

    /** A line as chunks that fit. */
    private static Stream<Chunk> pieces(Chunk line) {
        if (fitsAnywhere(line)) {
            return Stream.of(line);
        }
        List<Chunk> pieces = new ArrayList<>();
        List<Run> piece = new ArrayList<>();
        for (Run run : (Iterable<Run>) line.runs().stream().flatMap(MessageSplitter::cut)::iterator) {
            piece.add(run);
            if (!fitsAnywhere(new Chunk(piece, false))) {
                pieces.add(new Chunk(piece.subList(0, piece.size() - 1), pieces.isEmpty() && line.apart()));
                piece = new ArrayList<>(List.of(run));
            }
        }
        pieces.add(new Chunk(piece, pieces.isEmpty() && line.apart()));
        return pieces.stream();
    }

    /** A run in handy pieces; a formula stays whole unless no message could hold it. */
    private static Stream<Run> cut(Run run) {
        if (run.whole() && run.length() <= LONGEST) {
            return Stream.of(run);
        }
        return TextCutter.cut(run.text(), LONGEST / 16).stream().map(run::withText);
    }
}
