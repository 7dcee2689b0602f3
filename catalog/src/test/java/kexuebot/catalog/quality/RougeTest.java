package kexuebot.catalog.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RougeTest {
    private static final Offset<Double> EXACT = within(1e-9);

    /** Of 矩阵分解很快 and 分解矩阵: four characters common, the pairs 矩阵 and 分解, and in order two. */
    @Test
    void a_worked_example() {
        Rouge rouge = Rouge.of("矩阵分解很快", "分解矩阵");

        assertThat(rouge.one().recall()).isEqualTo(4 / 4.0, EXACT);
        assertThat(rouge.one().precision()).isEqualTo(4 / 6.0, EXACT);
        assertThat(rouge.one().f1()).isEqualTo(0.8, EXACT);
        assertThat(rouge.two().recall()).isEqualTo(2 / 3.0, EXACT);
        assertThat(rouge.two().precision()).isEqualTo(2 / 5.0, EXACT);
        assertThat(rouge.two().f1()).isEqualTo(0.5, EXACT);
        assertThat(rouge.longest().recall()).isEqualTo(2 / 4.0, EXACT);
        assertThat(rouge.longest().precision()).isEqualTo(2 / 6.0, EXACT);
        assertThat(rouge.longest().f1()).isEqualTo(0.4, EXACT);
    }

    @Test
    void a_subsequence_may_have_gaps() {
        assertThat(Rouge.of("秩越低越好", "秩要低才好").longest().recall()).isEqualTo(3 / 5.0, EXACT);
    }

    @Test
    void what_comes_twice_counts_twice_only_if_both_have_it_twice() {
        assertThat(Rouge.of("天天天", "天天").one().precision()).isEqualTo(2 / 3.0, EXACT);
        assertThat(Rouge.of("天", "天天").one().recall()).isEqualTo(1 / 2.0, EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "'LoRA，与 SVD。', lora与svd",
        "'当$x\\to 0$时，有界', 当时有界",
        "'即$$\\begin{aligned}a&=b\\end{aligned}$$成立', 即成立",
        "'即\\begin{equation}a=\\text{若}b\\end{equation}成立', 即成立"
    })
    void formulas_spaces_punctuation_and_case_do_not_count(String text, String same) {
        assertThat(Rouge.of(text, same))
                .isEqualTo(new Rouge(new Rouge.Overlap(1, 1), new Rouge.Overlap(1, 1), new Rouge.Overlap(1, 1)));
    }

    @ParameterizedTest
    @CsvSource({"'',''", "'',秩", "秩,''", "$x$,'，'", "秩,阵"})
    void nothing_in_common_is_zero(String summary, String reference) {
        Rouge rouge = Rouge.of(summary, reference);

        assertThat(rouge.one().f1()).isZero();
        assertThat(rouge.two().f1()).isZero();
        assertThat(rouge.longest().f1()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'一二三四五', 3, '一二三'",
        "'一，二 三。四五', 3, '一，二 三。'",
        "'一$x_2+y$二三', 2, '一$x_2+y$二'",
        "'一\\begin{equation}x\\end{equation}二三', 2, '一\\begin{equation}x\\end{equation}二'",
        "'一$x$', 5, '一$x$'",
        "'一$x 二三', 2, '一$x'",
        "'𠀀𠀁𠀂', 2, '𠀀𠀁'",
        "一二, 0, ''"
    })
    void a_cut_counts_characters_and_keeps_formulas_whole(String text, int budget, String cut) {
        assertThat(Counted.cut(text, budget)).isEqualTo(cut);
        assertThat(Counted.length(cut)).isLessThanOrEqualTo(budget);
    }
}
