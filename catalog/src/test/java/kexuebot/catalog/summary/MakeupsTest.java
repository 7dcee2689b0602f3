package kexuebot.catalog.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import org.junit.jupiter.api.Test;

class MakeupsTest {

    @Test
    void counts_formulas_code_tables_and_figures_wherever_they_are() {
        Document text = new Document(List.of(
                new Block.FormulaBlock("x"),
                new Block.Quote(List.of(Written.paragraph("设$a$和$b$"), new Block.Code("", "x = 1"))),
                new Block.Table(List.of(List.of(Written.inlines("$c$")))),
                new Block.Listing(
                        false, List.of(List.of(new Block.Image(URI.create("https://blog.example/1.png"), "图"))))));

        assertThat(Makeups.of(text)).isEqualTo(new Makeup(1, 4, 1, 1, 1));
    }

    @Test
    void four_hundred_characters_or_two_hundred_words_are_a_minute() {
        Document text = Written.text("字".repeat(1_200), "word ".repeat(400));

        assertThat(Makeups.of(text).minutes()).isEqualTo(5);
    }

    @Test
    void formulas_and_code_take_no_time() {
        Document text = new Document(List.of(
                new Block.FormulaBlock("a ".repeat(9_000)),
                new Block.Code("", "word ".repeat(9_000)),
                new Block.Paragraph(List.of(new Inline.CodeSpan("word ".repeat(9_000))))));

        assertThat(Makeups.of(text).minutes()).isEqualTo(1);
    }
}
