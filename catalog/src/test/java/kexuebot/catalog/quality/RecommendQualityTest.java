package kexuebot.catalog.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kexuebot.catalog.library.Snapshot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Recommendations get no worse unnoticed, whatever becomes of related posts: over simple ones. Floors are a little under
 * what was measured; the figures themselves are in docs/quality.md.
 */
class RecommendQualityTest {
    private static final int READERS = 50;

    private static Snapshot snapshot;
    private static InventedReaders readers;
    private static RecommendEngine own;

    @BeforeAll
    static void read() {
        snapshot = Snapshot.of(JudgedPosts.of(Stream.of("posts-a.html", "posts-b.html")
                        .map(JudgedFile::read)
                        .toList())
                .plain());
        readers = new InventedReaders(snapshot, READERS);
        own = OwnRecommend.over(snapshot, new NearRelated(snapshot));
    }

    private static RecommendScores scores(RecommendEngine engine, List<InventedReader> who) {
        assertThat(who).hasSizeGreaterThan(READERS / 2);
        RecommendScores scores = RecommendScores.of(engine, who, readers.now(), snapshot);
        assertThat(scores.repeats()).isZero();
        return scores;
    }

    @Test
    void a_series_goes_on_with_its_next_part_again_and_again() {
        RecommendScores scores = scores(own, readers.ofSeries());

        assertThat(scores.hit()).isGreaterThanOrEqualTo(0.95);
        assertThat(scores.third()).isGreaterThanOrEqualTo(0.95);
        assertThat(scores.series()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void a_liked_post_leads_to_its_links_on_the_second_list_too() {
        RecommendScores scores = scores(own, readers.ofLikes());

        assertThat(scores.hit()).isGreaterThanOrEqualTo(0.95);
        assertThat(scores.recall()).isGreaterThanOrEqualTo(0.95);
        assertThat(scores.second()).isGreaterThanOrEqualTo(0.90);
        assertThat(scores.third()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void an_opened_post_leads_to_the_rest_of_its_links_on_the_second_list_too() {
        RecommendScores scores = scores(own, readers.ofLinks());

        assertThat(scores.hit()).isGreaterThanOrEqualTo(0.50);
        assertThat(scores.recall()).isGreaterThanOrEqualTo(0.80);
        assertThat(scores.second()).isGreaterThanOrEqualTo(0.60);
        assertThat(scores.third()).isGreaterThanOrEqualTo(0.50);
    }

    @Test
    void what_is_the_same_for_everybody_is_far_worse() {
        Stream.of(PlainRecommend.popular(snapshot), PlainRecommend.newest(snapshot), PlainRecommend.random(snapshot))
                .forEach(engine ->
                        assertThat(scores(engine, readers.ofLikes()).recall()).isLessThan(0.20));
    }
}
