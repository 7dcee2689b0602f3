package kexuebot.catalog.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import org.junit.jupiter.api.Test;

class RelatedQualityTest {
    private static final String WRITTEN = """
            === 10407 | 2024-10-01 | Mathematics | 低秩近似之路（二）：SVD | 矩阵 |
            <p>见<a href="/archives/10366">《低秩近似之路（一）：伪逆》</a>、《<a href="https://kexue.fm/archives/9590">梯度视角下的LoRA：简介、分析、猜测及推广</a>》，
            也见<a href="https://spaces.ac.cn/archives/16#x"><em>旧文</em></a>和<a href="https://papers.cool/arxiv/2104.09864">论文</a>。</p>
            <p>再说《梯度视角下的LoRA：简介、分析、猜测及推广》，与《高等代数》。</p>
            === 7515 | 2020-06-21 |  | 日食记 | 天象, 矩阵 |
            <p>没有链接。</p>
            """;

    private static final JudgedPosts JUDGED = JudgedPosts.of(List.of(JudgedFile.of("p.html", WRITTEN)));
    private static final RelatedQuality QUALITY = RelatedQuality.of(JUDGED);

    @Test
    void links_out_of_the_series_are_wanted() {
        assertThat(QUALITY.wanted()).containsOnlyKeys(post(10407));
        assertThat(QUALITY.wanted().get(post(10407))).isEqualTo(Set.of(id(9590), id(16)));
    }

    @Test
    void links_and_titles_are_masked_and_nothing_else() {
        assertThat(PlainText.source(post(10407).text().document())).isEqualTo("见、， 也见和论文。\n再说，与《高等代数》。");
        assertThat(post(10407).mentions()).allMatch(mention -> mention.id().isEmpty());
    }

    @Test
    void recall_is_a_mean_over_posts_with_links_and_leaves_the_series_out() {
        List<PostId> series = Stream.of(10366, 10427, 10501, 10662)
                .map(RelatedQualityTest::id)
                .toList();
        List<PostId> strangers = QUALITY.posts().stream()
                .filter(post -> post.day().orElseThrow().getYear() == 2012)
                .map(post -> post.id().orElseThrow())
                .limit(9)
                .toList();

        assertThat(QUALITY.recall(post -> Stream.of(series, strangers, List.of(id(9590), id(16)))
                        .flatMap(List::stream)
                        .toList()))
                .isEqualTo(0.5, within(1e-9));
        assertThat(QUALITY.recall(post -> List.of())).isZero();
    }

    /** A little under what was measured; it is 0.57 for the same words alone. */
    @Test
    void what_authors_name_is_found_without_their_links() {
        RelatedQuality written = RelatedQuality.of(Material.read().judged());
        assertThat(written.recall(OwnRelated.over(written.posts()))).isGreaterThanOrEqualTo(0.61);
    }

    @Test
    void the_same_words_and_the_same_tags_are_near() {
        assertThat(TfIdfRelated.over(QUALITY.posts()).related(post(10366)).subList(0, 5))
                .contains(id(10501));
        assertThat(TagsRelated.over(QUALITY.posts()).related(post(10407)))
                .startsWith(id(7515))
                .doesNotContain(id(10407));
        assertThat(TagsRelated.over(QUALITY.posts()).related(post(10366))).startsWith(id(10373));
    }

    @Test
    void bigrams_are_pairs_of_characters_and_whole_latin_words() {
        assertThat(Bigrams.of("用RoPE-2旋转编码，阵")).containsExactly("用", "rope", "2", "旋转", "转编", "编码", "阵");
    }

    private static Post post(int id) {
        return QUALITY.posts().stream()
                .filter(post -> post.id().orElseThrow().equals(id(id)))
                .findFirst()
                .orElseThrow();
    }

    private static PostId id(int value) {
        return new PostId(value);
    }
}
