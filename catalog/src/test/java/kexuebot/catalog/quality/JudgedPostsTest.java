package kexuebot.catalog.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Readers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgedPostsTest {
    private static final String HEAD = "=== 7515 | 2020-06-21 |  | 日食记 | 天象, 日食 | 99";
    private static final String BODY = """
            <p>天色暗了，$a+b$。</p><!--more-->
            <h2>月影</h2><p>参考<a href="/archives/16">《预报日食——当一回天文学家》</a>，用的是开普勒方程。影子很快过去了吧？</p>
            """;

    private static final JudgedPosts POSTS = read(HEAD + "\n" + BODY);

    @Test
    void a_written_post_is_read_as_the_blogs_page() {
        Post post = post(POSTS.plain(), 7515);

        assertThat(post.tags()).containsExactly("天象", "日食");
        assertThat(post.readers()).contains(Readers.undated(99));
        assertThat(post.category()).isEmpty();
        assertThat(PlainText.source(post.excerpt())).isEqualTo("天色暗了，$a+b$。");
        assertThat(PlainText.source(post.text().document())).contains("$a+b$", "月影", "开普勒方程");
        assertThat(post.mentions()).containsExactly(new Mention(Optional.of(new PostId(16)), "预报日食——当一回天文学家"));
    }

    @Test
    void all_others_have_what_is_bundled() {
        List<Post> posts = POSTS.plain();

        assertThat(posts).hasSize(1_128).isSortedAccordingTo(Post.NEWEST_FIRST);
        assertThat(post(posts, 9948).readers()).isPresent();
        assertThat(posts.stream().filter(post -> !post.text().isNone())).hasSize(1);
    }

    @Test
    void with_noise_every_post_has_a_text_of_sentences_without_formulas() {
        List<Post> posts = POSTS.noisy();

        assertThat(posts).hasSize(1_128).allMatch(post -> post.text().isLoaded());
        assertThat(text(posts, 9948)).contains("用的是开普勒方程。", "影子很快过去了吧？").doesNotContain("$");
        assertThat(post(posts, 9948).mentions()).isEmpty();
        assertThat(text(posts, 7515)).isEqualTo(text(POSTS.plain(), 7515));
    }

    @Test
    void noise_is_always_the_same_and_another_for_each_post() {
        assertThat(text(POSTS.noisy(), 9948)).isEqualTo(text(POSTS.noisy(), 9948));
        assertThat(text(POSTS.noisy(), 9948)).isNotEqualTo(text(POSTS.noisy(), 16));
    }

    @Test
    void a_title_may_have_bars() {
        String head = "=== 12 | 2009-03-01 | Everything | 科学空间|Scientific Spaces 介绍 | 站点 |";

        assertThat(post(read(head + "\n<p>一</p>").plain(), 12).category()).isEqualTo("Everything");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "=== 7515 | 2020-06-21 |  | 日食记 | 天象 ; 5 fields, not 6",
                "=== 7515 | 2020-06-21 |  | 日食 | 天象 | ; 7515 is not so on the bundled list",
                "=== 7515 | 2020-06-22 |  | 日食记 | 天象 | ; 7515 is not so on the bundled list",
                "=== 999999 | 2020-06-21 |  | 日食记 | 天象 | ; 999999 is not so on the bundled list",
                "=== x | 2020-06-21 |  | 日食记 | 天象 | ; no id: x"
            })
    void a_head_that_is_wrong_is_told_with_its_place(String head, String fault) {
        assertThatThrownBy(() -> read(head + "\n" + BODY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("p.html:1: " + fault);
    }

    @Test
    void a_post_has_a_text_and_comes_once() {
        assertThatThrownBy(() -> read(HEAD)).hasMessage("p.html:1: no text");
        assertThatThrownBy(() -> read(HEAD + "\n<p>一</p>\n" + HEAD + "\n<p>二</p>"))
                .hasMessage("p.html:3: 7515 comes twice");
    }

    private static JudgedPosts read(String text) {
        return JudgedPosts.of(List.of(JudgedFile.of("p.html", text)));
    }

    private static String text(List<Post> posts, int id) {
        Document text = post(posts, id).text().document();
        return PlainText.source(text);
    }

    private static Post post(List<Post> posts, int id) {
        return posts.stream()
                .filter(post -> post.id().equals(Optional.of(new PostId(id))))
                .findFirst()
                .orElseThrow();
    }
}
