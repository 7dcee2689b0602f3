package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import org.junit.jupiter.api.Test;

class SimplifiedTest {
    @Test
    void the_table_is_what_icu_makes_of_each_character() {
        Transliterator icu = Transliterator.getInstance("Traditional-Simplified");
        for (String character : new UnicodeSet("[[:Han:]&[\\u0000-\\uFFFF]]")) {
            String expected = icu.transliterate(character);
            assertThat(Simplified.of(character)).isEqualTo(expected.length() == 1 ? expected : character);
        }
    }

    @Test
    void leaves_everything_else_alone() {
        String text = "abc 扩散 ℝ 👩‍👧 \uD83D 한";
        assertThat(Simplified.of(text)).isEqualTo(text);
    }
}
