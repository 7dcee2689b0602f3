package kexuebot.bot.openai;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes server-sent events apart as the WHATWG's HTML standard says (section 9.2), from bytes in whatever pieces. Bytes that
 * are no UTF-8 become U+FFFD. For one thread.
 */
final class EventParser {
    /** In bytes; an answer of 100 kB in one event fits several times. */
    static final int LONGEST_LINE = 1 << 20;

    private final Consumer<ServerSentEvent> events;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder data = new StringBuilder();
    private String name = "";
    private boolean first = true;
    private boolean carriageReturn;

    EventParser(Consumer<ServerSentEvent> events) {
        this.events = events;
    }

    /** @throws TooMuchException if a line is too long */
    void take(byte[] bytes) throws TooMuchException {
        for (byte next : bytes) {
            take(next);
        }
    }

    private void take(byte next) throws TooMuchException {
        boolean secondOfPair = next == '\n' && carriageReturn;
        carriageReturn = next == '\r';
        if (next == '\n' || next == '\r') {
            if (!secondOfPair) {
                endLine();
            }
        } else if (line.size() == LONGEST_LINE) {
            throw new TooMuchException("a line", LONGEST_LINE);
        } else {
            line.write(next);
        }
    }

    private void endLine() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (first && text.startsWith("\ufeff")) {
            text = text.substring(1);
        }
        first = false;
        if (text.isEmpty()) {
            pending().ifPresent(events);
        } else {
            field(text);
        }
    }

    private void field(String text) {
        if (text.startsWith("data:")) {
            data.append(data.isEmpty() ? "" : "\n").append(value(text));
        } else if (text.startsWith("event:")) {
            name = value(text);
        }
    }

    private static String value(String text) {
        String value = text.substring(text.indexOf(':') + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }

    private Optional<ServerSentEvent> pending() {
        Optional<ServerSentEvent> event = data.isEmpty()
                ? Optional.empty()
                : Optional.of(new ServerSentEvent(name.isEmpty() ? null : name, data.toString()));
        data.setLength(0);
        name = "";
        return event;
    }

    /** The event that had begun when the stream ended, whole or not. */
    Optional<ServerSentEvent> end() {
        if (line.size() > 0) {
            field(line.toString(StandardCharsets.UTF_8));
            line.reset();
        }
        return pending();
    }
}
