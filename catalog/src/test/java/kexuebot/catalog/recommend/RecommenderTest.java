package kexuebot.catalog.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.recommend.Recommendation.Reason;
import kexuebot.catalog.recommend.Trace.Kind;
import kexuebot.catalog.related.Related;
import org.junit.jupiter.api.Test;

class RecommenderTest {
    private static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");

    private static Trace trace(Kind kind, int id) {
        return trace(kind, id, 0);
    }

    private static Trace trace(Kind kind, int id, int daysAgo) {
        return new Trace(Shelf.id(id), kind, NOW.minus(Duration.ofDays(daysAgo)));
    }

    private static Taste taste(Trace... traces) {
        return new Taste(List.of(traces), Set.of(), Set.of(), List.of());
    }

    private static List<Recommendation> five(Shelf shelf, Trace... traces) {
        return shelf.recommender().recommend(taste(traces), 5, NOW);
    }

    private static List<Integer> ids(List<Recommendation> list) {
        return list.stream().map(RecommenderTest::id).toList();
    }

    private static int id(Recommendation each) {
        return each.post().id().orElseThrow().value();
    }

    private static Optional<Reason> reason(List<Recommendation> list, int id) {
        return list.stream()
                .filter(each -> id(each) == id)
                .map(Recommendation::reason)
                .findFirst();
    }

    @Test
    void goes_on_with_the_series_after_the_highest_part_that_was_met() {
        Shelf shelf = Shelf.of(30).withSeries("漫谈矩阵", 10, 15);
        List<Recommendation> list = five(shelf, trace(Kind.OPENED, 10, 3), trace(Kind.OPENED, 12, 5));

        assertThat(ids(list)).startsWith(13);
        assertThat(reason(list, 13))
                .hasValueSatisfying(reason -> assertThat(((Recommendation.NextPart) reason).read())
                        .isEqualTo(shelf.snapshot().post(Shelf.id(12)).orElseThrow()));
    }

    @Test
    void a_part_that_was_read_already_is_skipped_and_a_finished_series_gives_none() {
        Shelf shelf = Shelf.of(30).withSeries("漫谈矩阵", 10, 13);

        assertThat(ids(five(shelf, trace(Kind.LIKED, 11), trace(Kind.DISLIKED, 12))))
                .startsWith(13);
        assertThat(five(shelf, trace(Kind.OPENED, 11), trace(Kind.FOUND, 13)))
                .extracting(Recommendation::reason)
                .filteredOn(Recommendation.NextPart.class::isInstance)
                .hasSize(1);
        assertThat(five(shelf, trace(Kind.OPENED, 13)))
                .extracting(Recommendation::reason)
                .noneMatch(Recommendation.NextPart.class::isInstance);
    }

    @Test
    void a_part_that_was_found_begins_a_series_too() {
        Shelf shelf = Shelf.of(30).withSeries("漫谈矩阵", 10, 15);

        assertThat(reason(five(shelf, trace(Kind.FOUND, 11)), 12)).containsInstanceOf(Recommendation.NextPart.class);
    }

    @Test
    void liked_counts_more_than_opened_and_that_more_than_found() {
        Shelf shelf = Shelf.of(40).relating(1, 11).relating(2, 12).relating(3, 13);
        List<Recommendation> list = five(shelf, trace(Kind.FOUND, 1), trace(Kind.OPENED, 2), trace(Kind.LIKED, 3));

        assertThat(ids(list).stream().filter(id -> id > 10 && id < 14)).containsExactly(13, 12, 11);
        assertThat(reason(list, 13)).containsInstanceOf(Recommendation.Liked.class);
        assertThat(reason(list, 12)).containsInstanceOf(Recommendation.Reading.class);
    }

    @Test
    void a_post_that_was_only_found_is_not_said_to_be_read() {
        Shelf shelf = Shelf.of(40).relating(1, 11);

        assertThat(reason(five(shelf, trace(Kind.FOUND, 1)), 11)).containsInstanceOf(Recommendation.Found.class);
        assertThat(reason(five(shelf, trace(Kind.FOUND, 1), trace(Kind.OPENED, 1)), 11))
                .containsInstanceOf(Recommendation.Reading.class);
    }

    @Test
    void interest_fades_and_the_first_of_related_posts_counts_most() {
        Shelf shelf = Shelf.of(40).relating(1, 11, 12).relating(2, 13, 14);
        Taste taste = taste(trace(Kind.OPENED, 1, 60), trace(Kind.OPENED, 2, 1));
        List<Integer> list = ids(shelf.recommender().recommend(taste, 8, NOW));

        assertThat(list.stream().filter(id -> id > 10 && id < 15)).containsExactly(13, 14, 11, 12);
    }

    @Test
    void links_come_before_what_is_only_alike_and_the_part_before_comes_last() {
        Shelf shelf = Shelf.of(40)
                .relating(1, 11, new Related.PreviousPart())
                .relating(1, 12, new Related.Similar(List.of()))
                .relating(1, 13, new Related.Citing());

        assertThat(ids(five(shelf, trace(Kind.LIKED, 1)))).startsWith(13, 12, 11);
    }

    @Test
    void what_several_posts_lead_to_comes_first() {
        Shelf shelf = Shelf.of(40).relating(1, 11, 15).relating(2, 12, 15).relating(3, 13, 15);

        assertThat(ids(five(shelf, trace(Kind.OPENED, 1), trace(Kind.OPENED, 2), trace(Kind.OPENED, 3))))
                .startsWith(15);
    }

    @Test
    void nothing_that_was_read_comes_again_and_what_was_found_comes_late() {
        Shelf shelf = Shelf.of(8).relating(4, 1, 2, 3, 5);
        List<Recommendation> all = shelf.recommender()
                .recommend(
                        taste(
                                trace(Kind.OPENED, 1),
                                trace(Kind.LIKED, 2),
                                trace(Kind.DISLIKED, 3),
                                trace(Kind.FOUND, 4)),
                        20,
                        NOW);

        assertThat(ids(all)).containsExactlyInAnyOrder(4, 5, 6, 7, 8).endsWith(4);
    }

    @Test
    void what_is_related_to_a_dislike_sinks() {
        Shelf shelf = Shelf.of(40).relating(1, 11, 12).relating(2, 11);

        assertThat(ids(five(shelf, trace(Kind.OPENED, 1)))).startsWith(11);
        assertThat(ids(five(shelf, trace(Kind.OPENED, 1), trace(Kind.DISLIKED, 2))))
                .startsWith(12);
    }

    @Test
    void the_later_of_like_and_dislike_counts() {
        Shelf shelf = Shelf.of(40).relating(1, 11);

        assertThat(reason(five(shelf, trace(Kind.LIKED, 1, 1), trace(Kind.DISLIKED, 1, 2)), 11))
                .containsInstanceOf(Recommendation.Liked.class);
        assertThat(reason(five(shelf, trace(Kind.LIKED, 1, 2), trace(Kind.DISLIKED, 1, 1)), 11))
                .isEmpty();
    }

    @Test
    void what_is_followed_comes_a_series_from_its_first_unread_part() {
        Shelf shelf =
                Shelf.of(40).withSeries("漫谈矩阵", 10, 15).with(20, "甲", "LoRA").with(21, "乙", 9, List.of(), "LoRA");
        Taste taste = new Taste(List.of(trace(Kind.DISLIKED, 10)), Set.of("漫谈矩阵"), Set.of("lora"), List.of());
        List<Recommendation> list = shelf.recommender().recommend(taste, 5, NOW);

        assertThat(reason(list, 11)).contains(new Recommendation.Followed("漫谈矩阵"));
        assertThat(reason(list, 21)).contains(new Recommendation.Followed("LoRA"));
    }

    @Test
    void one_of_five_is_a_discovery_however_much_is_related() {
        Shelf shelf = Shelf.of(60).relating(1, IntStream.range(10, 30).boxed().toArray(Integer[]::new));

        assertThat(five(shelf, trace(Kind.LIKED, 1)))
                .extracting(Recommendation::reason)
                .filteredOn(reason -> !(reason instanceof Recommendation.Liked))
                .hasSize(1);
    }

    @Test
    void two_at_most_of_a_series_while_there_are_others() {
        Shelf shelf = Shelf.of(40).withSeries("漫谈矩阵", 10, 20).relating(10, 11, 12, 13, 14, 15, 16);

        assertThat(ids(five(shelf, trace(Kind.LIKED, 10))).stream().filter(id -> id >= 10 && id <= 20))
                .hasSize(2);
        assertThat(ids(shelf.recommender()
                        .recommend(
                                taste(trace(Kind.LIKED, 10)),
                                post -> post.title().startsWith("漫谈"),
                                5,
                                NOW)))
                .hasSize(5)
                .startsWith(11);
    }

    @Test
    void like_titles_are_spread() {
        Shelf shelf = Shelf.of(40)
                .with(11, "矩阵符号函数")
                .with(12, "矩阵符号函数的导数")
                .with(13, "拉马努金的圆周率公式")
                .relating(1, 11, 12, 13);

        assertThat(ids(five(shelf, trace(Kind.LIKED, 1)))).startsWith(11, 13);
    }

    @Test
    void a_newcomer_sees_the_popular_a_beginning_and_the_newest() {
        Shelf shelf = Shelf.of(60)
                .withSeries("漫谈矩阵", 10, 20)
                .with(30, "甲", 900, List.of())
                .with(31, "乙", 100, List.of());
        List<Recommendation> list = shelf.recommender().recommend(Taste.UNKNOWN, 5, NOW);

        assertThat(reason(list, 30)).contains(new Recommendation.Popular());
        assertThat(reason(list, 10)).contains(new Recommendation.Other());
        assertThat(reason(list, 60)).contains(new Recommendation.Fresh());
    }

    @Test
    void where_no_readers_are_known_what_is_cited_most_is_popular() {
        Shelf shelf = Shelf.of(60);
        IntStream.range(40, 48).forEach(id -> shelf.with(id, "引" + id, -1, List.of(5)));

        assertThat(reason(shelf.recommender().recommend(Taste.UNKNOWN, 5, NOW), 5))
                .contains(new Recommendation.Popular());
    }

    @Test
    void other_subjects_take_turns_by_the_day() {
        Recommender recommender = Shelf.of(60)
                .withSeries("漫谈矩阵", 10, 20)
                .withSeries("数论拾遗", 21, 30)
                .recommender();
        List<Integer> today = ids(recommender.recommend(Taste.UNKNOWN, 5, NOW));
        List<Integer> tomorrow = ids(recommender.recommend(Taste.UNKNOWN, 5, NOW.plus(Duration.ofDays(1))));

        assertThat(today).contains(10, 21);
        assertThat(tomorrow).contains(10, 21);
        assertThat(today.indexOf(10) < today.indexOf(21)).isNotEqualTo(tomorrow.indexOf(10) < tomorrow.indexOf(21));
    }

    @Test
    void the_same_is_recommended_for_the_same() {
        Shelf shelf = Shelf.of(60).relating(1, 11, 12);
        Trace[] traces = {trace(Kind.OPENED, 1), trace(Kind.FOUND, 7), trace(Kind.LIKED, 9)};

        assertThat(five(shelf, traces)).isEqualTo(five(shelf, traces));
    }

    @Test
    void a_list_has_nothing_of_the_one_before_and_good_posts_come_again() {
        Recommender recommender =
                Shelf.of(60).withSeries("漫谈矩阵", 10, 20).relating(1, 31, 32).recommender();
        Taste taste = taste(trace(Kind.LIKED, 1), trace(Kind.OPENED, 12));
        List<Recommendation> first = recommender.recommend(taste, 5, NOW);
        List<Recommendation> second = recommender.recommend(after(taste, first), 5, NOW);
        List<Recommendation> third = recommender.recommend(after(taste, second), 5, NOW);

        assertThat(ids(second)).doesNotContainAnyElementsOf(ids(first)).hasSize(5);
        assertThat(ids(third)).contains(13, 31, 32);
    }

    private static Taste after(Taste taste, List<Recommendation> shown) {
        return new Taste(
                taste.traces(),
                taste.series(),
                taste.tags(),
                shown.stream().map(each -> each.post().id().orElseThrow()).toList());
    }

    @Test
    void where_there_are_too_few_the_order_changes() {
        Recommender recommender = Shelf.of(7).recommender();
        Taste taste = Taste.UNKNOWN;
        for (int i = 0; i < 10; i++) {
            List<Recommendation> before = recommender.recommend(taste, 5, NOW);
            taste = after(taste, before);
            assertThat(ids(recommender.recommend(taste, 5, NOW))).hasSize(5).isNotEqualTo(ids(before));
        }
        for (int i = 0; i < 10; i++) {
            List<Recommendation> before = recommender.recommend(taste, RecommenderTest::isOneOfTwo, 5, NOW);
            taste = after(taste, before);
            assertThat(ids(recommender.recommend(taste, RecommenderTest::isOneOfTwo, 5, NOW)))
                    .hasSize(2)
                    .isNotEqualTo(ids(before));
        }
    }

    private static boolean isOneOfTwo(Post post) {
        return post.id().orElseThrow().value() < 3;
    }

    @Test
    void only_what_is_eligible_comes() {
        Shelf shelf = Shelf.of(30).withSeries("漫谈矩阵", 10, 15).relating(1, 11, 12);
        List<Recommendation> list = shelf.recommender()
                .recommend(taste(trace(Kind.LIKED, 1), trace(Kind.OPENED, 12)), RecommenderTest::isOneOfTwo, 5, NOW);

        assertThat(ids(list)).containsExactly(2);
    }

    @Test
    void odd_tastes_and_counts_are_fine() {
        Shelf shelf = Shelf.of(30);
        Recommender recommender = shelf.recommender();
        Trace[] every = IntStream.rangeClosed(1, 30)
                .mapToObj(id -> trace(Kind.OPENED, id))
                .toArray(Trace[]::new);

        assertThat(recommender.recommend(Taste.UNKNOWN, 0, NOW)).isEmpty();
        assertThat(recommender.recommend(Taste.UNKNOWN, -1, NOW)).isEmpty();
        assertThat(recommender.recommend(Taste.UNKNOWN, 1, NOW)).hasSize(1);
        assertThat(ids(recommender.recommend(Taste.UNKNOWN, 1000, NOW)))
                .hasSize(30)
                .doesNotHaveDuplicates();
        assertThat(recommender.recommend(taste(every), 5, NOW)).isEmpty();
        assertThat(recommender.recommend(taste(trace(Kind.LIKED, 999), trace(Kind.OPENED, 3, -400)), 5, NOW))
                .hasSize(5);
        assertThat(recommender.recommend(
                        new Taste(
                                List.of(new Trace(Shelf.id(1), Kind.LIKED, Instant.MIN)),
                                Set.of("", "没有"),
                                Set.of("，"),
                                List.of(Shelf.id(77))),
                        5,
                        Instant.MAX))
                .hasSize(5);
        assertThat(new Shelf().recommender().recommend(taste(every), 5, NOW)).isEmpty();
    }

    @Test
    void however_much_was_met_few_related_lists_are_asked_for() {
        Shelf shelf = Shelf.of(400);
        List<Trace> traces = IntStream.rangeClosed(1, 200)
                .mapToObj(id -> trace(id % 4 == 0 ? Kind.DISLIKED : Kind.OPENED, id, id % 90))
                .toList();

        assertThat(five(shelf, traces.toArray(Trace[]::new))).hasSize(5);
        assertThat(shelf.asked()).isBetween(1, 12);
    }

    @Test
    void posts_that_nobody_could_open_by_a_number_do_not_come() {
        Post known = Shelf.of(1).snapshot().newestFirst().get(0);
        Post nameless = new Post(
                Optional.empty(),
                "无号",
                known.date(),
                "",
                "",
                known.tags(),
                Optional.empty(),
                known.excerpt(),
                known.text(),
                List.of(),
                known.details(),
                Optional.empty());
        Recommender recommender = new Recommender(Snapshot.of(Arrays.asList(known, nameless)), post -> List.of());

        assertThat(ids(recommender.recommend(Taste.UNKNOWN, 5, NOW))).containsExactly(1);
    }
}
