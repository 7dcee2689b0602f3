package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody asks for who wants an answer is answered like anything else. */
class HostileQueriesTest {
    /** A snippet's 120 graphemes, none of the samples' longer than a few units, and two marks. */
    private static final int LONGEST_SNIPPET = 500;

    private static List<Post> posts;
    private static Index index;

    @BeforeAll
    static void build() {
        posts = SamplePosts.all();
        index = Index.of(posts, SamplePosts.series(posts));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    /** As it was typed, and as the command's parser leaves it. */
    private static Stream<Query> queries(HostileQuery hostile) {
        Stream<Query> parsed = QueryParser.parse(hostile.line()) instanceof QueryParser.Parsed read
                ? Stream.of(read.query())
                : Stream.of();
        return Stream.concat(Stream.of(Query.words(hostile.line())), parsed);
    }

    static Stream<Arguments> finds_each_post_once_at_most() {
        return Stream.of(HostileQuery.values())
                .flatMap(hostile -> queries(hostile).map(query -> Arguments.of(hostile, query)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void finds_each_post_once_at_most(HostileQuery hostile, Query query) {
        List<Post> found = index.findings(query).posts();
        assertThat(posts).containsAll(found);
        assertThat(found).doesNotHaveDuplicates();
        assertThat(index.matching(query)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void shows_what_it_finds_and_what_it_does_not(HostileQuery hostile) {
        Query query = Query.words(hostile.line());
        Stream.concat(index.search(query).stream().limit(5), posts.stream().limit(1))
                .map(post -> index.hit(post, query))
                .forEach(hit -> {
                    assertThat(SamplePosts.shown(hit.title()).replaceAll("[\\[\\]]", ""))
                            .isEqualTo(hit.post().title().replaceAll("[\\[\\]]", ""));
                    assertThat(length(hit.snippet())).isLessThan(LONGEST_SNIPPET);
                });
    }

    private static int length(List<Inline> snippet) {
        return SamplePosts.shown(snippet).length();
    }

    @ParameterizedTest
    @EnumSource
    void suggests_no_more_than_it_is_asked_for(HostileQuery hostile) {
        assertThat(index.closestTitles(hostile.line(), 3)).hasSizeLessThanOrEqualTo(3);
        queries(hostile)
                .forEach(query -> assertThatCode(() -> index.relaxations(query)).doesNotThrowAnyException());
    }

    @ParameterizedTest
    @EnumSource
    void a_single_post_is_held_against_it_with_the_same_answer(HostileQuery hostile) {
        Post post = posts.get(0);
        PostMatcher matcher = PostMatcher.of(post, Optional.empty(), post.excerpt());
        try (Index alone = Index.of(List.of(post), List.of())) {
            queries(hostile)
                    .filter(query -> !query.words().isBlank())
                    .forEach(query -> assertThat(matcher.matches(query))
                            .isEqualTo(alone.matching(query).contains(post)));
        }
    }
}
