package kexuebot.catalog.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import kexuebot.catalog.document.Block.Code;
import kexuebot.catalog.document.Block.FormulaBlock;
import kexuebot.catalog.document.Block.Heading;
import kexuebot.catalog.document.Block.Image;
import kexuebot.catalog.document.Block.Listing;
import kexuebot.catalog.document.Block.Paragraph;
import kexuebot.catalog.document.Block.Quote;
import kexuebot.catalog.document.Block.Rule;
import kexuebot.catalog.document.Block.Table;
import kexuebot.catalog.document.Inline.Emphasis;
import kexuebot.catalog.document.Inline.Formula;
import kexuebot.catalog.document.Inline.LineBreak;
import kexuebot.catalog.document.Inline.Link;
import kexuebot.catalog.document.Inline.Strong;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    private static final URI ADDRESS = URI.create("https://blog.example/a.png");
    private static final List<Inline> LINE = List.of(
            Inline.text("设 "),
            new Strong(List.of(Inline.text(" 数"))),
            new Formula("W_0"),
            new LineBreak(),
            new Link(List.of(new Emphasis(List.of(Inline.text("看\u001B[1m"))), Inline.text("\n这")), ADDRESS));

    @Test
    void lines_are_what_a_reader_sees() {
        assertThat(PlainText.of(LINE)).isEqualTo("设 数W₀\n看 这");
        assertThat(PlainText.source(LINE)).isEqualTo("设 数$W_0$\n看 这");
    }

    @Test
    void blocks_are_lines() {
        Document document = new Document(List.of(
                new Heading(2, List.of(Inline.text("题"))),
                new Paragraph(List.of(Inline.text("段"))),
                new Rule(),
                new FormulaBlock("a\n=b"),
                new Code("java", "if (a) {\n\tb;\u001B[2J\n}"),
                new Quote(List.of(new Paragraph(List.of(Inline.text("引"))))),
                new Image(ADDRESS, "图"),
                new Image(ADDRESS, ""),
                new Table(List.of(List.of(List.of(Inline.text("1")), List.of(Inline.text("2")))))));

        assertThat(PlainText.of(document)).isEqualTo("题\n段\na = b\nif (a) {\n    b;\n}\n引\n[图]\n1 | 2");
        assertThat(PlainText.source(document)).contains("\n$$a =b$$\n");
    }

    @Test
    void equations_have_no_dollar_signs_around_their_own_environment() {
        Document document = new Document(List.of(
                new FormulaBlock("\\begin{equation}a=b\\end{equation}"),
                new FormulaBlock("\\begin{align*}a\\end{align*}"),
                new FormulaBlock("\\begin{aligned}a\\end{aligned}")));

        assertThat(PlainText.source(document).lines())
                .containsExactly(
                        "\\begin{equation}a=b\\end{equation}",
                        "\\begin{align*}a\\end{align*}",
                        "$$\\begin{aligned}a\\end{aligned}$$");
    }

    @Test
    void items_are_marked_and_indented() {
        Block inner = new Listing(true, List.of(List.of(paragraph("子一")), List.of(paragraph("子二"))));
        Document document = new Document(List.of(new Listing(false, List.of(List.of(paragraph("甲"), inner)))));

        assertThat(PlainText.of(document)).isEqualTo("- 甲\n  1. 子一\n  2. 子二");
    }

    private static Block paragraph(String text) {
        return new Paragraph(List.of(Inline.text(text)));
    }
}
