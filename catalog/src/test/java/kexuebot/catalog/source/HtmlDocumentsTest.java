package kexuebot.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Random;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Block.Code;
import kexuebot.catalog.document.Block.FormulaBlock;
import kexuebot.catalog.document.Block.Heading;
import kexuebot.catalog.document.Block.Image;
import kexuebot.catalog.document.Block.Listing;
import kexuebot.catalog.document.Block.Paragraph;
import kexuebot.catalog.document.Block.Quote;
import kexuebot.catalog.document.Block.Rule;
import kexuebot.catalog.document.Block.Table;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.Inline.CodeSpan;
import kexuebot.catalog.document.Inline.Emphasis;
import kexuebot.catalog.document.Inline.Formula;
import kexuebot.catalog.document.Inline.LineBreak;
import kexuebot.catalog.document.Inline.Link;
import kexuebot.catalog.document.Inline.Strong;
import kexuebot.catalog.document.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlDocumentsTest {
    private static final URI BASE = URI.create("https://blog.example");

    @Test
    void reads_paragraphs_with_marks() {
        assertThat(blocks("<p>一 <strong>二</strong> <em>三</em>\n<code>x  y</code><br>四</p>"))
                .containsExactly(new Paragraph(List.of(
                        Inline.text("一 "),
                        new Strong(List.of(Inline.text("二"))),
                        Inline.text(" "),
                        new Emphasis(List.of(Inline.text("三"))),
                        Inline.text(" "),
                        new CodeSpan("x  y"),
                        new LineBreak(),
                        Inline.text("四"))));
    }

    @Test
    void loose_text_forms_paragraphs_around_blocks() {
        assertThat(blocks("头<p>身</p>尾<div>又<div>来</div></div><p>&nbsp;</p>"))
                .containsExactly(text("头"), text("身"), text("尾"), text("又"), text("来"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>小节<a href='#x'>#</a></h2>",
                "<h2>小节 #</h2>",
                "<h2>小节<span class=anchor>#</span></h2>",
                "<h2><a href='#x'></a> 小节 </h2>"
            })
    void headings_lose_their_anchor(String html) {
        assertThat(blocks(html)).containsExactly(new Heading(2, List.of(Inline.text("小节"))));
    }

    @Test
    void a_heading_may_end_in_a_sharp_of_its_own() {
        assertThat(blocks("<h3>用C#</h3>")).containsExactly(new Heading(3, List.of(Inline.text("用C#"))));
    }

    @Test
    void reads_code_with_its_language_verbatim() {
        assertThat(
                        blocks(
                                "<pre><code class=\"language-Python\">\nif a &lt; b:\n    $x$\n</code></pre><pre class='brush: java'>1</pre>"))
                .containsExactly(new Code("python", "if a < b:\n    $x$"), new Code("", "1"));
    }

    @Test
    void reads_quotes_lists_tables_and_rules() {
        assertThat(blocks("<blockquote><p>引</p></blockquote><ul><li>甲<ol><li>子</li></ol></li><li>乙</li></ul><hr>"
                        + "<table><tr><th>a</th><td>$b$</td></tr><tr><td></td></tr></table>"))
                .containsExactly(
                        new Quote(List.of(text("引"))),
                        new Listing(
                                false,
                                List.of(
                                        List.of(text("甲"), new Listing(true, List.of(List.of(text("子"))))),
                                        List.of(text("乙")))),
                        new Rule(),
                        new Table(List.of(List.of(List.of(Inline.text("a")), List.of(new Formula("b"))))));
    }

    @ParameterizedTest
    @CsvSource({
        "<img src='/usr/a b.png' alt=图>, https://blog.example/usr/a%20b.png",
        "<img src='data:x' data-src='//cdn.example/c.png' alt=图>, https://cdn.example/c.png",
        "<p><a href='/x'><img src='usr/d.png' alt=图></a></p>, https://blog.example/usr/d.png"
    })
    void reads_images_by_their_absolute_address(String html, URI address) {
        assertThat(blocks(html)).containsExactly(new Image(address, "图"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<img src='data:image/png;base64,AA'>", "<img>", "<img src='file:///x'>", "<img src='http://'>"})
    void drops_images_that_are_not_on_the_web(String html) {
        assertThat(blocks(html)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/archives/1, https://blog.example/archives/1",
        "archives/1, https://blog.example/archives/1",
        "HTTP://Other.example/?q=|, http://Other.example/?q=%7C",
        "https://x.example/文, https://x.example/%E6%96%87",
        "https://x.example/100%, https://x.example/100%25"
    })
    void links_lead_to_absolute_web_addresses(String href, URI target) {
        assertThat(blocks("<p><a href=\"" + href + "\">看</a></p>"))
                .containsExactly(new Paragraph(List.of(new Link(List.of(Inline.text("看")), target))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "java\nscript:alert(1)",
                "mailto:a@b.example",
                "#here",
                "",
                "http://[",
                "data:,x"
            })
    void links_elsewhere_are_their_labels(String href) {
        assertThat(blocks("<p><a href=\"" + href + "\">看</a></p>")).containsExactly(text("看"));
    }

    @Test
    void a_formula_may_come_in_many_nodes() {
        assertThat(blocks("<p>设$a<em>{1}</em>&lt;b<!-- --> &amp; c$则</p>"))
                .containsExactly(new Paragraph(List.of(Inline.text("设"), new Formula("a{1}<b & c"), Inline.text("则"))));
    }

    @Test
    void displayed_formulas_part_a_paragraph() {
        assertThat(blocks("<p>有<br>\\begin{align}a&amp;=b\\\\<br>\nc&amp;=d\\end{align}<br/>以及$$x$$</p>"))
                .containsExactly(
                        text("有"),
                        new FormulaBlock("\\begin{align}a&=b\\\\\nc&=d\\end{align}"),
                        text("以及"),
                        new FormulaBlock("x"));
    }

    @Test
    void a_formula_takes_the_marks_around_it() {
        assertThat(blocks("<p><strong>设$x$</strong></p>"))
                .containsExactly(new Paragraph(List.of(new Strong(List.of(Inline.text("设"), new Formula("x"))))));
    }

    @Test
    void code_and_images_within_dollars_make_no_formula() {
        assertThat(blocks("<p>$a<code>b</code>c$</p>"))
                .containsExactly(new Paragraph(List.of(Inline.text("$a"), new CodeSpan("b"), Inline.text("c$"))));
    }

    @Test
    void formulas_in_headings_and_cells_stay_in_line() {
        assertThat(blocks("<h2>关于$$x$$</h2>"))
                .containsExactly(new Heading(2, List.of(Inline.text("关于"), new Formula("x"))));
    }

    @Test
    void raised_digits_do_not_become_factors() {
        assertThat(blocks("<p>10<sup>5</sup>, a<sub>1</sub></p>")).containsExactly(text("10^5, a_1"));
    }

    @Test
    void leaves_out_what_the_author_did_not_write() {
        assertThat(
                        blocks(
                                "文<script>s</script><style>s</style><form>f</form><iframe>i</iframe><!-- c -->"
                                        + "<div id=content_tips>t</div><div id=how_to_cite>h</div><div id=pay>p</div><div class='a pay'>p</div>"))
                .containsExactly(text("文"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "blockquote", "ul", "b", "span", "a href='/x'", "ol", "table", "h2"})
    void deep_nesting_keeps_the_text(String tag) {
        Element root = new Element("div");
        Element inner = root;
        for (int depth = 0; depth < 10_000; depth++) {
            inner = inner.appendElement(tag.split(" ")[0]).attr("href", "/x");
        }
        inner.appendText("底");

        assertThat(PlainText.of(HtmlDocuments.parse(root, BASE)).replaceAll("[- ]|1\\.", ""))
                .isEqualTo("底");
    }

    @Test
    void mangled_html_is_read_somehow() {
        Random random = new Random(11);
        for (int round = 0; round < 2000; round++) {
            String html = Mangled.text(random, 40);
            Document document =
                    HtmlDocuments.parse(Jsoup.parseBodyFragment(html).body(), BASE);
            assertThat(PlainText.of(document)).as(html).doesNotContain("\u001B", "\u202E");
        }
    }

    private static List<Block> blocks(String html) {
        return HtmlDocuments.parse(Jsoup.parseBodyFragment(html).body(), BASE).blocks();
    }

    private static Block text(String text) {
        return new Paragraph(List.of(Inline.text(text)));
    }
}
