package kexuebot.catalog.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Text;
import kexuebot.catalog.search.Alike;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelatedPostsTest {
    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    /** A post a day, in the order of their ids. */
    private static Post post(int id, String title, int... cited) {
        return post(id, title, "", List.of(), cited);
    }

    private static Post post(int id, String title, String excerpt, List<Integer> suggested, int... cited) {
        Details details = new Details(
                Details.NONE.comments(),
                Optional.empty(),
                Optional.empty(),
                mentions(suggested),
                List.of(),
                List.of(),
                Optional.empty(),
                Document.EMPTY);
        return new Post(
                Optional.of(new PostId(id)),
                title,
                Optional.of(PartialDate.of(START.plusDays(id))),
                "",
                "",
                List.of(),
                Optional.empty(),
                excerpt.isEmpty()
                        ? Document.EMPTY
                        : new Document(List.of(new Block.Paragraph(List.of(Inline.text(excerpt))))),
                Text.NONE,
                mentions(IntStream.of(cited).boxed().toList()),
                details,
                Optional.empty());
    }

    private static List<Mention> mentions(List<Integer> ids) {
        return ids.stream()
                .map(id -> new Mention(Optional.of(new PostId(id)), ""))
                .toList();
    }

    private static List<Post> parts(String series, int from, int count) {
        String numerals = "一二三四五六七八九";
        return IntStream.range(0, count)
                .mapToObj(i -> post(from + i, series + "（" + numerals.charAt(i) + "）：篇" + (from + i)))
                .toList();
    }

    private static List<Post> together(List<Post> posts, Post... more) {
        List<Post> all = new ArrayList<>(posts);
        all.addAll(List.of(more));
        return all;
    }

    /** Each a little less alike than the one before. */
    private static List<Alike> alike(List<Post> posts, int... ids) {
        return IntStream.range(0, ids.length)
                .mapToObj(i -> new Alike(find(posts, ids[i]), 0.5 - 0.01 * i, List.of("词" + ids[i])))
                .toList();
    }

    private static Post find(List<Post> posts, int id) {
        return posts.stream()
                .filter(post -> post.id().orElseThrow().value() == id)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> related(List<Post> posts, int id, int limit, int... alike) {
        return new RelatedPosts(Snapshot.of(posts))
                .to(find(posts, id), alike(posts, alike), limit).stream()
                        .map(RelatedPostsTest::shown)
                        .toList();
    }

    private static List<Integer> ids(List<String> shown) {
        return shown.stream().map(line -> Integer.parseInt(line.split(" ")[0])).toList();
    }

    private static String shown(Related related) {
        return related.post().id().orElseThrow()
                + related.reasons().stream()
                        .map(reason -> " " + reason.getClass().getSimpleName())
                        .collect(Collectors.joining());
    }

    @Test
    void every_post_comes_once_with_all_its_reasons_the_strongest_first() {
        List<Post> posts = together(
                parts("甲乙丙丁漫谈", 1, 1),
                post(2, "甲乙丙丁漫谈（二）：中", "", List.of(1, 9), 1, 5),
                post(3, "甲乙丙丁漫谈（三）：下", 2),
                post(5, "某文"),
                post(9, "另一文"));
        assertThat(related(posts, 2, 10, 5, 9, 3))
                .containsExactly(
                        "3 NextPart Citing Similar",
                        "1 PreviousPart Cited Suggested",
                        "5 Cited Similar",
                        "9 Suggested Similar");
    }

    @Test
    void without_links_the_order_of_likeness_stands() {
        List<Post> posts = IntStream.rangeClosed(1, 30)
                .mapToObj(id -> post(id, "第" + id + "件事"))
                .toList();
        assertThat(ids(related(posts, 1, 10, 9, 4, 22, 7, 15, 3, 30, 11, 2, 5, 6)))
                .containsExactly(9, 4, 22, 7, 15, 3, 30, 11, 2, 5);
    }

    @Test
    void parts_of_its_own_series_that_are_merely_alike_give_way() {
        List<Post> posts = together(parts("甲乙丙丁漫谈", 1, 9), post(20, "外一"), post(21, "外二"));
        assertThat(ids(related(posts, 5, 5, 3, 4, 7, 20, 2, 8, 21))).containsExactly(6, 4, 20, 21, 3);
    }

    @Test
    void another_series_does_not_fill_the_list() {
        List<Post> posts = together(parts("甲乙丙丁漫谈", 1, 9), post(20, "外一"), post(21, "外二"), post(22, "外三"));
        assertThat(ids(related(posts, 20, 6, 1, 2, 3, 4, 5, 21, 22))).containsExactly(1, 2, 3, 21, 22, 4);
    }

    @Test
    void a_post_that_cites_dozens_leaves_room() {
        List<Post> others = IntStream.rangeClosed(100, 160)
                .mapToObj(id -> post(id, "其" + id))
                .toList();
        Post citing = post(
                1, "综述", "", List.of(150, 151), IntStream.rangeClosed(100, 140).toArray());
        List<String> found =
                related(together(others, citing, post(200, "引者", 1), post(201, "又一引者", 1)), 1, 10, 155, 156, 157);
        assertThat(found)
                .hasSize(10)
                .contains("200 Citing", "201 Citing", "150 Suggested", "155 Similar")
                .startsWith("100 Cited");
        assertThat(found.stream().filter(line -> line.endsWith(" Cited"))).hasSizeBetween(3, 5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            某不等式的勘误                 | ''                     | Correcting
            关于行列式：再谈一个估计       | ''                     | Correcting
            重温行列式的估计               | ''                     | Correcting
            行列式的应用                   | 前文有一处错误，特此更正 | Correcting
            再谈素数                       | ''                     | Citing
            行列式的应用                   | 承接前文               | Citing
            """)
    void a_later_post_that_says_so_corrects_or_completes(String title, String excerpt, String reason) {
        List<Post> posts = List.of(post(1, "行列式的估计"), post(2, title, excerpt, List.of(), 1), post(3, "引者", 1));
        assertThat(related(posts, 1, 10)).contains("2 " + reason);
        if (reason.equals("Correcting")) {
            assertThat(related(posts, 1, 10)).startsWith("2 Correcting");
        }
    }

    @Test
    void an_earlier_post_corrects_nothing() {
        assertThat(related(List.of(post(2, "行列式的估计"), post(1, "勘误", 2)), 2, 10)).containsExactly("1 Citing");
    }

    @Test
    void a_post_is_never_related_to_itself() {
        List<Post> posts = List.of(post(1, "自引", "", List.of(1), 1), post(2, "他"));
        assertThat(related(posts, 1, 10, 1, 2)).containsExactly("2 Similar");
    }

    @Test
    void nothing_is_related_to_a_post_that_stands_alone() {
        assertThat(related(List.of(post(1, "孤文")), 1, 10)).isEmpty();
        assertThat(new RelatedPosts(Snapshot.of(List.of())).to(post(1, "外人"), List.of(), 10))
                .isEmpty();
        assertThat(related(List.of(post(1, "孤文"), post(2, "他")), 1, 0, 2)).isEmpty();
    }
}
