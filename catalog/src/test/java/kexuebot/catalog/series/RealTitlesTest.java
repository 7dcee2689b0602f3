package kexuebot.catalog.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RealTitlesTest {
    private static final List<Labelled> GOLD = Labelled.load("gold.tsv");

    @Test
    void finds_the_series_labelled_by_hand() {
        Score score = Score.of(GOLD);

        assertThat(score.pairs()).isGreaterThanOrEqualTo(0.99);
        assertThat(score.numbers()).isGreaterThanOrEqualTo(0.99);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void finds_them_when_three_posts_in_ten_are_missing(int seed) {
        Random random = new Random(seed);
        Score score = Score.of(
                GOLD.stream().filter(post -> random.nextDouble() >= 0.3).toList());

        assertThat(score.pairs()).isGreaterThanOrEqualTo(0.98);
        assertThat(score.numbers()).isGreaterThanOrEqualTo(0.98);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void finds_them_in_any_order_with_titles_in_full_and_half_width(int seed) {
        Random random = new Random(seed);
        List<Labelled> mixed = new ArrayList<>(GOLD.stream()
                .map(post -> random.nextBoolean()
                        ? post
                        : post.titled(halfWidth(post.post().title())))
                .toList());
        Collections.shuffle(mixed, random);
        Score score = Score.of(mixed);

        assertThat(score.pairs()).isGreaterThanOrEqualTo(0.99);
        assertThat(score.numbers()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void names_them_without_number_and_brackets() {
        Stream<String> names = SeriesRecognizer.recognize(
                        GOLD.stream().map(Labelled::post).toList())
                .stream()
                .map(Series::name);
        Stream<String> labels = GOLD.stream().map(Labelled::series).filter(name -> !name.isEmpty());

        assertThat(names).containsExactlyInAnyOrderElementsOf(labels.distinct().toList());
    }

    static IntStream seeds() {
        return IntStream.range(0, 10);
    }

    private static String halfWidth(String title) {
        return title.replace('（', '(')
                .replace('）', ')')
                .replace('：', ':')
                .replace('？', '?')
                .replace('！', '!')
                .replace('，', ',')
                .replace('“', '"')
                .replace('”', '"');
    }
}
