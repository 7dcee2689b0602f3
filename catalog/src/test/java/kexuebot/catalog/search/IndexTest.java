package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {
    private static Index index;

    @BeforeAll
    static void build() {
        index = SamplePosts.index();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static List<Integer> found(String line) {
        return search(((QueryParser.Parsed) QueryParser.parse(line)).query());
    }

    private static List<Integer> search(Query query) {
        return index.search(query).stream().map(SamplePosts::id).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            低秩近似之路（三）：CR          | 10427
            低秩近似之路(三):cr             | 10427
            低秩近似之路 三                 | 10427
            低秩近似之路三                  | 10427
            低秩近似之路 第三篇             | 10427
            低秩近似之路伪逆                | 10366
            扩散 23                         | 10055
            第23篇 扩散                     | 10055
            扩散二十三                      | 10055
            擴散模型 二十四                 | 10077
            升级之路16                      | 9948
            Transformer升级之路 18          | 10122
            msign的导数                     | 11025
            导数 msign                      | 11025
            LoRA学习率                      | 10001
            LoRA 学习率                     | 10001
            学习率 ＬＯＲＡ                 | 10001
            ｌｏｒａ 精彩 二                | 10266
            N = ab + c                      | 9775
            最小值 a+b+c                    | 9775
            newton-schulz                   | 10996
            zotero                          | 11250
            通过 msign 来计算奇异值裁剪 mclip（上） | 11006
            蝴蝶效应                        | 9948
            singular optimal                | 10407
            细水长flow之TARFLOW流模型满血归来 | 10667
            """)
    void finds_the_post_that_is_meant_first(String words, int id) {
        assertThat(found(words)).startsWith(id);
    }

    @Test
    void finds_one_character() {
        assertThat(found("秩")).containsExactlyInAnyOrder(10662, 10501, 10427, 10407, 10366);
    }

    @Test
    void posts_with_all_words_keep_out_those_with_some() {
        assertThat(found("Muon 正交")).containsExactly(11215);
        assertThat(index.findings(Query.words("Muon 正交")).fit()).isEqualTo(Findings.Fit.ALL);
    }

    @Test
    void where_no_post_has_all_words_the_nearest_are_shown_and_said_to_be_so() {
        assertThat(found("msign 正交")).contains(11025, 11215);
        assertThat(index.findings(Query.words("msign 正交")).fit()).isEqualTo(Findings.Fit.NEAREST);
    }

    @Test
    void what_more_people_read_comes_first_among_equals() {
        assertThat(found("秩")).startsWith(10501, 10427);
    }

    @Test
    void traditional_wide_and_capital_spellings_find_the_same() {
        assertThat(found("擴散模型")).isNotEmpty().isEqualTo(found("扩散模型"));
        assertThat(found("ＭＵＯＮ")).isNotEmpty().isEqualTo(found("muon"));
    }

    @Test
    void a_beginning_of_a_latin_word_finds_it_but_behind_the_word_itself() {
        assertThat(found("diff")).containsExactly(9907);
        Post whole = SamplePosts.post("一个 Form 的例子", Document.EMPTY);
        Post longer = SamplePosts.post("Former", Document.EMPTY);
        try (Index two = Index.of(List.of(longer, whole), List.of())) {
            assertThat(two.search(Query.words("form"))).containsExactly(whole, longer);
        }
    }

    @Test
    void the_title_outweighs_tags_and_texts() {
        assertThat(found("梯度").subList(0, 3)).contains(9590, 10489).doesNotContain(10226);
        assertThat(found("梯度")).contains(10226);
        assertThat(found("伪逆")).containsExactly(10366);
    }

    @Test
    void equals_are_newest_first() {
        List<Post> twins = List.of(
                SamplePosts.all().get(0),
                SamplePosts.all().get(1),
                SamplePosts.all().get(2));
        List<Post> sameTitle = twins.stream().map(IndexTest::renamed).toList();
        try (Index three = Index.of(sameTitle, List.of())) {
            assertThat(three.search(Query.words("同名")))
                    .isSortedAccordingTo(Post.NEWEST_FIRST)
                    .hasSize(3);
        }
    }

    private static Post renamed(Post post) {
        return new Post(
                post.id(),
                "同名",
                post.date(),
                "",
                "",
                List.of(),
                Optional.empty(),
                Document.EMPTY,
                Text.NONE,
                List.of(),
                Details.NONE,
                Optional.empty());
    }

    @Test
    void order_does_not_depend_on_the_order_of_the_input() {
        List<Post> shuffled = new ArrayList<>(SamplePosts.all());
        Collections.shuffle(shuffled, new Random(7));
        try (Index other = Index.of(shuffled, SamplePosts.series(shuffled))) {
            assertThat(other.search(Query.words("模型"))).isEqualTo(index.search(Query.words("模型")));
        }
    }

    @Test
    void relaxes_only_when_most_is_there() {
        assertThat(found("扩散模型信噪比")).startsWith(10055, 10047);
        assertThat(found("大图 信噪比 扩散 蝴蝶")).contains(10055);
        assertThat(found("今天天气很好")).isEmpty();
    }

    @Test
    void what_nobody_writes_is_found_by_its_sound_and_said_to_be_so() {
        Findings heard = index.findings(Query.words("低质近似"));
        assertThat(heard.fit()).isEqualTo(Findings.Fit.SOUND);
        assertThat(heard.posts().subList(0, 5)).allMatch(post -> post.title().startsWith("低秩近似"));
        assertThat(found("dizhi jinsi")).hasSizeGreaterThanOrEqualTo(5).isSubsetOf(10662, 10501, 10427, 10407, 10366);
    }

    @Test
    void a_slip_in_a_latin_word_is_forgiven_and_said() {
        Findings corrected = index.findings(Query.words("transfromer 升级之路 18"));
        assertThat(corrected.posts().stream().map(SamplePosts::id)).startsWith(10122);
        assertThat(corrected.readAs()).contains("transformer");
        assertThat(index.findings(Query.words("transformer")).readAs()).isEmpty();
    }

    @Test
    void a_number_or_an_address_finds_its_post() {
        assertThat(found("10427")).startsWith(10427);
        assertThat(found("https://kexue.fm/archives/10427")).containsExactly(10427);
        assertThat(found("spaces.ac.cn/archives/10427.html")).containsExactly(10427);
        assertThat(found("https://kexue.fm/archives/1")).doesNotContain(10427);
    }

    @Test
    void signs_bring_the_exact_title_first() {
        Post plus = SamplePosts.post("写一点 C++", Document.EMPTY);
        Post plain = SamplePosts.post("C", Document.EMPTY);
        try (Index two = Index.of(List.of(plain, plus), List.of())) {
            assertThat(two.search(Query.words("C++"))).containsExactly(plus, plain);
            assertThat(two.search(Query.words("+"))).containsExactly(plus);
            assertThat(two.search(Query.words("C"))).startsWith(plain);
        }
    }

    @Test
    void only_punctuation_finds_nothing() {
        assertThat(found("（）。，“”")).isEmpty();
        assertThat(search(Query.words(""))).isEmpty();
    }

    @Test
    void an_empty_index_finds_nothing() {
        try (Index empty = Index.of(List.of(), List.of())) {
            Query newest = Query.words("").withOrder(Query.Order.DATE);
            assertThat(empty.search(Query.words("低秩"))).isEmpty();
            assertThat(empty.search(newest)).isEmpty();
            assertThat(empty.closestTitles("低秩近似", 3)).isEmpty();
        }
    }

    @Test
    void filters_narrow_and_order() {
        assertThat(found("tag:lora")).containsExactly(10226, 10001);
        assertThat(found("category:big-data 低秩")).isEmpty();
        assertThat(found("series:升级 sort:date")).containsExactly(10862, 10122, 10040, 9948, 9859);
        assertThat(found("series:擴散 year:2023")).containsExactly(9881);
        assertThat(found("year:2023..2024 sort:readers").subList(0, 3)).containsExactly(9984, 9907, 9826);
        assertThat(found("series:没有这个")).isEmpty();
        assertThat(found("series:。")).isEmpty();
        assertThat(found("低秩 year:2025")).containsExactly(10662);
    }

    @ParameterizedTest
    @ValueSource(strings = {"category:数学研究", "分类：数学研究", "category:數學研究", "category:mathematics"})
    void a_category_is_found_by_the_name_the_blog_shows_and_by_its_slug(String line) {
        assertThat(found("低秩 " + line)).containsExactlyInAnyOrder(10662, 10501, 10427, 10407, 10366);
        Post named = filed("数学研究");
        Post slugged = filed("Mathematics");
        try (Index both = Index.of(List.of(named, slugged, filed("Big-Data")), List.of())) {
            assertThat(both.search(((QueryParser.Parsed) QueryParser.parse(line)).query()))
                    .containsExactlyInAnyOrder(named, slugged);
        }
    }

    private static Post filed(String category) {
        return new Post(
                Optional.empty(),
                "在" + category + "里",
                Optional.empty(),
                "",
                category,
                List.of(),
                Optional.empty(),
                Document.EMPTY,
                Text.NONE,
                List.of(),
                Details.NONE,
                Optional.empty());
    }

    @Test
    void unknown_reader_counts_come_last_newest_first() {
        assertThat(found("低秩 sort:readers")).containsExactly(10501, 10427, 10662, 10407, 10366);
    }

    @Test
    void a_post_without_a_year_passes_no_year() {
        try (Index one = Index.of(List.of(SamplePosts.post("低秩", Document.EMPTY)), List.of())) {
            Query.YearRange ever = new Query.YearRange(Year.of(1), Year.of(9999));
            assertThat(one.search(Query.words("低秩"))).hasSize(1);
            assertThat(one.search(Query.words("低秩").withYears(Optional.of(ever))))
                    .isEmpty();
        }
    }

    @Test
    void a_filter_does_not_make_the_words_mean_less() {
        assertThat(found("升级之路 位置编码 多模态")).containsExactly(10040);
        assertThat(found("升级之路 位置编码 蝴蝶 year:2025")).containsExactly(10862);
        assertThat(found("升级之路 位置编码 多模态 year:2025")).doesNotContain(10040);
    }
}
