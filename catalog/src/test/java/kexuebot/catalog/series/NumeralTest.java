package kexuebot.catalog.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "07, 7",
        "199, 199",
        "0, 0",
        "零, 0",
        "一, 1",
        "九, 9",
        "十, 10",
        "一十, 10",
        "十七, 17",
        "二十, 20",
        "三十一, 31",
        "九十九, 99",
        "廿, 20",
        "廿一, 21",
        "卅五, 35",
        "百, 100",
        "一百零三, 103",
        "一百二十, 120",
        "二〇, 20",
        "一二, 12",
        "一〇五, 105",
        "上, 1",
        "中, 2",
        "下, 3"
    })
    void reads_what_titles_count_with(String numeral, int value) {
        assertThat(Numeral.parse(numeral)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "200", "2010", "1000", "十十", "上下", "九百", "一一一一", "x", "-1", "1.5", "廿卅", "零一"})
    void rejects_what_they_do_not(String text) {
        assertThat(Numeral.parse(text)).isEmpty();
    }
}
