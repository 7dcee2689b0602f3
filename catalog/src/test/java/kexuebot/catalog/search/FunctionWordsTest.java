package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionWordsTest {
    private final FunctionWords words = FunctionWords.bundled();

    @ParameterizedTest
    @CsvSource({
        "为什么训练, 3",
        "怎么样, 3",
        "怎么, 2",
        "什么是熵, 3",
        "的, 1",
        "了解, 0",
        "需要, 2",
        "要素, 0",
        "之路, 0",
        "why, 1",
        "Why, 1",
        "熵, 0",
        "whyever, 0",
        "为什, 0",
    })
    void takes_the_longest_word_that_is_one(String text, int length) {
        assertThat(words.lengthAt(new Analysis().atoms(text), 0)).isEqualTo(length);
    }
}
