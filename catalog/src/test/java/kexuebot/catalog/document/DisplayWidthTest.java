package kexuebot.catalog.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "abc, 3",
        "中文a, 5",
        "（三）, 6",
        "é, 1",
        "e\u0301x, 2",
        "👨‍👩‍👧‍👦, 2",
        "👍🏽, 2",
        "🇨🇳, 2",
        "❤️, 2",
        "α…—, 3",
        "한글, 4",
        "\u1112\u1161\u11AB, 2",
        "ｱ, 1",
        "ℝⁿˣᵐ, 4",
        "M̃, 1",
        "a\u200Bb, 2"
    })
    void counts_columns(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }
}
