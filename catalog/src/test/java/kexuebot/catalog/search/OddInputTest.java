package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Post;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OddInputTest {
    private static final Post ANY = SamplePosts.post("某个标题", Document.EMPTY);
    private static Index index;

    @BeforeAll
    static void build() {
        index = SamplePosts.index();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "\"",
                "AND",
                "OR NOT",
                "a*",
                "*",
                "?",
                "\\",
                "[",
                "{!}",
                "~",
                "^2",
                "a:b",
                "。。。",
                "\u0000",
                "\uD83D",
                "\uDE00",
                "a\uD83Db",
                "👩‍👩‍👧‍👦",
                "🇨🇳",
                "\uFFFF",
                "\u200B",
                "e\u0301",
                "ﾊﾟ",
                "한국어",
                "مرحبا",
                "$\\frac{a}{b}$",
                "/etc",
                "--",
                "\t\n",
                "第",
                "十",
                "一二三四五"
            })
    void odd_input_is_no_error(String words) {
        Query query = Query.words(words);
        assertThatCode(() -> {
                    index.search(query).forEach(post -> index.hit(post, query));
                    index.hit(ANY, query);
                    index.closestTitles(words, 3);
                    index.relaxations(query);
                })
                .doesNotThrowAnyException();
    }

    static Stream<String> long_input_is_no_error() {
        return Stream.of(
                "扩".repeat(4_096),
                "a".repeat(4_096),
                IntStream.range(0, 5_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" ")),
                "+ ".repeat(2_048),
                IntStream.range(0, 4_096)
                        .mapToObj(i -> Character.toString(0x4E00 + i))
                        .collect(Collectors.joining()),
                IntStream.range(0, 2_000).mapToObj(i -> "=" + i).collect(Collectors.joining(" ")),
                "😀".repeat(2_048));
    }

    @ParameterizedTest
    @MethodSource
    void long_input_is_no_error(String words) {
        assertThatCode(() -> {
                    index.search(Query.words(words));
                    index.closestTitles(words, 3);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void random_input_is_no_error() {
        Random random = new Random(20240221);
        for (int round = 0; round < 300; round++) {
            String words =
                    random.ints(40, 0, 0x3000).mapToObj(Character::toString).collect(Collectors.joining());
            Query query = Query.words(words);
            index.search(query).forEach(post -> index.hit(post, query));
            assertThat(index.closestTitles(words, 3)).hasSizeLessThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\u0000", "ﾊﾟﾊﾟ", "한국어", "e\u0301", "Ǆ ß ﬁ", "㍿", "𠮷野", "İ", "…"})
    void odd_titles_are_indexed_and_shown(String title) {
        Post post = SamplePosts.post(title, SamplePosts.document(title));
        try (Index one = Index.of(List.of(post), List.of())) {
            Query query = Query.words(title);
            one.search(query).forEach(found -> assertThat(found).isEqualTo(post));
            assertThat(SamplePosts.shown(one.hit(post, query).title()).replaceAll("[\\[\\]]", ""))
                    .isEqualTo(title);
        }
    }
}
