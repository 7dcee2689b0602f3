package kexuebot.bot.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventParserTest {
    private static List<String> parsed(String stream) throws TooMuchException {
        List<String> events = new ArrayList<>();
        EventParser parser = new EventParser(event -> events.add(text(event)));
        parser.take(stream.getBytes(StandardCharsets.UTF_8));
        parser.end().map(event -> "(" + text(event) + ")").ifPresent(events::add);
        return events;
    }

    private static String text(ServerSentEvent event) {
        return (event.event() == null ? "" : event.event() + "=") + event.data().replace('\n', '/');
    }

    @ParameterizedTest
    @CsvSource({
        "'data: a~~data: b~~', 'a;b'",
        "'data:a~~', 'a'",
        "'data:  a~~', ' a'",
        "'data: a~data: b~~', 'a/b'",
        "'event: error~data: a~~data: b~~', 'error=a;b'",
        "': comment~data: a~id: 7~other~~', 'a'",
        "'~~~data: a~~~~', 'a'",
        "'event: x~~data: a~~', 'a'",
        "'data: a~~data: b', 'a;(b)'",
        "'data: a~~data: b~', 'a;(b)'",
        "'', ''",
    })
    void events_end_with_a_blank_line_whatever_ends_lines(String stream, String events) throws TooMuchException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            assertThat(String.join(";", parsed(stream.replace("~", end)))).isEqualTo(events);
        }
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_line() throws TooMuchException {
        assertThat(parsed("\ufeffdata: a\n\n")).containsExactly("a");
    }
}
