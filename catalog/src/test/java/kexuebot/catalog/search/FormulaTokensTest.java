package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTokensTest {
    /** Spellings of one formula, two to a line. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            \\mathbb{R}^{n\\times m}                  ; \\mathbb R^{n \\times m}
            \\mathbb{R}^{n\\times m}                  ; ℝ^{n×m}
            \\mathbb{R}^{n\\times m}                  ; ℝⁿˣᵐ
            \\mathbb{R}^{n\\times m}                  ; \\R^{n\\times m}
            \\boldsymbol{W} = \\boldsymbol{W}_0       ; W=W_0
            \\bm{x}_t                                 ; {\\bf x}_{t}
            \\mathbf{x}_{t}                           ; xₜ
            \\vec{x}\\cdot\\vec{y}                    ; x·y
            W_0+AB                                    ; $W_{0} \\, + \\: A B$
            \\text{softmax}(QK^{\\top})               ; softmax(QK^T)
            \\mathop{\\text{softmax}}(QK^{\\intercal}); \\operatorname{softmax} ( Q K^\\top )
            softmax(QKᵀ)                              ; \\mathrm{Softmax}\\left(\\boldsymbol{Q}\\boldsymbol{K}^T\\right)
            \\log p(x)                                ; log p(x)
            p\\log p                                  ; plogp
            \\nabla_x \\log p(x)                      ; ∇ₓ log p(x)
            \\frac{a}{b}                              ; a/b
            \\dfrac{a}{b}                             ; \\tfrac a b
            \\frac12                                  ; 1/2
            {a \\over b}                              ; \\frac{a}{b}
            \\frac{\\partial f}{\\partial x}          ; ∂f/∂x
            \\Vert x\\Vert_2                          ; \\lVert x \\rVert_2
            \\|x\\|                                   ; ‖x‖
            ||x||                                     ; \\Vert x\\Vert
            a\\leq b                                  ; a≤b
            a\\le b                                   ; a <= b
            a\\leqslant b                             ; a \\le b
            a\\ge b                                   ; a\\geqslant b
            a\\neq b                                  ; a != b
            a \\not= b                                ; a≠b
            x \\not\\in S                             ; x\\notin S
            f: A\\to B                                ; f\\colon A \\rightarrow B
            n\\to\\infty                              ; n -> ∞
            \\varepsilon                              ; \\epsilon
            \\varphi_\\theta                          ; φ_θ
            𝑥+𝒚                                      ; x+y
            𝛼                                         ; \\alpha
            ℒ(θ)                                      ; \\mathcal{L}(\\theta)
            \\mathscr{L}                              ; \\mathcal L
            x²                                        ; x^2
            x_i^2                                     ; x^2_i
            \\sum_{i=1}^n a_i                         ; ∑^{n}_{i=1} aᵢ
            \\sum\\limits_{i=1}^n                     ; \\sum\\nolimits_{i=1}^{n}
            \\arg\\max_x f                            ; \\mathop{\\text{argmax}}_{x} f
            \\operatorname*{arg\\,min}_x              ; \\underset{x}{\\operatorname{argmin}}
            f'(x)                                     ; f^{\\prime}(x)
            f′′                                       ; f''
            \\hat{x}                                  ; x̂
            \\widehat{\\boldsymbol{y}}                ; ŷ
            \\tilde{M}                                ; \\widetilde{M}
            \\text{Tr}(A)                             ; \\mathrm{tr}(A)
            \\mathrm{d}x                              ; dx
            \\begin{aligned}a&=b\\\\[2pt]&=c\\end{aligned}; a = b = c
            \\begin{equation}a=b\\label{eq:x}\\tag{3}\\end{equation}; a=b
            \\begin{array}{c|c}a & b\\end{array}      ; a b
            \\color{red}{a}+\\textcolor{blue}{b}      ; a+b
            \\style{width: 1ex}{a}+\\bbox[5px]{b}     ; a + b
            \\left.\\frac{a}{b}\\right|_{0}           ; a/b|_0
            \\big(a\\big)\\Bigl[b\\Bigr]              ; (a)[b]
            \\displaystyle\\int_0^1 x\\,\\mathrm{d}x. ; ∫₀¹ x dx
            （a＋b）＝ｃ                              ; (a+b)=c
            a:=b                                      ; a\\coloneqq b
            e^{i\\pi}+1=0                             ; e^{iπ} + 1 = 0
            e^(iπ)                                    ; e^{i\\pi}
            x^(t)                                     ; x^{(t)}
            √(2π)σ                                    ; \\sqrt{2\\pi}\\sigma
            x ~ y                                     ; x\\sim y
            e^{i pi}                                  ; e^{i\\pi}
            x\\sim\\mathcal{N}(0,1)                   ; x∼𝒩(0, 1)
            KL(p\\|q)                                 ; \\mathrm{KL}(p||q)
            D_{KL}                                    ; D_{\\text{KL}}
            \\phantom{x}a\\ b~c\\quad d               ; abcd
            \\dots                                    ; ...
            """)
    void spellings_of_one_formula_are_the_same(String one, String other) {
        assertThat(FormulaTokens.of(one)).isNotEmpty().isEqualTo(FormulaTokens.of(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            \\mathbb{R}^{n\\times m} ; \\mathbb{R}^{n\\times r}
            \\mathbb{R}^n            ; R^n
            QK^T                     ; qk^T
            x_t                      ; x^t
            x_t                      ; x_{t+1}
            a\\cdot b                ; a\\times b
            a*b                      ; a\\times b
            \\frac{a}{b}             ; \\frac{b}{a}
            \\log x                  ; \\ln x
            \\hat{x}                 ; \\tilde{x}
            \\mathcal{L}             ; \\mathfrak{L}
            \\Sigma                  ; \\sigma
            \\Sigma x                ; \\sum x
            |x|                      ; \\|x\\|
            a<b                      ; a\\le b
            x'                       ; x
            12                       ; 1 2
            1.5                      ; 15
            \\text{当 x}             ; x
            """)
    void different_formulas_differ(String one, String other) {
        assertThat(FormulaTokens.of(one)).isNotEqualTo(FormulaTokens.of(other));
    }

    @Test
    void commands_functions_and_letters_are_tokens() {
        assertThat(FormulaTokens.of("\\nabla_{\\boldsymbol{x}}\\log p(x|12.5)"))
                .containsExactly("nabla", "_", "x", "log", "p", "(", "x", "|", "12.5", ")");
        assertThat(FormulaTokens.of("\\mathbb{RP}^{QK},\\text{Layer Norm 当}"))
                .containsExactly("mathbbR", "mathbbP", "^", "Q", "K", ",", "layer", "norm", "当");
        assertThat(FormulaTokens.of("Attention(Q,K,V)"))
                .containsExactly("attention", "(", "Q", ",", "K", ",", "V", ")");
        assertThat(FormulaTokens.of("f_{theta}(x)")).containsExactly("f", "_", "theta", "(", "x", ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "$$",
                "{",
                "}",
                "}{",
                "\\",
                "\\\\",
                "\\ ",
                "^",
                "_",
                "^^__",
                "x^",
                "x_}",
                "\\frac",
                "\\frac{a",
                "\\text{",
                "\\text",
                "\\begin{",
                "\\begin{array}",
                "\\color",
                "\\mathbb",
                "\\sqrt[",
                "\\\\[",
                "\\left",
                "\\underset{a}",
                "\uD835",
                "\uDC00x",
                "\u0302",
                "x\u0302\u0302",
                "\\\u00A0",
                "\\😀",
                "a\u0000b",
                "\uFFFF"
            })
    void odd_sources_give_some_tokens(String latex) {
        assertThat(FormulaTokens.of(latex)).allMatch(token -> !token.isBlank() && !token.contains(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "^",
                "_",
                "x^",
                "\\frac",
                "\\frac{",
                "\\text{",
                "\\begin{a}",
                "a",
                "a1",
                "\\left(",
                "\\\\[",
                "\\underset",
                "ﷺ",
                "x̂",
                "ⁿ",
                "\\mathbb{R",
                "plogp",
                "é",
                "\\sqrt[",
                "'"
            })
    void a_megabyte_of_one_thing_has_at_most_2000_short_tokens(String part) {
        assertThat(FormulaTokens.of(part.repeat(1_000_000 / part.length())))
                .hasSizeLessThanOrEqualTo(2_000)
                .allMatch(token -> token.length() <= 32);
    }

    @Test
    void random_sources_have_tokens_without_spaces_and_the_same_ones_twice() {
        Random random = new Random(7);
        String[] parts = "\\frac { } ^ _ \\text x 12 \\mathbb ℝ ² \\left \\begin{a} & \\\\ ∇ 的 \\sum log [ ] $ ' \\not"
                .split(" ");
        for (int round = 0; round < 3_000; round++) {
            StringBuilder latex = new StringBuilder();
            random.ints(random.nextInt(30), 0, parts.length).forEach(part -> latex.append(parts[part]));
            List<String> tokens = FormulaTokens.of(latex.toString());
            assertThat(tokens).as(latex.toString()).allMatch(token -> !token.isBlank() && !token.contains(" "));
            assertThat(tokens).isEqualTo(FormulaTokens.of(" " + latex + " "));
        }
    }
}
