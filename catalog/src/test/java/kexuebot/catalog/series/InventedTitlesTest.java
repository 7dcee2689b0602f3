package kexuebot.catalog.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import kexuebot.catalog.post.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles of the same patterns with names nobody has seen, and what only looks like them. */
class InventedTitlesTest {
    private static final List<Labelled> INVENTED = Labelled.load("invented.tsv");

    @Test
    void finds_series_of_unknown_names() {
        assertThat(places(posts())).containsExactlyInAnyOrderElementsOf(labels());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void finds_the_same_parts_in_the_same_order_whatever_the_order_of_input(int seed) {
        List<Post> shuffled = new ArrayList<>(posts());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(SeriesRecognizer.recognize(shuffled)).isEqualTo(SeriesRecognizer.recognize(posts()));
    }

    @Test
    void puts_no_post_into_two_series() {
        List<Post> members = SeriesRecognizer.recognize(posts()).stream()
                .flatMap(series -> series.parts().stream())
                .map(Series.Part::post)
                .toList();

        Set<Post> distinct = new HashSet<>(members);
        assertThat(members).hasSameSizeAs(distinct);
    }

    private static List<Post> posts() {
        return INVENTED.stream().map(Labelled::post).toList();
    }

    private static List<String> labels() {
        return INVENTED.stream()
                .filter(post -> !post.series().isEmpty())
                .map(post -> post.post().title() + " = " + post.series() + " " + post.number())
                .toList();
    }

    private static List<String> places(List<Post> posts) {
        return SeriesRecognizer.recognize(posts).stream()
                .flatMap(InventedTitlesTest::places)
                .toList();
    }

    private static Stream<String> places(Series series) {
        return series.parts().stream().map(part -> part.post().title() + " = " + series.name() + " " + part.number());
    }
}
