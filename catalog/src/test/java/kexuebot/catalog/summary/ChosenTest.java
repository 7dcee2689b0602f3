package kexuebot.catalog.summary;

import static kexuebot.catalog.summary.Written.paragraph;
import static kexuebot.catalog.summary.Written.quoted;
import static kexuebot.catalog.summary.Written.summary;
import static kexuebot.catalog.summary.Written.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of several sentences a summary has. */
class ChosenTest {

    @Test
    void says_nothing_twice_in_nearly_the_same_words() {
        Document text = text(
                "旋转位置编码让注意力的内积只依赖于相对位置。", "线性注意力机制的复杂度随着长度线性地增长。", "旋转位置编码让注意力的内积仅依赖于相对位置。", "正交矩阵保持向量的模长所以训练相当稳定。");

        assertThat(summary(text).brief())
                .extracting(Sentence::paragraph)
                .hasSize(3)
                .doesNotContainSequence(1, 3)
                .contains(2, 4);
    }

    @Test
    void a_calculation_is_quoted_only_where_there_is_nothing_else() {
        String prose = "旋转位置编码让注意力的内积只依赖于相对位置。";
        Document text = new Document(
                List.of(
                        paragraph(prose),
                        paragraph("旋转位置编码的内积可以写成相对位置的函数，即："),
                        new Block.FormulaBlock("\\langle q, k\\rangle = g(m-n)"),
                        paragraph(
                                "旋转位置编码的两个内积是相等的即$\\langle qe^{im\\theta}, ke^{in\\theta}\\rangle = \\text{Re}[qk^*e^{i(m-n)\\theta}] = g(q, k, m-n)$。")));

        assertThat(quoted(summary(text))).containsOnly(prose);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "现在把旋转位置编码的两个分量分别写成复数的形式。",
                "想象旋转位置编码是一个在平面上匀速转动的指针。",
                "左上角的旋转位置编码正好就是绝对位置的那一块。",
                "为此旋转位置编码需要引入一个新的底数来控制频率。",
                "因为它只依赖于旋转位置编码之间的相对位置和距离。"
            })
    void begins_with_nothing_that_needs_something_before_it(String opening) {
        assertThat(quoted(summary(text(opening, "旋转位置编码让注意力的内积只依赖于相对位置。")))).containsOnly("旋转位置编码让注意力的内积只依赖于相对位置。");
    }

    @Test
    void the_line_names_what_the_title_names() {
        Document text = text("线性注意力机制的复杂度会随着长度线性地增长。", "旋转位置编码的推导归结为一个函数方程的求解。", "正交矩阵保持向量的模长所以训练相当稳定。");

        assertThat(summary(text).line().map(Written::source)).contains("旋转位置编码的推导归结为一个函数方程的求解。");
    }
}
