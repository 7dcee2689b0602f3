package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostMatcherTest {
    private static final List<Post> POSTS = SamplePosts.all();
    private static final List<Series> SERIES = SamplePosts.series(POSTS);
    private static final List<String> FILTERS = List.of(
            "tag:lora",
            "标签：梯度",
            "series:升级",
            "系列：擴散",
            "series:低秩近似之路",
            "year:2024",
            "年份：2023..2024",
            "category:Big-Data",
            "分类：数学研究",
            "category:信息时代",
            "sort:readers");

    private static Index index;
    private static Map<Post, PostMatcher> matchers;

    @BeforeAll
    static void build() {
        index = SamplePosts.index();
        matchers = new LinkedHashMap<>();
        POSTS.forEach(post -> matchers.put(post, matcher(post)));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static PostMatcher matcher(Post post) {
        Optional<Series> series = SERIES.stream()
                .filter(each ->
                        each.parts().stream().anyMatch(part -> part.post().equals(post)))
                .findFirst();
        return PostMatcher.of(post, series, post.text().document());
    }

    private static Query query(String line) {
        return ((QueryParser.Parsed) QueryParser.parse(line)).query();
    }

    private static Set<Integer> matched(Query query) {
        return matchers.entrySet().stream()
                .filter(entry -> entry.getValue().matches(query))
                .map(entry -> SamplePosts.id(entry.getKey()))
                .collect(Collectors.toSet());
    }

    /** The search takes words less seriously where no post has them all; a matcher never does. */
    private static void assertAgreement(Query query) {
        boolean hasAll = !matched(Query.words(query.words())).isEmpty();
        Set<Integer> found = hasAll ? found(query) : Set.of();
        assertThat(matched(query)).as(QueryWriter.write(query)).isEqualTo(found);
        assertThat(ids(index.matching(query))).as(QueryWriter.write(query)).isEqualTo(found);
    }

    private static Set<Integer> found(Query query) {
        return ids(index.matching(query));
    }

    private static Set<Integer> ids(List<Post> posts) {
        return posts.stream().map(SamplePosts::id).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "低秩",
                "秩",
                "低秩近似之路三",
                "低秩近似之路 第三篇",
                "扩散 23",
                "擴散模型 二十四",
                "LoRA学习率",
                "ＬＯＲＡ 学习率",
                "N = ab + c",
                "newton-schulz",
                "diff",
                "蝴蝶效应",
                "singular optimal",
                "Muon 正交",
                "msign 正交",
                "扩散模型信噪比",
                "升级之路 位置编码 蝴蝶",
                "升级之路 位置编码 蝴蝶 year:2025",
                "tag:lora",
                "标签：ＬｏＲＡ",
                "tag:lor",
                "series:扩散",
                "系列：擴散",
                "series:transformer",
                "series:没有这个",
                "series:。",
                "year:2024",
                "年份：2023..2024",
                "category:Big-Data",
                "category:信息时代",
                "分类：數學研究",
                "低秩 分类：数学研究 系列：近似 年份：2024 sort:date",
                "低秩 category:big-data",
                "+",
                "（）。，“”",
                "a* OR",
                "AND",
                "一二三四五"
            })
    void agrees_with_the_search_over_all_posts(String line) {
        assertAgreement(query(line));
    }

    @Test
    void agrees_with_the_search_for_pieces_of_titles_and_filters() {
        Random random = new Random(20250117);
        int found = 0;
        for (int round = 0; round < 300; round++) {
            Query query = query(line(random));
            if (!QueryWriter.write(query).isEmpty()) {
                assertAgreement(query);
                found += matched(query).isEmpty() ? 0 : 1;
            }
        }
        assertThat(found).isGreaterThan(30);
    }

    private static String line(Random random) {
        Stream<String> words = IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> piece(random));
        Stream<String> filters =
                IntStream.range(0, random.nextInt(3)).mapToObj(i -> FILTERS.get(random.nextInt(FILTERS.size())));
        return Stream.concat(words, filters).collect(Collectors.joining(" "));
    }

    private static String piece(Random random) {
        String title = POSTS.get(random.nextInt(POSTS.size())).title();
        int start = random.nextInt(title.length());
        int end = Math.min(title.length(), start + 1 + random.nextInt(6));
        return random.nextInt(4) == 0 ? title : title.substring(start, end);
    }

    @Test
    void an_empty_query_means_every_post() {
        assertThat(matched(Query.words(""))).hasSameSizeAs(POSTS);
        assertThat(matched(Query.words(" \u3000").withOrder(Query.Order.DATE))).hasSameSizeAs(POSTS);
    }

    @Test
    void words_are_found_in_the_whole_text_that_is_given() {
        Post post = SamplePosts.post("标题", SamplePosts.document("摘录"));
        Query query = Query.words("正文深处 kernel");
        assertThat(PostMatcher.of(post, Optional.empty(), SamplePosts.document("在正文深处有 Kernel 一词"))
                        .matches(query))
                .isTrue();
        assertThat(PostMatcher.of(post, Optional.empty(), Document.EMPTY).matches(query))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"series:低秩近似, true", "系列：低秩近似之路, true", "低秩近似之路六, true", "低秩近似之路五, false", "series:扩散, false"})
    void a_new_part_is_found_by_its_series_and_number(String line, boolean matches) {
        Post sixth = Shelf.post(19_999, "又一种分解");
        List<Series.Part> parts = new ArrayList<>(SERIES.get(0).parts());
        parts.add(new Series.Part(sixth, OptionalInt.of(6), "又一种分解"));
        Series longer = new Series("低秩近似之路", parts);
        assertThat(PostMatcher.of(sixth, Optional.of(longer), Document.EMPTY).matches(query(line)))
                .isEqualTo(matches);
        assertThat(PostMatcher.of(sixth, Optional.of(SERIES.get(0)), Document.EMPTY)
                        .matches(query(line)))
                .as("of a series that does not have it")
                .isFalse();
    }

    @Test
    void a_post_of_which_little_is_known_passes_only_what_it_has() {
        PostMatcher little = PostMatcher.of(SamplePosts.post("低秩", Document.EMPTY), Optional.empty(), Document.EMPTY);
        assertThat(little.matches(query("低秩"))).isTrue();
        assertThat(Stream.of("year:1..9999", "tag:低秩", "series:低秩", "category:Big-Data")
                        .filter(line -> little.matches(query(line))))
                .isEmpty();
    }

    static Stream<String> hostile() {
        return Stream.of(
                "扩".repeat(4_096),
                "a".repeat(4_096),
                "*".repeat(4_096),
                "+ ".repeat(2_048),
                "a* OR ",
                "(((\"~^2 AND NOT a:b \\ [x TO y] {!}",
                "😀".repeat(2_048),
                numbered("w", 5_000, " "),
                numbered("=", 2_000, " "),
                numbered("一", 2_000, ""),
                "series:" + "a".repeat(4_096),
                "tag:" + "标".repeat(40_000),
                "category:\"" + "x ".repeat(2_000) + "\"",
                POSTS.stream().map(Post::title).collect(Collectors.joining(" ")));
    }

    private static String numbered(String word, int count, String between) {
        return IntStream.range(0, count).mapToObj(i -> word + i).collect(Collectors.joining(between));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostile_queries_are_no_error(String line) {
        assertThatCode(() -> matched(query(line))).doesNotThrowAnyException();
        assertThatCode(() -> matched(Query.words(line))).doesNotThrowAnyException();
        assertAgreement(query(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\u0000", "ﾊﾟﾊﾟ", "e\u0301", "㍿", "𠮷野", "…", ""})
    void odd_titles_are_no_error(String title) {
        Post post = SamplePosts.post(title, SamplePosts.document(title));
        PostMatcher matcher = PostMatcher.of(post, Optional.empty(), Document.EMPTY);
        assertThatCode(() -> matcher.matches(Query.words(title))).doesNotThrowAnyException();
        assertThat(matcher.matches(Query.words("低秩"))).isFalse();
    }
}
