package kexuebot.catalog.summary;

import static kexuebot.catalog.summary.Written.paragraph;
import static kexuebot.catalog.summary.Written.post;
import static kexuebot.catalog.summary.Written.quoted;
import static kexuebot.catalog.summary.Written.source;
import static kexuebot.catalog.summary.Written.summary;
import static kexuebot.catalog.summary.Written.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.summary.Summary.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummarizerTest {
    private static final Document TEXT = text(
            "注意力机制不区分词序，所以需要额外的位置编码。本文从复数的角度推导旋转位置编码$\\boldsymbol{q}e^{im\\theta}$的形式。",
            "# 函数方程",
            "我们希望内积只依赖于相对位置，这是一个关于旋转的函数方程。如上所述，答案并不唯一。",
            "# 远程衰减",
            "旋转位置编码的内积会随着相对距离的增大而逐渐衰减。感谢各位读者的耐心阅读与指正。",
            "# 其他",
            "好的。",
            "# 小结",
            "本文推导了旋转位置编码，它用绝对位置的写法实现了相对位置的效果。感兴趣的读者可以自行推广到高维的情形。");

    @Test
    void quotes_the_introduction_and_the_closing_section_in_the_order_of_the_text() {
        List<String> brief = summary(TEXT).brief().stream().map(Written::source).toList();

        assertThat(brief)
                .hasSizeBetween(3, 5)
                .endsWith("本文推导了旋转位置编码，它用绝对位置的写法实现了相对位置的效果。")
                .contains("本文从复数的角度推导旋转位置编码$\\boldsymbol{q}e^{im\\theta}$的形式。");
    }

    @Test
    void the_line_is_one_of_the_brief() {
        Summary summary = summary(TEXT);

        assertThat(summary.brief()).contains(summary.line().orElseThrow());
    }

    @Test
    void each_section_has_a_sentence_of_its_own_or_none() {
        List<SectionLine> sections = summary(TEXT).sections();

        assertThat(sections)
                .extracting(section -> section.heading().title())
                .containsExactly("函数方程", "远程衰减", "其他", "小结");
        assertThat(sections.get(1).sentence().map(Written::source)).contains("旋转位置编码的内积会随着相对距离的增大而逐渐衰减。");
        assertThat(sections.get(2).sentence()).isEmpty();
    }

    @Test
    void knows_the_paragraph_of_each_sentence() {
        for (Sentence sentence : summary(TEXT).brief()) {
            Document paragraph = new Document(List.of(TEXT.blocks().get(sentence.paragraph() - 1)));

            assertThat(PlainText.source(paragraph)).contains(source(sentence));
        }
    }

    @Test
    void quotes_nothing_that_dangles_or_speaks_to_readers() {
        assertThat(quoted(summary(TEXT))).isNotEmpty().noneMatch(each -> each.matches(".*(?:如上所述|感谢|感兴趣).*"));
    }

    @Test
    void code_tables_captions_and_headings_are_not_quoted() {
        String words = "这一句完整的话说的是旋转位置编码的推导过程以及结论。";
        Document text = new Document(List.of(
                new Block.Heading(2, List.of(Inline.text(words))),
                new Block.Code("", words),
                new Block.Table(List.of(List.of(List.of(Inline.text(words))))),
                new Block.Image(URI.create("https://blog.example/1.png"), words),
                new Block.Rule()));

        assertThat(quoted(summary(text))).isEmpty();
    }

    @Test
    void lists_and_quotations_are_quoted() {
        Document text = new Document(List.of(
                new Block.Quote(List.of(paragraph("绝对位置的写法也能够实现相对位置编码的效果。"))),
                new Block.Listing(false, List.of(List.of(paragraph("旋转位置编码可以跟线性注意力一起配合使用。"))))));

        assertThat(summary(text).brief()).extracting(Sentence::paragraph).containsExactly(1, 2);
    }

    @Test
    void links_are_their_labels() {
        Inline link = new Inline.Link(List.of(Inline.text("旋转位置编码")), URI.create("https://blog.example/archives/8265"));
        Document text = new Document(List.of(new Block.Paragraph(List.of(link, Inline.text("用绝对位置的写法实现了相对位置编码的效果。")))));

        assertThat(summary(text).line().orElseThrow().content())
                .extracting(each -> each.getClass().getSimpleName())
                .containsOnly("Text");
    }

    @Test
    void a_short_displayed_formula_belongs_to_the_sentence_that_leads_to_it() {
        Block formula = new Block.FormulaBlock("\\langle q, k\\rangle = g(m-n)\\label{eq:g}");
        Document text = new Document(List.of(paragraph("我们希望旋转之后的内积只依赖于两者的相对位置，即："), formula));

        assertThat(summary(text).line().orElseThrow().content())
                .endsWith(new Inline.Formula("\\langle q, k\\rangle = g(m-n)\\label{eq:g}"));
    }

    @Test
    void a_sentence_that_goes_on_behind_its_formula_is_not_whole() {
        Document text = new Document(List.of(
                paragraph("我们希望旋转之后的内积只依赖于两者的相对位置，即："), new Block.FormulaBlock("g(m-n)"), paragraph("，并且这个函数应当足够光滑。")));

        assertThat(quoted(summary(text))).isEmpty();
    }

    @Test
    void what_leans_on_the_sentence_before_it_stands_right_behind_that() {
        Document text = text("旋转位置编码让注意力的内积只依赖于相对位置。因此旋转位置编码本质上是一种相对位置编码。" + "旋转位置编码还可以跟线性注意力机制配合使用。");

        List<String> brief = summary(text).brief().stream().map(Written::source).toList();

        assertThat(brief).hasSize(3);
        assertThat(brief.get(1)).startsWith("因此");
        assertThat(summary(text).line().map(Written::source).orElseThrow()).doesNotStartWith("因此");
    }

    @Test
    void says_nothing_twice() {
        String sentence = "旋转位置编码让注意力的内积只依赖于相对位置。";

        assertThat(summary(text(sentence, sentence, sentence)).brief()).hasSize(1);
    }

    @Test
    void of_the_excerpt_alone_it_says_so() {
        Document excerpt = text("本文从复数的角度推导旋转位置编码的一般形式。后面这半句被截断了而且没有说完…");

        Summary summary = new Summarizer().of(post("", excerpt, Document.EMPTY), Document.EMPTY);

        assertThat(summary.basis()).isEqualTo(Basis.OPENING);
        assertThat(quoted(summary)).containsOnly("本文从复数的角度推导旋转位置编码的一般形式。");
        assertThat(summary.makeup()).isEmpty();
    }

    @Test
    void without_an_excerpt_how_the_text_begins_will_do() {
        Document opening = text("本文从复数的角度推导旋转位置编码的一般形式。");

        Summary summary = new Summarizer().of(post("", Document.EMPTY, opening), Document.EMPTY);

        assertThat(summary.basis()).isEqualTo(Basis.OPENING);
        assertThat(summary.line()).isPresent();
    }

    @Test
    void of_nothing_there_is_nothing() {
        assertThat(summary(Document.EMPTY)).isEqualTo(Summary.NONE);
    }

    @Test
    void a_list_without_stops_is_better_than_nothing() {
        Document text = new Document(List.of(new Block.Listing(
                true,
                List.of(
                        List.of(paragraph("用旋转矩阵实现相对位置编码的一般方法")),
                        List.of(paragraph("旋转位置编码在更长文本上的外推效果：")),
                        List.of(paragraph("旋转位置编码与线性注意力之间的配合"))))));

        assertThat(summary(text).brief()).hasSize(2);
    }

    @Test
    void english_is_summarised_too() {
        Document text = text(
                "This post derives rotary position embeddings from complex numbers. It is short.",
                "# Conclusion",
                "Rotary embeddings encode absolute positions, e.g. 3.14, such that only relative ones matter.");

        assertThat(quoted(summary(text)))
                .contains(
                        "Rotary embeddings encode absolute positions, e.g. 3.14, such that only relative ones matter.");
    }

    @Test
    void references_and_acknowledgements_are_no_part_of_it() {
        Document text = text("旋转位置编码让注意力的内积只依赖于相对位置。", "# 参考文献", "旋转位置编码的论文发表于二零二一年的某个会议上。");

        assertThat(quoted(summary(text))).containsOnly("旋转位置编码让注意力的内积只依赖于相对位置。");
    }

    @Test
    void the_same_text_has_the_same_summary() {
        assertThat(summary(TEXT)).isEqualTo(summary(TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"没有句号的一大段，", "“", "（", "。", "好的。", "a b. ", "$x$", "\\begin{", "\n", "这句话说了又说，旋转位置编码就是一种编码。"})
    void any_text_will_do(String piece) {
        Summary summary = summary(text(piece.repeat(4_096)));

        assertThat(summary.basis()).isEqualTo(Basis.TEXT);
        assertThat(summary.brief()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void a_post_of_thousands_of_sentences_has_a_brief_as_short_as_any() {
        List<Block> blocks = new ArrayList<>();
        IntStream.range(0, 3_000)
                .mapToObj(at -> paragraph("关于旋转位置编码的结论是" + different(at) + "。"))
                .forEach(blocks::add);

        Summary summary = summary(new Document(blocks));

        assertThat(summary.brief()).hasSizeBetween(3, 5);
        assertThat(summary.brief().stream()
                        .mapToInt(each -> source(each).length())
                        .sum())
                .isLessThan(200);
    }

    private static String different(int number) {
        return IntStream.range(0, 6)
                .mapToObj(at -> Character.toString('一' + 6 * number + at))
                .collect(Collectors.joining());
    }
}
