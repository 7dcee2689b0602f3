package kexuebot.catalog.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kexuebot.catalog.post.Abstract;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledFactsTest {

    private final List<Sighting> sightings = BundledFacts.sightings();
    private final Map<PostId, Abstract> abstracts = BundledFacts.abstracts();

    @Test
    void facts_of_1128_posts_ship_with_the_program_in_order_of_their_ids() {
        assertThat(sightings)
                .hasSize(1128)
                .extracting(sighting -> sighting.id().orElseThrow())
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void every_bundled_post_has_a_title_and_a_whole_date_since_2009() {
        assertThat(sightings).allSatisfy(sighting -> {
            assertThat(sighting.source()).isEqualTo(SourceKind.BUNDLED_FACTS);
            assertThat(sighting.title()).isNotBlank().isEqualTo(sighting.title().strip());
            assertThat(sighting.date().flatMap(PartialDate::full).orElseThrow()).isAfter(LocalDate.of(2009, 1, 1));
        });
    }

    @Test
    void a_fact_that_is_not_known_is_empty() {
        assertThat(sightings.get(0).id()).contains(new PostId(4));
        assertThat(sightings.get(0).category()).isEmpty();
        assertThat(sightings.get(0).readers()).isEmpty();
    }

    @Test
    void a_bundled_post_is_read_whole() {
        assertThat(sightings)
                .contains(Sighting.from(SourceKind.BUNDLED_FACTS)
                        .withId(new PostId(9948))
                        .withTitle("Transformer升级之路：16、“复盘”长度外推技术")
                        .withDate(PartialDate.of(LocalDate.of(2024, 1, 26)))
                        .withCategory("Big-Data")
                        .withReaders(Readers.undated(72010)));
    }

    @Test
    void each_of_29_abstracts_belongs_to_a_bundled_post() {
        assertThat(abstracts).hasSize(29);
        assertThat(sightings).extracting(Sighting::id).containsAll(ids());
    }

    private List<Optional<PostId>> ids() {
        return abstracts.keySet().stream().map(Optional::of).toList();
    }

    @Test
    void abstracts_are_short_and_free_of_control_characters() {
        assertThat(abstracts.values()).allSatisfy(text -> {
            assertThat(text.chinese()).hasSizeBetween(40, 100).endsWith("。").doesNotContainPattern("\\p{Cntrl}");
            assertThat(text.english()).hasSizeBetween(80, 280).matches(".*[.?]").doesNotContainPattern("\\p{Cntrl}");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "12\tmore\tmuch more", "x\ty", "99999999999\ty"})
    void a_broken_line_is_named_by_file_and_number(String broken) {
        Function<String[], PostId> id = cells -> new PostId(Integer.parseInt(cells[0]));
        Stream<String> lines = Stream.of("id\ttitle", "11\tfine", broken);
        assertThatThrownBy(() -> BundledFacts.rows("posts.tsv", lines, 2, id))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("posts.tsv:3: ");
    }
}
