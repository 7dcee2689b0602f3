package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/search 低秩              | search | 低秩             | 1",
                "/search　低秩　近似       | search | 低秩　近似       | 1",
                "/Search@Some_bot 低秩     | search | 低秩             | 1",
                "/search低秩 page:3        | search | 低秩             | 3",
                "/search\\alpha + \\beta   | search | \\alpha + \\beta | 1",
                "/search$x^2$              | search | $x^2$            | 1",
                "/search“复盘”             | search | “复盘”           | 1",
                "/search a page: 2         | search | a                | 2",
                "/search a　page：２       | search | a                | 2",
                "/search a page: b         | search | a page: b        | 1",
                "/search a page:2 b        | search | a page:2 b       | 1",
                "/search homepage:2        | search | homepage:2       | 1",
                "/搜索 低秩                | 搜索   | 低秩             | 1",
                "/search a@b.c             | search | a@b.c            | 1"
            })
    void a_line_is_taken_apart(String line, String name, String arguments, int page) {
        assertThat(CommandLine.read(line)).isEqualTo(new CommandLine(name, arguments, OptionalInt.of(page)));
    }

    @ParameterizedTest
    @CsvSource({"/latest page:0", "/latest page:x", "/latest page:"})
    void what_cannot_be_a_page_is_none(String line) {
        assertThat(CommandLine.read(line).page()).isEmpty();
    }

    @Test
    void lines_of_any_length_are_read() {
        assertThat(CommandLine.read("/" + "x".repeat(100_000)).name()).hasSize(100_000);
        assertThat(CommandLine.read("/search" + " page:".repeat(20_000)).name()).isEqualTo("search");
    }
}
