package kexuebot.catalog.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kexuebot.catalog.document.Block.Code;
import kexuebot.catalog.document.Block.FormulaBlock;
import kexuebot.catalog.document.Block.Heading;
import kexuebot.catalog.document.Block.Image;
import kexuebot.catalog.document.Block.Listing;
import kexuebot.catalog.document.Block.Paragraph;
import kexuebot.catalog.document.Block.Quote;
import kexuebot.catalog.document.Block.Rule;
import kexuebot.catalog.document.Inline.Formula;
import kexuebot.catalog.document.Inline.LineBreak;
import kexuebot.catalog.document.Inline.Link;
import kexuebot.catalog.document.Inline.Strong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptsTest {
    private static final URI ADDRESS = URI.create("https://blog.example/1");

    @Test
    void what_fits_is_whole_and_on_one_line() {
        Document document = new Document(List.of(
                new Heading(2, line("题")),
                new Paragraph(List.of(
                        Inline.text("甲"), new LineBreak(), new Link(line("乙"), ADDRESS), new Strong(line("丙")))),
                new Image(ADDRESS, "图"),
                new Code("", "x"),
                new Rule(),
                new FormulaBlock("W_0"),
                new Quote(List.of(new Paragraph(line("丁")))),
                new Listing(false, List.of(List.of(new Paragraph(line("戊")))))));

        assertThat(Excerpts.cut(document, 100))
                .containsExactly(
                        Inline.text("甲 乙"),
                        new Strong(line("丙")),
                        Inline.text(" "),
                        new Formula("W_0"),
                        Inline.text(" 丁 戊"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 一二三四五六七八。九十一二三四 | 一二三四五六七八。",
                "12 | 一二。三四五六七八九十一二三四 | 一二。三四五六七八九十…",
                "12 | 一二三四五六七“八。”九十一二三 | 一二三四五六七“八。”",
                "12 | 一二三四五《六七？》八九十一二三 | 一二三四五《六七？》八…",
                "12 | 一二三四五六七八3.14九十一二 | 一二三四五六七八…",
                "12 | 一二三四五六七八九十，一二三四 | 一二三四五六七八九十…",
                "12 | one two. Three four five | one two.",
                "12 | one two three four | one two…",
                "12 | see kexue.fm for more | see…",
                "30 | 一二三四用 scipy.linalg.interpolative 分解 | 一二三四用 scipy.linalg…",
                "20 | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx | xxxxxxxxxxxxxxxxxxx…",
                "12 | 一二三四五六。七八《九十一二三四》 | 一二三四五六。",
                "12 | 一二三四五六，七八《九十一二三四》 | 一二三四五六，七八…",
                "12 | 《九十一二三四五六七八九》一二 | 《九十一二三四五六七八…",
                "12 | 一二三四五六七八！？九十一二三四 | 一二三四五六七八！？",
                "6 | 👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧 | 👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧",
                "3 | 👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧 | 👨‍👩‍👧👨‍👩‍👧…",
                "1 | 一二 | …",
            })
    void a_cut_reads_like_something_whole(int length, String text, String excerpt) {
        assertThat(PlainText.of(Excerpts.cut(document(text), length))).isEqualTo(excerpt);
    }

    @Test
    void a_formula_that_does_not_fit_is_left_out() {
        Document document = new Document(List.of(new Paragraph(
                List.of(Inline.text("一二三四"), new Formula("\\mathbb{R}^{n\\times m}"), Inline.text("五")))));

        assertThat(Excerpts.cut(document, 8)).containsExactly(Inline.text("一二三四…"));
        assertThat(Excerpts.cut(document, 9)).hasSize(3);
    }

    @Test
    void a_factorial_ends_no_sentence() {
        Document document = new Document(
                List.of(new Paragraph(List.of(Inline.text("一二三四五六"), new Formula("n!"), Inline.text(" 七八九十")))));

        assertThat(PlainText.of(Excerpts.cut(document, 10))).isEqualTo("一二三四五六n!…");
    }

    @Test
    void nothing_comes_of_nothing() {
        assertThat(Excerpts.cut(Document.EMPTY, 10)).isEmpty();
        assertThat(Excerpts.cut(document("一"), 0)).isEmpty();
        assertThat(Excerpts.cut(document(" \u200B\n"), 10)).isEmpty();
        assertThat(Excerpts.cutParagraphs(document("一"), 0)).isEqualTo(Document.EMPTY);
    }

    @Test
    void paragraphs_stay_whole_while_they_fit() {
        Document document = document("一二三四。", "五六七八九十。", "一二三四五。");

        assertThat(Excerpts.cutParagraphs(document, 100)).isEqualTo(document);
        assertThat(PlainText.of(Excerpts.cutParagraphs(document, 17))).isEqualTo("一二三四。\n五六七八九十。\n一二…");
        assertThat(PlainText.of(Excerpts.cutParagraphs(document, 10))).isEqualTo("一二三四。\n五六七…");
    }

    @Test
    void a_paragraph_does_not_stop_within_a_title_when_a_sentence_ends_before() {
        String text = "一二三四五六七八九十。甲乙丙丁戊己庚辛壬癸《子丑寅卯辰巳午未申酉戌亥》说过。";

        assertThat(PlainText.of(Excerpts.cutParagraphs(document(text), 28))).isEqualTo("一二三四五六七八九十。…");
    }

    @Test
    void a_cut_paragraph_keeps_links_and_breaks() {
        List<Inline> content =
                List.of(new Link(line("一二"), ADDRESS), new LineBreak(), Inline.text("三四五。六七八九十"), new Formula("x"));

        assertThat(Excerpts.cutParagraphs(new Document(List.of(new Paragraph(content))), 9)
                        .blocks())
                .containsExactly(
                        new Paragraph(List.of(new Link(line("一二"), ADDRESS), new LineBreak(), Inline.text("三四五。…"))));
    }

    @Test
    void blocks_that_cannot_be_cut_are_left_out_whole() {
        Document document = new Document(List.of(new Paragraph(line("一。")), new Code("", "x".repeat(100))));

        assertThat(PlainText.of(Excerpts.cutParagraphs(document, 20))).isEqualTo("一。\n…");
    }

    @Test
    void cuts_of_anything_stay_within_bounds_and_between_graphemes() {
        Random random = new Random(13);
        for (int round = 0; round < 2000; round++) {
            Document document = RandomDocuments.document(random);
            int length = 1 + random.nextInt(40);
            String whole = PlainText.of(Excerpts.cut(document, 100_000));
            String cut = PlainText.of(Excerpts.cut(document, length));
            assertThat(Graphemes.count(cut)).as(whole).isLessThanOrEqualTo(length);
            assertThat(isBeginning(cut, whole)).as("%s|%s", cut, whole).isTrue();
        }
    }

    @Test
    void cuts_never_part_a_formula() {
        Random random = new Random(17);
        for (int round = 0; round < 2000; round++) {
            Document document = RandomDocuments.document(random);
            List<Formula> formulas = formulas(Excerpts.cut(document, 100_000)).toList();
            List<Formula> kept =
                    formulas(Excerpts.cut(document, 1 + random.nextInt(40))).toList();
            assertThat(formulas.subList(0, kept.size())).isEqualTo(kept);
        }
    }

    @Test
    void longer_cuts_of_anything_stay_within_bounds_too() {
        Random random = new Random(19);
        for (int round = 0; round < 2000; round++) {
            Document document = RandomDocuments.document(random);
            int length = 1 + random.nextInt(60);
            String cut = PlainText.of(Excerpts.cutParagraphs(document, length));
            boolean whole = cut.equals(PlainText.of(document));
            assertThat(Graphemes.count(cut)).as(cut).isLessThanOrEqualTo(length);
            assertThat(whole || cut.endsWith("…")).as(cut).isTrue();
        }
    }

    @Test
    void a_long_text_costs_no_more_than_its_beginning() {
        Document document = document("字".repeat(3_000_000));

        assertThat(PlainText.of(Excerpts.cut(document, 5))).isEqualTo("字字字字…");
    }

    private static boolean isBeginning(String cut, String whole) {
        String kept = cut.equals(whole) || !cut.endsWith("…") ? cut : cut.substring(0, cut.length() - 1);
        boolean boundary = kept.isEmpty()
                || Stream.of(Graphemes.boundaries(whole, whole.length()))
                        .flatMapToInt(java.util.Arrays::stream)
                        .anyMatch(offset -> offset == kept.length());
        return whole.startsWith(kept) && boundary;
    }

    private static Stream<Formula> formulas(List<Inline> inlines) {
        return inlines.stream()
                .flatMap(inline ->
                        inline instanceof Formula formula ? Stream.of(formula) : formulas(PlainText.content(inline)));
    }

    private static List<Inline> line(String text) {
        return List.of(Inline.text(text));
    }

    private static Document document(String... paragraphs) {
        return new Document(Stream.of(paragraphs)
                .map(text -> (Block) new Paragraph(line(text)))
                .toList());
    }
}
