package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TitleLikenessTest {
    private static double likeness(String query, String title) {
        List<String> terms = letters(query);
        double[] sizes = new double[terms.size()];
        Arrays.fill(sizes, 1);
        return new TitleLikeness(terms, sizes).of(letters(title));
    }

    private static List<String> letters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    @Test
    void counts_what_stands_in_the_same_order() {
        assertThat(likeness("低秩近似", "低秩近似之路")).isEqualTo(1);
        assertThat(likeness("低秩之路", "低秩近似之路")).isEqualTo(1);
        assertThat(likeness("低质近似", "低秩近似之路")).isEqualTo(0.75);
        assertThat(likeness("近似低秩", "低秩近似之路")).isEqualTo(0.5);
        assertThat(likeness("今天", "低秩近似之路")).isZero();
    }

    @Test
    void a_single_term_has_no_order() {
        assertThat(likeness("秩", "秩")).isZero();
        assertThat(likeness("", "秩")).isZero();
    }

    @Test
    void larger_terms_count_more() {
        TitleLikeness query = new TitleLikeness(List.of("lora", "的"), new double[] {2, 0.2});
        assertThat(query.of(List.of("lora"))).isCloseTo(2 / 2.2, within(1e-9));
        assertThat(query.of(List.of("的"))).isCloseTo(0.2 / 2.2, within(1e-9));
    }
}
