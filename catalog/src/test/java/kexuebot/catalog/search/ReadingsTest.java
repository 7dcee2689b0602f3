package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsTest {
    @Test
    void every_character_has_the_reading_that_icu_gives_it() {
        Transliterator icu = Transliterator.getInstance("Han-Latin");
        for (String character : new UnicodeSet("[[:Han:]&[\\u4e00-\\u9fff]]")) {
            String expected = toneless(icu.transliterate(character));
            boolean readable = Simplified.of(character).equals(character) && expected.matches("[a-z]+");
            if (readable) {
                assertThat(Readings.of(character.charAt(0))).as(character).contains(expected);
            }
        }
    }

    private static String toneless(String reading) {
        return Normalizer.normalize(reading, Normalizer.Form.NFD)
                .replace("u\u0308", "v")
                .replaceAll("\\p{M}", "");
    }

    @ParameterizedTest
    @CsvSource({
        "重, zhong chong", "长, chang zhang", "行, xing hang heng", "率, lv lu shuai", "似, si shi", "略, lve lue",
        "调, diao tiao", "传, chuan zhuan", "朴, pu piao po", "熵, shang", "卷, juan quan", "了, le liao"
    })
    void has_all_readings(char character, String readings) {
        assertThat(Readings.of(character)).containsExactlyInAnyOrder(readings.split(" "));
    }

    @ParameterizedTest
    @ValueSource(chars = {'a', '，', '한', 'あ', '\uD840', '1'})
    void has_none_of_anything_else(char character) {
        assertThat(Readings.of(character)).isEmpty();
    }
}
