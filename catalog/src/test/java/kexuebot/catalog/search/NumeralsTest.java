package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "023, 23", "999, 999", "一, 1", "九, 9", "十, 10", "十二, 12", "二十, 20", "二十三, 23", "九十九, 99"})
    void reads_part_numbers(String text, int number) {
        assertThat(Numerals.parse(text)).isEqualTo(OptionalInt.of(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1000", "二三", "十十", "百", "三角", "a", "２３ ", "-1"})
    void reads_nothing_else(String text) {
        assertThat(Numerals.parse(text)).isEmpty();
    }
}
