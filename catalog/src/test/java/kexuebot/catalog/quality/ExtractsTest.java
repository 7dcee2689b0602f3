package kexuebot.catalog.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.summary.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractsTest {
    private static final Post POST = post("""
            <p>月亮绕着地球转。它为什么不掉下来？“因为它一直在掉。”这句话$g=GM/r^2$说得妙。</p>
            <h2>推导</h2>
            <p>由此得到
            \\begin{equation}v^2=gr\\end{equation}
            它与质量无关。</p>
            <pre><code>print(1)。</code></pre>
            <blockquote><p>古人早有疑问。</p></blockquote>
            <ul><li>近地点快。</li><li>远地点慢</li></ul>
            <table><tr><td>一。</td></tr></table>
            <h2>文章小结</h2>
            <p>月亮其实一直在掉。</p>
            """);

    @Test
    void sentences_are_of_prose_with_their_formulas() {
        assertThat(Prose.sentences(POST.text().document()))
                .containsExactly(
                        "月亮绕着地球转。",
                        "它为什么不掉下来？",
                        "“因为它一直在掉。”",
                        "这句话$g=GM/r^2$说得妙。",
                        "由此得到\\begin{equation}v^2=gr\\end{equation}它与质量无关。",
                        "古人早有疑问。",
                        "近地点快。",
                        "远地点慢",
                        "月亮其实一直在掉。");
    }

    @Test
    void titles_and_formulas_end_no_sentence() {
        Document text =
                post("<p>见《为什么？因为！》和《《一》二？》。（括号里！）又见$\\text{好。吗}$。</p>").text().document();

        assertThat(Prose.sentences(text)).containsExactly("见《为什么？因为！》和《《一》二？》。", "（括号里！）", "又见$\\text{好。吗}$。");
    }

    @Test
    void the_lead_is_the_beginning_up_to_the_budget() {
        String lead = new LeadExtract().summary(post("<p>" + "月亮绕着地球转。".repeat(40) + "</p>"));

        assertThat(lead).startsWith("月亮绕着地球转。月亮");
        assertThat(Counted.length(lead)).isEqualTo(150);
    }

    @Test
    void the_closing_section_is_the_last_if_it_sums_up() {
        assertThat(new ClosingExtract().summary(POST)).isEqualTo("月亮其实一直在掉。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>开头。</p><h2>小结</h2><p>不在最后。</p><h2>附录</h2><p>表。</p>",
                "<p>开头。</p><h2>推导</h2><p>如下。</p>",
                "<p>开头。</p><h2>总结</h2>",
                "<p>开头。</p>"
            })
    void elsewhere_it_is_the_lead(String body) {
        assertThat(ClosingExtract.isIn(post(body).text().document())).isFalse();
        assertThat(new ClosingExtract().summary(post(body))).startsWith("开头。");
    }

    @Test
    void random_sentences_are_the_same_for_one_seed_and_stay_in_order() {
        Document text = post("<p>" + many(60) + "</p>").text().document();
        List<String> all = Prose.sentences(text);
        List<String> drawn = new RandomExtract(1).sentences(POST, text);

        assertThat(drawn).isEqualTo(new RandomExtract(1).sentences(POST, text)).isSubsetOf(all);
        assertThat(drawn).isSortedAccordingTo((one, other) -> all.indexOf(one) - all.indexOf(other));
        assertThat(drawn).isNotEqualTo(new RandomExtract(2).sentences(POST, text));
        assertThat(Counted.length(String.join("", drawn))).isBetween(150, 170);
    }

    private static String many(int count) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, count).forEach(i -> text.append("第").append(i).append("句说的是月亮。"));
        return text.toString();
    }

    @Test
    void text_rank_prefers_what_others_say_too() {
        double[] ranks = TextRankExtract.ranks(List.of("低秩矩阵近似", "低秩矩阵很多", "矩阵近似有用", "今晚月色真美"));

        assertThat(ranks[0]).isGreaterThan(ranks[1]).isGreaterThan(ranks[2]);
        assertThat(ranks[1]).isGreaterThan(ranks[3]);
        assertThat(ranks[2]).isGreaterThan(ranks[3]);
    }

    @Test
    void our_sentences_are_written_as_the_text_writes_them() {
        Sentence sentence = new Sentence(
                List.of(
                        Inline.text("由此"),
                        new Inline.Formula("\\begin{equation}v^2=gr\\end{equation}"),
                        Inline.text("与"),
                        new Inline.Formula("m"),
                        Inline.text("无关。")),
                1);

        assertThat(OwnExtract.source(sentence)).isEqualTo("由此\\begin{equation}v^2=gr\\end{equation}与$m$无关。");
    }

    @Test
    void a_text_without_sentences_has_no_summary() {
        Document none = post("<pre><code>print(1)</code></pre>").text().document();

        for (SummaryMethod method : SummaryMethod.ALL) {
            assertThat(method.extracts())
                    .allMatch(extract -> extract.sentences(POST, none).isEmpty());
        }
    }

    static Post post(String body) {
        return SummaryMaterial.post(
                WrittenPost.all(JudgedFile.of("p.html", "=== 90001 | 2024-01-01 | Astronomy | 月亮 | 天文 |\n" + body))
                        .get(0));
    }
}
