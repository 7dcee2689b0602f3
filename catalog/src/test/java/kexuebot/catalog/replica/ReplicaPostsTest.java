package kexuebot.catalog.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Text;
import kexuebot.catalog.series.Series;
import kexuebot.catalog.series.SeriesRecognizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicaPostsTest {

    @Test
    void the_same_seed_gives_the_same_posts() {
        List<ReplicaPost> posts = ReplicaPosts.generate(40, 1, 600);

        assertThat(ReplicaPosts.generate(40, 1, 600)).isEqualTo(posts);
        assertThat(ReplicaPosts.generate(40, 2, 600)).isNotEqualTo(posts);
    }

    @Test
    void ids_and_times_grow_and_titles_differ() {
        List<ReplicaPost> posts = ReplicaPosts.generate(1300, 1, 1);

        assertThat(posts).extracting(ReplicaPost::id).isSorted().doesNotHaveDuplicates();
        assertThat(posts).extracting(ReplicaPost::published).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(posts).extracting(ReplicaPost::title).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 9000})
    void texts_are_about_as_long_as_wanted(int characters) {
        double average = ReplicaPosts.generate(100, 1, characters).stream()
                .mapToInt(post -> post.text().source().length())
                .average()
                .orElseThrow();

        assertThat(average).isBetween(characters * 0.8, characters * 1.5);
    }

    @Test
    void titles_tell_the_places_in_series() {
        List<ReplicaPost> posts = ReplicaPosts.generate(1300, 1, 1);

        List<Series> found = SeriesRecognizer.recognize(
                posts.stream().map(ReplicaPostsTest::post).toList());

        assertThat(found.stream().flatMap(ReplicaPostsTest::places))
                .containsAll(posts.stream().flatMap(ReplicaPostsTest::places).toList());
    }

    private static Stream<String> places(ReplicaPost post) {
        return post.series().stream().map(place -> post.id() + " " + place.name() + " " + place.part());
    }

    private static Stream<String> places(Series series) {
        return series.parts().stream()
                .map(part -> part.post().id().orElseThrow() + " " + series.name() + " "
                        + part.number().orElse(0));
    }

    private static Post post(ReplicaPost post) {
        return new Post(
                Optional.of(new PostId(post.id())),
                post.title(),
                Optional.of(PartialDate.of(post.day())),
                "",
                post.category(),
                post.tags(),
                Optional.empty(),
                Document.EMPTY,
                Text.NONE,
                List.of(),
                Details.NONE,
                Optional.empty());
    }
}
