package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kexuebot.catalog.document.Inline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaLikenessTest {
    private static FormulaQuery asked(String typed) {
        return FormulaQuery.in(typed).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            softmax(QK^T)            ; \\text{softmax}(\\boldsymbol{Q}\\boldsymbol{K}^{\\top})V ; true
            softmax(QK^T)            ; \\text{softmax}(QK^{\\top}/\\sqrt{d})                    ; true
            softmax(QK^T)            ; QK^{\\top}                                               ; false
            \\mathbb{R}^{n\\times m} ; A\\in\\mathbb{R}^{n\\times m}                            ; true
            \\mathbb{R}^{n\\times m} ; \\mathbb{R}^d                                            ; false
            \\nabla_x\\log p(x)      ; \\nabla_{x_t}\\log p_t(x_t)                            ; true
            x_t                      ; x_k                                                      ; false
            x_t                      ; x^t                                                      ; false
            \\iint p                 ; p\\iint                                                  ; false
            """)
    void tells_whether_a_formula_has_the_asked_one(String typed, String latex, boolean expected) {
        assertThat(FormulaLikeness.has(asked(typed), latex)).isEqualTo(expected);
    }

    @Test
    void the_best_formula_of_a_line_is_the_one_most_like_the_asked_one() {
        Line line = Line.of(List.of(
                Inline.text("ab"),
                new Inline.Formula("\\mathbb{R}^{n\\times r}"),
                new Inline.Formula("\\boldsymbol{M}\\in\\mathbb{R}^{n\\times m}"),
                new Inline.Formula("\\mathbb R^{n \\times m}"),
                new Inline.Formula("\\mathbb{R}^{n\\times m}")));
        assertThat(FormulaLikeness.bestFormula(line, asked("\\mathbb{R}^{n\\times m}")))
                .contains(4);
        assertThat(FormulaLikeness.bestFormula(line, asked("\\mathbb{R}^{n\\times k}")))
                .contains(2);
        assertThat(FormulaLikeness.bestFormula(line, asked("x_t"))).isEmpty();
        assertThat(FormulaLikeness.bestFormula(line, asked("\\mathbb{R}^{n_1\\times m}")))
                .contains(4);
        assertThat(FormulaLikeness.bestFormula(Line.of("x_t"), asked("x_t"))).isEmpty();
    }
}
