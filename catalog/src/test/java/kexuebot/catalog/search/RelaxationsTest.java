package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RelaxationsTest {
    private static Index index;

    @BeforeAll
    static void build() {
        index = SamplePosts.index();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static Query query(String line) {
        return ((QueryParser.Parsed) QueryParser.parse(line)).query();
    }

    @Test
    void names_the_filter_that_excluded_everything() {
        assertThat(index.relaxations(query("低秩 year:2010 category:Mathematics")))
                .containsExactly(new Relaxation("year:", query("低秩 category:Mathematics"), 5));
    }

    @Test
    void offers_every_filter_that_would_do() {
        assertThat(index.relaxations(query("低秩 year:2023 series:扩散")))
                .extracting(Relaxation::leftOut)
                .containsExactly("series: year:");
        assertThat(index.relaxations(query("year:2023 tag:优化")))
                .extracting(Relaxation::leftOut)
                .containsExactly("tag:", "year:");
    }

    @Test
    void offers_nothing_when_the_words_are_to_blame() {
        assertThat(index.relaxations(query("蓝鲸蓝鲸 year:2024"))).isEmpty();
    }

    @Test
    void names_the_word_that_excluded_everything() {
        assertThat(index.relaxations(query("伪逆 xyzzyq"))).containsExactly(new Relaxation("xyzzyq", query("伪逆"), 1));
        assertThat(index.relaxations(query("低秩 xyzzyq year:2024")))
                .containsExactly(new Relaxation("xyzzyq", query("低秩 year:2024"), 4));
        assertThat(index.relaxations(query("msign 正交")))
                .extracting(Relaxation::leftOut)
                .containsExactly("msign", "正交");
    }

    @Test
    void blames_no_single_one_of_many_words() {
        assertThat(index.relaxations(query("低秩 " + "xyzzyq ".repeat(20)))).isEmpty();
    }

    @Test
    void does_not_offer_the_whole_catalog() {
        assertThat(index.relaxations(query("tag:没有 sort:date"))).isEmpty();
        assertThat(index.relaxations(query("tag:没有"))).isEmpty();
    }
}
