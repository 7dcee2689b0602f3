package kexuebot.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InputLinesTest {

    private static List<String> lines(String input) throws IOException {
        InputLines lines = new InputLines(new StringReader(input));
        List<String> all = new ArrayList<>();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }

    @Test
    void a_carriage_return_inside_a_line_does_not_make_two_of_it() throws IOException {
        assertThat(lines("a\rb\r\nc\n\nd")).containsExactly("a\rb", "c", "", "d");
    }

    @Test
    void a_byte_order_mark_at_the_start_is_not_part_of_the_first_line() throws IOException {
        assertThat(lines("\ufeff/latest\n")).containsExactly("/latest");
    }

    @Test
    void a_line_without_end_does_not_fill_the_memory() throws IOException {
        assertThat(lines("x".repeat(5_000_000) + "\nnext")).hasSize(2).last().isEqualTo("next");
    }
}
