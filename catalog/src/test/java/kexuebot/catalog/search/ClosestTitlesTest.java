package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosestTitlesTest {
    private static Index index;

    @BeforeAll
    static void build() {
        index = SamplePosts.index();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static List<Integer> closest(String words, int limit) {
        return index.closestTitles(words, limit).stream().map(SamplePosts::id).toList();
    }

    @Test
    void a_wrong_character_finds_the_series_from_its_beginning() {
        assertThat(closest("低质近似", 2)).containsExactly(10366, 10407);
        assertThat(closest("低质近似", 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "信燥比, 10047",
        "zotreo, 11250",
        "Transfomer VQ, 9862",
        "浏览器的扩展升级, 10480",
        "Chrome重定像擴展, 9978",
    })
    void forgives_few_mistakes(String words, int id) {
        assertThat(closest(words, 3)).startsWith(id);
    }

    @Test
    void a_word_that_stands_nowhere_does_not_hide_the_titles_near_the_others() {
        assertThat(closest("低质近似 xyzzyqxyzzyq", 2)).containsExactly(10366, 10407);
    }

    @ParameterizedTest
    @ValueSource(strings = {"asdfgh", "天气预报", "AND", "扩撒", "x", "", "。", "12345678"})
    void nothing_when_nothing_is_near(String words) {
        assertThat(closest(words, 5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "abc, xxabcxx, 0",
        "abc, xxabxcx, 1",
        "abc, acb, 1",
        "abc, bc, 1",
        "abc, xyz, 3",
        "abc, '', 3",
    })
    void counts_mistakes_against_the_best_part_of_a_title(String word, String title, int mistakes) {
        assertThat(Titles.mistakes(word, title)).isEqualTo(mistakes);
    }
}
