package kexuebot.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Blog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionFinderTest {
    private static final MentionFinder FINDER = MentionFinder.ofTitlesAndLinks(new PostLinks(Blog.KEXUE));

    private static List<String> find(Inline... inlines) {
        return find(new Block.Paragraph(List.of(inlines)));
    }

    private static List<String> find(Block... blocks) {
        return FINDER.find(new Document(List.of(blocks))).stream()
                .map(Fixtures::shown)
                .toList();
    }

    private static Inline text(String text) {
        return Inline.text(text);
    }

    private static Inline link(String label, String target) {
        return new Inline.Link(List.of(text(label)), URI.create(target));
    }

    @Test
    void finds_titles_in_order_each_once() {
        assertThat(find(text("《乙》、《甲》与《乙》，还有《 甲 》"))).containsExactly("《乙》", "《甲》");
    }

    @Test
    void joins_a_link_and_the_title_on_it() {
        assertThat(find(text("见"), link("《甲》", "https://spaces.ac.cn/archives/5")))
                .containsExactly("5《甲》");
        assertThat(find(text("见《"), link("甲", "https://kexue.fm/archives/5"), text("》")))
                .containsExactly("5《甲》");
        assertThat(find(link("文章《甲》里", "https://kexue.fm/archives/5#x"))).containsExactly("5《甲》");
    }

    @Test
    void takes_no_title_from_a_label_that_is_running_text() {
        assertThat(find(link("上一篇", "https://kexue.fm/archives/5"))).containsExactly("5《》");
    }

    @Test
    void takes_links_to_elsewhere_for_no_post() {
        assertThat(find(link("《论文》", "https://example.com/archives/5"), link("关于", "https://kexue.fm/me.html")))
                .containsExactly("《论文》");
    }

    @Test
    void completes_an_earlier_mention_by_a_later_one() {
        assertThat(find(
                        text("《甲》，"),
                        link("此", "https://kexue.fm/archives/6"),
                        link("《甲》", "https://kexue.fm/archives/5")))
                .containsExactly("5《甲》", "6《》");
        assertThat(find(
                        link("此", "https://kexue.fm/archives/5"),
                        text("，"),
                        link("《甲》", "https://kexue.fm/archives/5")))
                .containsExactly("5《甲》");
    }

    @Test
    void keeps_two_posts_of_one_title_apart() {
        assertThat(find(
                        link("《甲》", "https://kexue.fm/archives/5"),
                        link("《甲》", "https://kexue.fm/archives/6"),
                        text("《甲》")))
                .containsExactly("5《甲》", "6《甲》");
    }

    @ParameterizedTest
    @CsvSource({"《《甲》续篇》, 《《甲》续篇》", "《甲》《乙》, 《甲》", "《没有结尾, ''", "没有开头》, ''", "《》, ''", "《《《甲》, 《甲》"})
    void copes_with_nested_and_lonely_brackets(String text, String first) {
        assertThat(find(text(text)).stream().findFirst().orElse("")).isEqualTo(first);
    }

    @Test
    void looks_into_every_kind_of_block_and_not_across_blocks() {
        Block paragraph = new Block.Paragraph(List.of(text("《甲》")));
        assertThat(find(
                        new Block.Heading(2, List.of(text("《乙》"))),
                        new Block.Quote(List.of(paragraph)),
                        new Block.Listing(false, List.of(List.of(new Block.Paragraph(List.of(text("《丙")))))),
                        new Block.Table(List.of(List.of(List.of(text("丁》")), List.of(text("《戊》"))))),
                        new Block.Paragraph(
                                List.of(new Inline.Strong(List.of(new Inline.Emphasis(List.of(text("《己》")))))))))
                .containsExactly("《乙》", "《甲》", "《戊》", "《己》");
    }

    @Test
    void keeps_formulas_in_titles() {
        assertThat(find(text("《关于"), new Inline.Formula("e"), text("》"))).containsExactly("《关于$e$》");
    }

    @Test
    void walks_documents_of_any_depth() {
        Block deep = Stream.iterate(
                        (Block) new Block.Paragraph(List.of(text("《甲》"))), inner -> new Block.Quote(List.of(inner)))
                .skip(100_000)
                .findFirst()
                .orElseThrow();

        assertThat(find(deep)).containsExactly("《甲》");
    }
}
