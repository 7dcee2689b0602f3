package kexuebot.bot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Block.FormulaBlock;
import kexuebot.catalog.document.Block.Heading;
import kexuebot.catalog.document.Block.Paragraph;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.Inline.Formula;
import kexuebot.catalog.document.PlainText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionsTest {

    private static Block paragraph(String text) {
        return new Paragraph(List.of(Inline.text(text)));
    }

    private static Block heading(int level, String text) {
        return new Heading(level, List.of(Inline.text(text)));
    }

    private static Document document(Block... blocks) {
        return new Document(List.of(blocks));
    }

    private static final Document POST = document(
            paragraph("引言。"),
            heading(2, "甲"),
            paragraph("甲的正文。"),
            heading(3, "甲一"),
            paragraph("甲一的正文。"),
            heading(3, "甲二"),
            paragraph("甲二的正文。"),
            heading(2, "乙"),
            paragraph("乙的正文。"));

    @Test
    void a_short_text_is_one_piece() {
        assertThat(Sections.of(POST, 1_000)).containsExactly(PlainText.source(POST));
    }

    @Test
    void pieces_are_whole_sections() {
        assertThat(Sections.of(POST, 30)).containsExactly("引言。", "甲\n甲的正文。\n甲一\n甲一的正文。\n甲二\n甲二的正文。", "乙\n乙的正文。");
    }

    @Test
    void a_heading_stays_with_what_it_stands_over() {
        assertThat(Sections.of(POST, 9)).containsExactly("引言。", "甲\n甲的正文。", "甲一\n甲一的正文。", "甲二\n甲二的正文。", "乙\n乙的正文。");
    }

    @Test
    void a_long_paragraph_is_cut_where_sentences_end() {
        assertThat(Sections.of(document(paragraph("一二三四。五六七八。九十。")), 10)).containsExactly("一二三四。五六七八。", "九十。");
    }

    @Test
    void no_formula_is_cut() {
        Document post = document(
                new Paragraph(List.of(
                        Inline.text("甲"),
                        new Formula("a。b。c。d。e。f"),
                        Inline.text("乙。丙"),
                        new Formula("x".repeat(5_000)))),
                new FormulaBlock("y。".repeat(3_000)));
        assertThat(Sections.of(post, 8))
                .containsExactly(
                        "甲", "$a。b。c。d。e。f$", "乙。丙", "$" + "x".repeat(5_000) + "$", "$$" + "y。".repeat(3_000) + "$$");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 50})
    void nothing_is_lost(int most) {
        String pieces = String.join("", Sections.of(POST, most));
        assertThat(pieces.replaceAll("\\s", ""))
                .isEqualTo(PlainText.source(POST).replaceAll("\\s", ""));
    }

    @Test
    void text_without_sentences_is_cut_all_the_same() {
        assertThat(Sections.of(document(paragraph("字".repeat(25)), new Block.Code("", "x ".repeat(20))), 10))
                .allSatisfy(piece -> assertThat(piece.length()).isBetween(1, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "\\(", "$$", "\\begin{a}", "\uD83D", "🙂", "。", "("})
    void anything_is_cut(String hostile) {
        assertThat(Sections.of(document(paragraph(hostile.repeat(4_000 / hostile.length()))), 100))
                .allSatisfy(piece -> assertThat(piece).isNotBlank());
    }

    @Test
    void an_empty_text_has_no_pieces() {
        assertThat(Sections.of(Document.EMPTY, 10)).isEmpty();
        assertThatThrownBy(() -> Sections.of(POST, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
