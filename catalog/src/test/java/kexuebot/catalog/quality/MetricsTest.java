package kexuebot.catalog.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kexuebot.catalog.post.PostId;
import org.junit.jupiter.api.Test;

class MetricsTest {
    /** 1 and 2 are meant, 3 will do. */
    private static final JudgedQuery QUERY =
            new JudgedQuery(QueryClass.WORDS, "a", Map.of(id(1), 2, id(2), 2, id(3), 1));

    @Test
    void the_first_answer_that_is_meant_counts() {
        assertThat(Metrics.reciprocalRank(QUERY, ids(1, 2))).isEqualTo(1);
        assertThat(Metrics.reciprocalRank(QUERY, ids(9, 8, 2, 1))).isEqualTo(1.0 / 3);
    }

    @Test
    void what_will_do_is_not_what_is_meant() {
        assertThat(Metrics.reciprocalRank(QUERY, ids(3, 2))).isEqualTo(0.5);
        assertThat(Metrics.reciprocalRank(QUERY, ids(3))).isZero();
    }

    @Test
    void only_the_first_ten_count() {
        assertThat(Metrics.reciprocalRank(QUERY, after(9, 1))).isEqualTo(0.1);
        assertThat(Metrics.reciprocalRank(QUERY, after(10, 1))).isZero();
        assertThat(Metrics.ndcg(QUERY, after(10, 1))).isZero();
        assertThat(Metrics.recall(Set.of(id(1)), after(9, 1))).isEqualTo(1);
        assertThat(Metrics.recall(Set.of(id(1)), after(10, 1))).isZero();
    }

    @Test
    void nothing_found_is_worth_nothing() {
        assertThat(Metrics.reciprocalRank(QUERY, List.of())).isZero();
        assertThat(Metrics.ndcg(QUERY, List.of())).isZero();
    }

    /** Gains 3, 3, 1 at discounts 1, log2 3, log2 4: at best 3 + 3 / 1.58496 + 1 / 2 = 5.39279. */
    @Test
    void gains_are_discounted_by_place() {
        assertThat(Metrics.ndcg(QUERY, ids(2, 1, 3))).isEqualTo(1, within(1e-9));
        assertThat(Metrics.ndcg(QUERY, ids(3, 9, 1))).isEqualTo((1 + 3 / 2.0) / 5.39279, within(1e-5));
        assertThat(Metrics.ndcg(QUERY, ids(9, 2))).isEqualTo(3 / 1.58496 / 5.39279, within(1e-5));
    }

    @Test
    void the_best_order_has_ten_places_too() {
        Map<PostId, Integer> many = new HashMap<>();
        IntStream.rangeClosed(1, 20).forEach(i -> many.put(id(i), 2));

        assertThat(Metrics.ndcg(new JudgedQuery(QueryClass.SHORT, "a", many), ids(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)))
                .isEqualTo(1, within(1e-9));
    }

    @Test
    void recall_is_the_share_of_what_is_wanted() {
        assertThat(Metrics.recall(Set.of(id(1), id(2), id(3), id(4)), ids(9, 4, 2)))
                .isEqualTo(0.5);
    }

    @Test
    void scores_are_means_over_queries() {
        Scores scores = Scores.of(List.of(
                new Answered(QUERY, ids(1, 2, 3)),
                new Answered(QUERY, List.of()),
                new Answered(QUERY, ids(9, 8, 7, 1))));

        assertThat(scores.queries()).isEqualTo(3);
        assertThat(scores.mrr()).isEqualTo((1 + 0 + 0.25) / 3, within(1e-9));
        assertThat(scores.zero()).isEqualTo(1 / 3.0, within(1e-9));
        assertThat(scores.ndcg()).isEqualTo((1 + 3 / 2.32193 / 5.39279) / 3, within(1e-5));
    }

    @Test
    void without_queries_all_is_zero() {
        assertThat(Scores.of(List.of())).isEqualTo(new Scores(0, 0, 0, 0));
    }

    private static List<PostId> after(int others, int last) {
        return IntStream.concat(IntStream.range(100, 100 + others), IntStream.of(last))
                .mapToObj(MetricsTest::id)
                .toList();
    }

    private static List<PostId> ids(int... values) {
        return Arrays.stream(values).mapToObj(MetricsTest::id).toList();
    }

    private static PostId id(int value) {
        return new PostId(value);
    }
}
