package kexuebot.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import kexuebot.catalog.source.MathScanner.Kind;
import kexuebot.catalog.source.MathScanner.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MathScannerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "设$x$为数 | x",
                "$1/n$ | 1/n",
                "$A,B$和别的 | A,B",
                "$n$-gram | n",
                "第$k$th个 | k",
                "$ \\alpha $ | \\alpha",
                "\\(a+b\\) | a+b",
                "$\\text{当$y$时}$ | \\text{当$y$时}",
                "$a\\$b$ | a\\$b",
                "涨了$5，设$x$为 | x",
                "由\\eqref{eq:first}得 | \\eqref{eq:first}",
            })
    void finds_one_inline_formula(String text, String latex) {
        assertThat(formulas(text, Kind.INLINE)).containsExactly(latex);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it costs $5 and $10 each",
                "从$5，涨到$6。",
                "单独一个$符号",
                "echo $HOME/bin:$PATH",
                "${HOME}/${USER}",
                "$dog and cat$",
                "$ 5 and 6 $",
                "价格\\$5与\\$6",
                "$$$$",
                "$$",
                "$",
                "\\(没有结束",
                "\\[没有结束",
                "\\begin{equation}x",
                "x\\end{equation}",
                "\\begin{document}x\\end{document}",
                "$a {b$",
                "第一段$x\u2029第二段y$",
                "第一段$$x\u2029\u2029第二段y$$",
                "图\uFFFC在$a\uFFFCb$里",
            })
    void leaves_what_is_no_formula_as_text(String text) {
        assertThat(MathScanner.scan(text)).allMatch(piece -> piece.kind() == Kind.TEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$$x=1$$ | x=1",
                "前\\[ x \\]后 | x",
                "\\begin{equation}x\\end{equation} | \\begin{equation}x\\end{equation}",
                "\\begin{align*}a&=b\\\\\\end{align*} | \\begin{align*}a&=b\\\\\\end{align*}",
                "$$\\begin{aligned}a\\\\[1ex]b\\end{aligned}$$ | \\begin{aligned}a\\\\[1ex]b\\end{aligned}",
            })
    void finds_one_displayed_formula(String text, String latex) {
        assertThat(formulas(text, Kind.DISPLAY)).containsExactly(latex);
    }

    @Test
    void takes_the_outermost_environment() {
        String latex = "\\begin{equation}\\begin{split}a\\end{split}\\end{equation}";

        assertThat(formulas("左" + latex + "右", Kind.DISPLAY)).containsExactly(latex);
    }

    @Test
    void pieces_of_mangled_text_follow_each_other_without_gaps() {
        Random random = new Random(20);
        for (int round = 0; round < 3000; round++) {
            String text = Mangled.text(random, 40);
            List<Piece> pieces = MathScanner.scan(text);
            int end = 0;
            for (Piece piece : pieces) {
                assertThat(piece.start()).isEqualTo(end);
                end = piece.end();
            }
            assertThat(end).isEqualTo(text.length());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$",
                "${",
                "$ {",
                "$a",
                "$\\$",
                "\\(",
                "\\[",
                "\\[\\\\]",
                "\\begin{equation}",
                "\\end{equation}",
                "\\",
                "{",
                "$$x ",
                "\\ref{",
                "$a b\u2029",
                "\\[\u2029\u2029",
            })
    void a_megabyte_of_one_thing_is_scanned_in_time_proportional_to_it(String part) {
        String text = part.repeat(1_000_000 / part.length()) + "\\]\\)\\end{equation}";

        String joined = MathScanner.scan(text).stream()
                .map(piece -> text.substring(piece.start(), piece.end()))
                .collect(Collectors.joining());

        assertThat(joined).hasSameSizeAs(text);
    }

    private static List<String> formulas(String text, Kind kind) {
        return MathScanner.scan(text).stream()
                .filter(piece -> piece.kind() == kind)
                .map(Piece::content)
                .toList();
    }
}
