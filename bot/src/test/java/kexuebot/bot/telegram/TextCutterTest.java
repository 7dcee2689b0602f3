package kexuebot.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextCutterTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "abcdef", "𝔸𝔸𝔸𝔸", "a𝔸b𝔸", "👩‍🔬👩‍🔬", "e\u0301e\u0301e\u0301"})
    void pieces_make_the_text_again_and_split_no_pair(String text) {
        for (int longest = 1; longest < 12; longest++) {
            List<String> pieces = TextCutter.cut(text, longest);

            assertThat(String.join("", pieces)).isEqualTo(text);
            assertThat(pieces).noneMatch(piece -> piece.matches("(?s)^[\\uDC00-\\uDFFF].*|.*[\\uD800-\\uDBFF]$"));
            assertThat(pieces).allMatch(piece -> !piece.isEmpty() || text.isEmpty());
        }
    }

    @Test
    void keeps_what_a_reader_sees_as_one() {
        assertThat(TextCutter.cut("ab👩‍🔬cd", 6)).containsExactly("ab", "👩‍🔬c", "d");
        assertThat(TextCutter.cut("e\u0301e\u0301", 3)).containsExactly("e\u0301", "e\u0301");
    }

    @Test
    void shortens_with_an_ellipsis_within_the_limit() {
        assertThat(TextCutter.shorten("abc def", 5)).isEqualTo("abc…");
        assertThat(TextCutter.shorten("abc", 3)).isEqualTo("abc");
    }
}
