package kexuebot.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Block.FormulaBlock;
import kexuebot.catalog.document.Block.Paragraph;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.Inline.Formula;
import kexuebot.catalog.document.PlainText;
import org.junit.jupiter.api.Test;

class TextDocumentsTest {

    @Test
    void every_line_is_a_paragraph() {
        assertThat(TextDocuments.parse("  甲。\n乙。\r\n\r\n \n丙。\n").blocks())
                .containsExactly(paragraph("甲。"), paragraph("乙。"), paragraph("丙。"));
    }

    @Test
    void formulas_within_a_line_are_inlines() {
        assertThat(TextDocuments.parse("令$x$等于$1/n$。").blocks())
                .containsExactly(new Paragraph(List.of(
                        Inline.text("令"), new Formula("x"), Inline.text("等于"), new Formula("1/n"), Inline.text("。"))));
    }

    @Test
    void displayed_formulas_are_blocks_even_over_several_lines() {
        assertThat(TextDocuments.parse("如下：\n$$\na=b\n$$\n\\begin{equation}c\\end{equation}\n完。")
                        .blocks())
                .containsExactly(
                        paragraph("如下："),
                        new FormulaBlock("a=b"),
                        new FormulaBlock("\\begin{equation}c\\end{equation}"),
                        paragraph("完。"));
    }

    @Test
    void a_formula_in_the_middle_of_a_line_parts_it() {
        assertThat(TextDocuments.parse("左边 $$a$$ 右边").blocks())
                .containsExactly(paragraph("左边 "), new FormulaBlock("a"), paragraph("右边"));
    }

    @Test
    void markup_is_text() {
        assertThat(TextDocuments.parse("<span class=\"x\">字</span> &lt;").blocks())
                .containsExactly(paragraph("<span class=\"x\">字</span> &lt;"));
    }

    @Test
    void nothing_is_an_empty_document() {
        assertThat(TextDocuments.parse("\n \n").isEmpty()).isTrue();
    }

    @Test
    void mangled_text_is_kept_but_for_white_space_and_delimiters() {
        Random random = new Random(3);
        for (int round = 0; round < 2000; round++) {
            String text = Mangled.text(random, 30);
            String source = PlainText.source(TextDocuments.parse(text));
            assertThat(letters(source)).as(text).isEqualTo(letters(text));
        }
    }

    private static String letters(String text) {
        return text.replace("\u001B[31m", "").replaceAll("[^\\p{IsIdeographic}x5a-z{}]", "");
    }

    private static Block paragraph(String text) {
        return new Paragraph(List.of(Inline.text(text)));
    }
}
