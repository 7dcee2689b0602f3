package kexuebot.catalog.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No kind of query gets worse unnoticed; the figures themselves are in docs/quality.md. */
class SearchQualityTest {
    /** MRR@10 without noise, a little under what was measured. */
    private static final Map<QueryClass, Double> FLOORS = new EnumMap<>(Map.ofEntries(
            Map.entry(QueryClass.EXACT_TITLE, 0.97),
            Map.entry(QueryClass.PARTIAL_TITLE, 0.97),
            Map.entry(QueryClass.SERIES_PART, 0.97),
            Map.entry(QueryClass.SHORT, 0.97),
            Map.entry(QueryClass.WORDS, 0.97),
            Map.entry(QueryClass.LATIN, 0.96),
            Map.entry(QueryClass.SYNONYM, 0.90),
            Map.entry(QueryClass.TYPO, 0.95),
            Map.entry(QueryClass.TRADITIONAL, 0.97),
            Map.entry(QueryClass.PINYIN, 0.95),
            Map.entry(QueryClass.FORMULA, 0.96),
            Map.entry(QueryClass.QUESTION, 0.72)));

    private static final double OVERALL = 0.94;
    private static final double WITH_NOISE = 0.92;
    private static final double NOTHING_FOUND = 0.02;

    private static List<Answered> plain;
    private static List<Answered> noisy;

    @BeforeAll
    static void search() {
        Material material = Material.read();
        plain = Answered.by(OwnSearch.over(material.plain()), material.queries());
        noisy = Answered.by(OwnSearch.over(material.noisy()), material.queries());
    }

    @ParameterizedTest
    @EnumSource
    void what_is_meant_comes_first(QueryClass kind) {
        Scores scores = scores(plain, query -> query.kind() == kind);

        assertThat(scores.queries()).isPositive();
        assertThat(scores.mrr()).isGreaterThanOrEqualTo(FLOORS.get(kind));
    }

    @Test
    void what_is_meant_comes_first_among_passing_mentions() {
        assertThat(scores(plain, query -> true).mrr()).isGreaterThanOrEqualTo(OVERALL);
        assertThat(scores(noisy, query -> true).mrr()).isGreaterThanOrEqualTo(WITH_NOISE);
    }

    @Test
    void queries_that_nobody_tuned_for_are_no_worse() {
        assertThat(scores(plain, JudgedQuery::isHeldOut).mrr()).isGreaterThanOrEqualTo(OVERALL);
    }

    @Test
    void few_queries_find_nothing() {
        assertThat(scores(plain, query -> true).zero()).isLessThanOrEqualTo(NOTHING_FOUND);
    }

    private static Scores scores(List<Answered> answers, Predicate<JudgedQuery> which) {
        return Scores.of(
                answers.stream().filter(each -> which.test(each.query())).toList());
    }
}
