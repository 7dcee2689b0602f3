package kexuebot.catalog.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x; x",
                "\\mathbb{R}^{n\\times m}; ℝⁿˣᵐ",
                "\\mathbb R^d; ℝᵈ",
                "n\\times m; n × m",
                "W=W_0 + AB; W = W₀ + AB",
                "A\\in\\mathbb{R}^{n\\times r},B\\in\\mathbb{R}^{r\\times m}; A ∈ ℝⁿˣʳ, B ∈ ℝʳˣᵐ",
                "r\\ll \\min(n,m); r ≪ min(n,m)",
                "\\boldsymbol{\\theta}_{t+1} = \\boldsymbol{\\theta}_t - \\eta_t \\boldsymbol{u}_t; θₜ₊₁ = θₜ − ηₜuₜ",
                "\\frac{1}{T}\\sum_{t=1}^T; 1/T ∑ₜ₌₁ᵀ",
                "\\frac{a+b}{2c}; (a + b)/(2c)",
                "\\frac{\\partial f}{\\partial x}; ∂f/∂x",
                "\\frac{\\log x + 1}{\\log(x)}; (log x + 1)/log(x)",
                "\\frac12; 1/2",
                "\\lim_{T\\to\\infty} a; lim_(T→∞) a",
                "\\log p(T|S); log p(T|S)",
                "\\Vert\\cdot\\Vert; ‖·‖",
                "\\lambda\\|\\tilde{M} - M\\|_F^2; λ‖M̃ − M‖²_F",
                "\\Vert X_C Y_R - XY\\Vert; ‖X_C Y_R − XY‖",
                "\\mathop{\\text{argmin}}_{\\text{rank}(\\tilde{M})\\leq r}\\Vert M\\Vert; argmin_(rank(M̃)≤r) ‖M‖",
                "g_{\\theta}(z); g_θ(z)",
                "x_{i,j}^{(t)}; xᵢ,ⱼ⁽ᵗ⁾",
                "x^{-1}; x⁻¹",
                "x^{1/2}; x^(1/2)",
                "{ab}^2; (ab)²",
                "f''(x); f′′(x)",
                "A^{\\top}; Aᵀ",
                "-x-y; −x − y",
                "(-x,+y); (−x,+y)",
                "\\text{SNR}-1; SNR − 1",
                "\\color{red}{a}+\\textcolor{blue}{b}; a + b",
                "\\style{width: 1ex}{a}\\quad\\bbox[5px]{b}; a b",
                "\\overline{x}+\\overline{xy}; x̄ + overline(xy)",
                "\\hat{\\boldsymbol{x}}_t; x̂ₜ",
                "\\text{若 }x\\text{ 为数}; 若 x 为数",
                "a\\label{eq:a}; a",
                "a\\tag{3}; a (3)",
                "\\eqref{eq:my_loss}; (my_loss)",
                "\\begin{equation}a = b\\label{eq:x}\\end{equation}; a = b",
                "\\begin{align*}a&=b\\\\[1ex]&=c\\end{align*}; a = b = c",
                "\\begin{aligned}a\\\\b\\end{aligned}; a; b",
                "\\left\\{x\\middle|x>0\\right\\}; {x|x > 0}",
                "\\left.x\\right|_{0}; x|₀",
                "\\sqrt{2\\pi}\\sigma; √(2π)σ",
                "\\sqrt[3]{x}; ∛x",
                "\\sqrt d; √d",
                "\\not\\in; ∉",
                "\\mathcal{L}; ℒ",
                "\\operatorname*{arg\\,max}_x f; arg maxₓ f",
                "a:=b; a := b",
                "\\sum\\limits_{k} a_k; ∑ₖ aₖ",
                "\\%; %",
            })
    void reads_well(String sourceAndSigns) {
        String[] parts = sourceAndSigns.split("; ", 2);
        assertThat(Formulas.readable(parts[0])).isEqualTo(parts[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\begin{pmatrix}1&2\\end{pmatrix}",
                "\\begin{cases}1\\\\2\\end{cases}",
                "\\frac{a}{\\frac{b}{c}}",
                "\\frac{}{x}",
                "\\frac{a}",
                "\\unheardof x",
                "{a",
                "a}",
                "a^b^c",
                "a&b",
                "\\begin{equation}a",
                "a\\end{equation}",
                "\\begin{equation}a\\end{align}",
                "\\text{当$x$}",
                "50% off",
                "\\sqrt[3",
                "\\",
                "^",
                "\\label{eq:x}",
                "{{{{{{{{{{{{{a}}}}}}}}}}}}}",
                "\\underbrace{a}_{b}"
            })
    void is_its_source_where_it_does_not_read_well(String latex) {
        assertThat(Formulas.unicode(latex)).isEmpty();
        assertThat(Formulas.readable(latex)).isEqualTo("$" + latex + "$");
    }

    @Test
    void untrusted_characters_are_cleaned_either_way() {
        assertThat(Formulas.readable("a\u001B[31m\u202Eb\n+c")).isEqualTo("ab + c");
        assertThat(Formulas.readable("\\unheardof\u001B[31m\u202E\nx")).isEqualTo("$\\unheardof x$");
        assertThat(Formulas.readable("\\text{a\u0007\u2066b}")).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "$", "\\sqrt", "x^", "\\frac", "\\text{", "\\begin{equation}", "a", "\\left("})
    void a_megabyte_of_one_thing_is_its_source(String part) {
        String latex = part.repeat(1_000_000 / part.length());

        assertThat(Formulas.readable(latex)).isEqualTo("$" + latex + "$");
    }

    @Test
    void mangled_sources_are_one_clean_line_without_half_commands() {
        Random random = new Random(5);
        for (int round = 0; round < 5_000; round++) {
            String latex = RandomDocuments.latex(random);
            assertThat(Formulas.readable(latex)).as(latex).isEqualTo(Untrusted.line(Formulas.readable(latex)));
            assertThat(Formulas.unicode(latex).orElse("")).as(latex).doesNotContain("\\");
        }
    }
}
