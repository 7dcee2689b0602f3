package kexuebot.catalog.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BlindPairsTest {
    private static SummaryMaterial material;

    @BeforeAll
    static void read() {
        material = SummaryMaterial.read();
    }

    @Test
    void there_are_as_many_pairs_as_wanted_each_of_another_post_and_in_both_orders() {
        List<BlindPair> pairs = BlindPairs.of(material, 1);

        assertThat(pairs).extracting(BlindPair::title).hasSize(20).doesNotHaveDuplicates();
        assertThat(pairs).extracting(BlindPair::ownFirst).contains(true, false);
        assertThat(pairs).allMatch(pair -> Counted.length(pair.closing()) > 0);
    }

    @Test
    void the_order_is_the_same_for_one_seed() {
        assertThat(BlindPairs.of(material, 1)).isEqualTo(BlindPairs.of(material, 1));
        assertThat(BlindPairs.key(BlindPairs.of(material, 1))).isNotEqualTo(BlindPairs.key(BlindPairs.of(material, 2)));
    }

    @Test
    void the_sheet_does_not_tell_which_is_which_but_the_key_does() {
        List<BlindPair> pairs = List.of(
                new BlindPair("月亮", "讲月亮。", "我们的。", "作者的。", true),
                new BlindPair("太阳", "讲太阳。", "也是我们的。", "也是作者的。", false));

        assertThat(BlindPairs.sheet(pairs))
                .contains("## 1. 月亮\n\nAbout: 讲月亮。\n\nX: 我们的。\n\nY: 作者的。\n")
                .contains("X: 也是作者的。\n\nY: 也是我们的。\n");
        assertThat(BlindPairs.sheet(pairs).toLowerCase(Locale.ROOT)).doesNotContain("own", "closing");
        assertThat(BlindPairs.key(pairs)).isEqualTo("1\tX\t月亮\n2\tY\t太阳\n");
    }
}
