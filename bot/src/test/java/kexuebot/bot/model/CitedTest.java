package kexuebot.bot.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "它成立[1]。|它成立。|[1]",
                "它成立。[1][3]|它成立。|[1, 3]",
                "它成立 [3][1]。|它成立。|[1, 3]",
                "它成立【2】。|它成立。|[2]",
                "它成立[1, 3]。|它成立。|[1, 3]",
                "它成立[1，2]。|它成立。|[1, 2]",
                "它成立[1-3]。|它成立。|[1, 2, 3]",
                "它成立（1）。|它成立。|[1]",
                "It holds (1).|It holds.|[1]",
                "It holds. (2)|It holds.|[2]",
                "It holds [1] [2].|It holds.|[1, 2]",
                "It holds [passage 2].|It holds.|[2]",
                "甲[1]，乙[2]。|甲，乙。|[1, 2]",
                "它成立[9]。|它成立。|[]",
                "它成立[1][9]。|它成立。|[1]",
                "它成立[^1]。|它成立。|[1]",
                "它成立。|它成立。|[]",
                "取自[0, 1]。|取自[0, 1]。|[]",
                "见式 (1) 和后文[2]。|见式 (1) 和后文。|[2]",
                "公式 $a[1]$ 成立[2]。|公式 $a[1]$ 成立。|[2]",
                "数组 a[1] 的值[2]。|数组 a[1] 的值。|[2]",
                "[1]|''|[1]",
                "''|''|[]"
            })
    void reads_the_marks_of_sources(String sentence, String text, String sources) {
        Cited cited = Cited.read(sentence, 3);
        assertThat(cited.text()).isEqualTo(text);
        assertThat(cited.sources()).hasToString(sources);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1", "[1]", "[", "【1,", "(1)", "[1-999]", "$", "[1][", "（1、"})
    void anything_is_read(String hostile) {
        String sentence = hostile.repeat(400 / hostile.length());
        assertThat(Cited.read(sentence, 5).sources())
                .allSatisfy(source -> assertThat(source).isBetween(1, 5));
    }

    @Test
    void without_sources_every_number_is_dropped() {
        assertThat(Cited.read("它成立[1]。", 0)).isEqualTo(new Cited("它成立。", List.of()));
    }
}
