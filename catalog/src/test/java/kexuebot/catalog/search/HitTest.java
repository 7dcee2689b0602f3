package kexuebot.catalog.search;

import static kexuebot.catalog.search.SamplePosts.document;
import static kexuebot.catalog.search.SamplePosts.shown;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Abstract;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.Text;
import kexuebot.catalog.post.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HitTest {
    private static final String FILLER = "这一句与要找的东西毫无关系，只是为了占一些地方。";

    private final Marker marker = new Marker(new Analysis(), new WholeTexts(Texts.NONE));
    private final Interpreter interpreter = Interpreter.of(SamplePosts.reader(List.of()), new Analysis());

    private Hit hit(Post post, String words) {
        return marker.hit(post, Optional.empty(), interpreter.question(words));
    }

    private String snippet(String excerpt, String words) {
        return shown(hit(SamplePosts.post("标题", document(excerpt)), words).snippet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            低秩近似之路（三）：CR | 低秩     | [低秩]近似之路（三）：CR
            低秩近似之路（三）：CR | cr 近似  | 低秩[近似]之路（三）：[CR]
            生成擴散模型           | 扩散模型 | 生成[擴散模型]
            生成扩散模型           | 擴散     | 生成[扩散]模型
            谈ＬｏＲＡ的两点       | lora     | 谈[ＬｏＲＡ]的两点
            Transformers 一瞥      | transf   | [Transformers] 一瞥
            秩与低秩               | 秩       | [秩]与低[秩]
            一二一二一             | 一二一   | [一二一二一]
            旋转：轮换             | 转轮     | 旋转：轮换
            👩‍👩‍👧‍👦低秩𝄞秩     | 秩       | 👩‍👩‍👧‍👦低[秩]𝄞[秩]
            没有                   | 别的     | 没有
            """)
    void marks_the_words_where_they_stand_in_the_title(String title, String words, String expected) {
        Hit hit = hit(SamplePosts.post(title, Document.EMPTY), words);
        assertThat(shown(hit.title())).isEqualTo(expected);
        assertThat(hit.snippet()).isEmpty();
    }

    @Test
    void shows_the_whole_of_a_short_excerpt() {
        assertThat(snippet("先谈外推，再谈内插。", "内插")).isEqualTo("先谈外推，再谈[内插]。");
    }

    @Test
    void shows_the_part_of_a_long_excerpt_that_has_most_of_the_words() {
        String snippet = snippet("先提一次外推。" + FILLER.repeat(10) + "这里外推与内插并提。" + FILLER.repeat(10), "外推 内插");
        assertThat(snippet).startsWith("…这里[外推]与[内插]并提。").endsWith("…");
        assertThat(graphemes(snippet.replaceAll("[\\[\\]]", ""))).isBetween(100, 122);
    }

    @Test
    void fills_its_room_when_the_words_stand_at_the_end() {
        String snippet = snippet(FILLER.repeat(20) + "最后才提外推", "外推");
        assertThat(snippet).startsWith("…").endsWith("最后才提[外推]");
        assertThat(graphemes(snippet)).isGreaterThan(110);
    }

    @Test
    void begins_near_the_word_when_no_sentence_begins_there() {
        String snippet = snippet("长".repeat(300) + "外推" + "句".repeat(300), "外推");
        assertThat(snippet).matches("…长{15}\\[外推]句+…");
    }

    @Test
    void never_begins_within_a_latin_word() {
        assertThat(snippet("长".repeat(60) + "scipy.linalg模块里的分解" + "句".repeat(200), "分解"))
                .startsWith("…scipy.linalg模块里的[分解]");
        assertThat(snippet("长".repeat(60) + "Wasserstein距离的一个很好用的上界估计" + "句".repeat(200), "上界估计"))
                .startsWith("…Wasserstein距离的一个很好用的[上界估计]");
        assertThat(snippet("长".repeat(60) + "Wasserstein" + "句".repeat(105) + "外推" + "句".repeat(5), "外推"))
                .matches("…句+\\[外推]句{5}");
    }

    @Test
    void never_ends_within_a_latin_word() {
        assertThat(snippet("先说外推" + "句".repeat(100) + " via the Perspective of others", "外推"))
                .endsWith("句 via the…");
        assertThat(snippet("先说外推" + "句".repeat(109) + "Wasserstein距离", "外推")).endsWith("句…");
        assertThat(snippet("外推Transformers" + "x".repeat(200), "外推")).endsWith("xxx…");
    }

    @Test
    void never_cuts_a_formula() {
        List<Inline> inlines = new ArrayList<>(List.of(Inline.text("其中低秩的部分")));
        String latex = "\\|X_C Y_R - XY\\|".repeat(4);
        for (int i = 0; i < 40; i++) {
            inlines.add(new Inline.Formula(latex));
            inlines.add(Inline.text("与"));
        }
        Hit hit = hit(SamplePosts.post("标题", document(inlines)), "低秩");
        assertThat(hit.snippet()).contains(new Inline.Formula(latex)).endsWith(Inline.text("…"));
        assertThat(hit.snippet().stream().filter(Inline.Formula.class::isInstance))
                .hasSizeLessThan(3)
                .allMatch(new Inline.Formula(latex)::equals);
    }

    @Test
    void never_cuts_a_grapheme() {
        String family = "👩‍👩‍👧‍👦";
        String snippet = snippet(family.repeat(200) + "低秩" + family.repeat(200), "低秩");
        assertThat(snippet.replace(family, "")).isEqualTo("…[低秩]…");
    }

    @Test
    void ignores_the_marks_of_the_author() {
        Inline strong = new Inline.Strong(List.of(Inline.text("低秩")));
        Post post = SamplePosts.post("标题", document(List.of(Inline.text("说"), strong, Inline.text("近似"))));
        assertThat(shown(hit(post, "秩近").snippet())).isEqualTo("说低[秩近]似");
    }

    @Test
    void takes_the_abstract_or_the_text_when_the_words_stand_there() {
        Post post = new Post(
                Optional.empty(),
                "标题",
                Optional.empty(),
                "",
                "",
                List.of(),
                Optional.empty(),
                document("摘录的开头。"),
                Text.of(document("正文里有蝴蝶。")),
                List.of(),
                Details.NONE,
                Optional.of(new Abstract("我们说到外推。", "About extrapolation.")));
        assertThat(shown(hit(post, "外推").snippet())).isEqualTo("我们说到[外推]。");
        assertThat(shown(hit(post, "extra").snippet())).isEqualTo("About [extrapolation].");
        assertThat(shown(hit(post, "蝴蝶").snippet())).isEqualTo("正文里有[蝴蝶]。");
        assertThat(shown(hit(post, "标题").snippet())).isEqualTo("摘录的开头。");
    }

    @Test
    void marks_parts_of_a_long_word_only_where_the_whole_is_nowhere() {
        assertThat(snippet("扩散与模型加速", "扩散模型加速")).isEqualTo("[扩散]与[模型加速]");
        Hit hit = hit(SamplePosts.post("扩散模型", document("另一个模型")), "扩散模型");
        assertThat(shown(hit.snippet())).isEqualTo("另一个模型");
    }

    @Test
    void nothing_is_lost_or_added() {
        String excerpt = FILLER.repeat(2) + "a < b & \"c\" 低秩 <b>";
        assertThat(snippet(excerpt, "低秩").replaceAll("[\\[\\]]", "")).isEqualTo(excerpt);
    }

    private static int graphemes(String text) {
        BreakIterator graphemes = BreakIterator.getCharacterInstance();
        graphemes.setText(text);
        int count = 0;
        while (graphemes.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
