package kexuebot.catalog.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgedQueriesTest {
    private static final List<Post> POSTS = JudgedPosts.merged(Stream.of());

    @Test
    void reads_grades_and_skips_comments_and_empty_lines() {
        List<JudgedQuery> queries = read("# comment\n\nshort\t日食记\t7515 16:1\n");

        assertThat(queries)
                .containsExactly(
                        new JudgedQuery(QueryClass.SHORT, "日食记", Map.of(new PostId(7515), 2, new PostId(16), 1)));
    }

    @Test
    void words_of_titles_stand_for_all_posts_that_have_them_in_any_case() {
        assertThat(read("latin\trerope\ttitle~rerope").get(0).grades().keySet())
                .contains(new PostId(9708), new PostId(9728), new PostId(9731));
    }

    @Test
    void an_id_goes_before_its_title() {
        Map<PostId, Integer> grades =
                read("latin\trerope\t9728:1 title~ReRoPE").get(0).grades();

        assertThat(grades).containsEntry(new PostId(9728), 1).containsEntry(new PostId(9708), 2);
    }

    @Test
    void words_of_titles_can_be_just_acceptable() {
        assertThat(read("latin\ta\t16 title~ReRoPE:1").get(0).grades())
                .containsEntry(new PostId(9708), 1)
                .containsEntry(new PostId(16), 2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "short_日食                | 2 cells, not 3",
                "short_日食_16_17          | 4 cells, not 3",
                "short__16                 | no query",
                "shorter_日食_16           | no class “shorter”",
                "short_日食_16,17          | no answer: “16,17”",
                "short_日食_16:3           | no answer: “16:3”",
                "short_日食_16 16:1        | 16:1 comes twice",
                "short_日食_999999         | no post 999999",
                "short_日食_title~没有的词 | no title has “没有的词”",
                "short_日食_16:1           | nothing answers “日食”",
                "short_日食_               | no answer: “”"
            })
    void a_line_that_cannot_be_read_is_told_with_its_place(String line, String fault) {
        assertThatThrownBy(() -> read("# comment\n" + line.replace('_', '\t')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("q.tsv:2: " + fault);
    }

    @Test
    void a_query_comes_once() {
        assertThatThrownBy(() -> read("short\t日食\t16\nshort\t日食\t17")).hasMessage("q.tsv:2: “日食” comes twice");
    }

    @Test
    void about_half_is_held_out() {
        Map<Boolean, Long> halves = Stream.iterate(1, i -> i + 1)
                .limit(1_000)
                .map(i -> new JudgedQuery(QueryClass.SHORT, "词 " + i, Map.of(new PostId(16), 2)))
                .collect(Collectors.partitioningBy(JudgedQuery::isHeldOut, Collectors.counting()));

        assertThat(halves.get(true)).isBetween(450L, 550L);
    }

    private static List<JudgedQuery> read(String text) {
        return JudgedQueries.read(JudgedFile.of("q.tsv", text), POSTS);
    }
}
