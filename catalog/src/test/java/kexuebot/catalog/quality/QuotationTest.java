package kexuebot.catalog.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.summary.Sentence;
import kexuebot.catalog.summary.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationTest {
    private static final Post POST = ExtractsTest.post("""
            <p>月亮绕着地球转。它为什么不掉下来？“因为它一直在掉。”</p>
            <p>由此得到
            \\begin{equation}v^2=gr\\end{equation}
            它与质量无关，见<a href="/archives/16">《旧文》</a>。<strong>注意$g$是近地的</strong></p>
            <p>有人说是；有人说不是。</p>
            <ol><li>近地点快，</li><li>远地点慢</li></ol>
            """);

    private static final Quotation TEXT = Quotation.from(POST.text().document());

    @ParameterizedTest
    @ValueSource(strings = {"月亮绕着地球转。", "它为什么不掉下来？", "“因为它一直在掉。”", "月亮绕着地球转。 它为什么不掉下来？", "近地点快，", "远地点慢"})
    void whole_sentences_are_quotations(String text) {
        assertThat(TEXT.hasWhole(sentence(Inline.text(text)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"绕着地球转。", "月亮绕着", "它为什么", "月亮绕着地球转！", "，见《旧文》。", "月亮绕着地球转。远地点慢", "有人说是；", "有人说不是。", "。", "以"})
    void pieces_and_other_words_are_none(String text) {
        assertThat(TEXT.hasWhole(sentence(Inline.text(text)))).isFalse();
    }

    @Test
    void a_displayed_formula_may_be_part_of_a_sentence() {
        assertThat(TEXT.hasWhole(sentence(
                        Inline.text("由此得到"),
                        new Inline.Formula("\\begin{equation}v^2=gr\\end{equation}"),
                        Inline.text("它与质量无关，见《旧文》。"))))
                .isTrue();
        assertThat(TEXT.hasWhole(sentence(Inline.text("注意"), new Inline.Formula("g"), Inline.text("是近地的"))))
                .isTrue();
    }

    @Test
    void formulas_are_the_same_letter_for_letter() {
        assertThat(TEXT.hasFormula("g")).isTrue();
        assertThat(TEXT.hasFormula("\\begin{equation}v^2=gr\\end{equation}")).isTrue();
        assertThat(TEXT.hasFormula("v^2=gr")).isFalse();
        assertThat(TEXT.hasFormula("g ")).isFalse();
    }

    @Test
    void what_is_not_intact_is_counted_in_every_length() {
        Sentence good = sentence(Inline.text("月亮绕着地球转。"));
        Sentence bad = sentence(new Inline.Strong(List.of(new Inline.Formula("h"))), new Inline.Formula("g"));

        assertThat(Intactness.of(POST, summary(good, good))).isEqualTo(new Intactness(0, 0, 1, 1));
        assertThat(Intactness.of(POST, summary(good, bad))).isEqualTo(new Intactness(2, 1, 1, 0));
        assertThat(Intactness.of(POST, Summary.NONE)).isEqualTo(new Intactness(0, 0, 0, 0));
    }

    private static Summary summary(Sentence line, Sentence brief) {
        return new Summary(Summary.Basis.TEXT, Optional.of(line), List.of(brief), List.of(), Optional.empty());
    }

    private static Sentence sentence(Inline... content) {
        return new Sentence(List.of(content), 1);
    }
}
