package kexuebot.catalog.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnginesTest {
    private static final String WRITTEN = """
            === 7515 | 2020-06-21 |  | 日食记 | 天象 |
            <p>用了开普勒方程，$\\sin\\theta$也用了。Kepler、Ptolemy。</p>
            """;
    private static final List<Post> POSTS =
            JudgedPosts.of(List.of(JudgedFile.of("p.html", WRITTEN))).plain();

    static Stream<SearchEngine> engines() {
        return Stream.of(
                OwnSearch.over(POSTS),
                BigramSearch.over(POSTS),
                SqliteSearch.trigrams(POSTS),
                SqliteSearch.words(POSTS),
                SqliteSearch.substring(POSTS));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void finds_titles_and_texts(SearchEngine engine) {
        assertThat(engine.search("太阳帆技术的粗浅分析").subList(0, 2))
                .containsExactlyInAnyOrder(new PostId(1028), new PostId(1023));
        assertThat(engine.search("开普勒方程")).contains(new PostId(7515));
        assertThat(engine.search("ptolemy")).startsWith(new PostId(7515));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void takes_any_line(SearchEngine engine) {
        Stream.of("", " ", "\"", "a\"b c'd", "% _", "*", "AND OR NOT (", "title:", "\\frac{a}{b", "\u0000")
                .forEach(engine::search);
        assertThat(engine.search("qqqxyzzy")).isEmpty();
    }

    @Test
    void the_blogs_own_search_knows_no_relevance() {
        SearchEngine engine = SqliteSearch.substring(POSTS);

        assertThat(engine.search("日食")).startsWith(new PostId(7515)).endsWith(new PostId(16));
        assertThat(engine.search("kepler ptolemy")).containsExactly(new PostId(7515));
        assertThat(engine.search("ptolemy kepler")).isEmpty();
    }

    @Test
    void trigrams_need_three_characters_and_less_is_looked_for_where_it_stands() {
        SearchEngine engine = SqliteSearch.words(POSTS);

        assertThat(engine.search("日食")).startsWith(new PostId(7515)).contains(new PostId(16));
        assertThat(engine.search("日 开普")).containsExactly(new PostId(7515));
    }

    @Test
    void any_word_or_any_trigram_will_do() {
        assertThat(SqliteSearch.words(POSTS).search("ptolemy copernicus")).containsExactly(new PostId(7515));
        assertThat(SqliteSearch.words(POSTS).search("ptolomy")).isEmpty();
        assertThat(SqliteSearch.trigrams(POSTS).search("ptolomy")).startsWith(new PostId(7515));
    }
}
