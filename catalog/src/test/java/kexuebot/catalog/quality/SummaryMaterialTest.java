package kexuebot.catalog.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.library.BundledFacts;
import kexuebot.catalog.post.PostId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryMaterialTest {
    private static SummaryMaterial material;

    @BeforeAll
    static void read() {
        material = SummaryMaterial.read();
    }

    @Test
    void long_posts_have_two_abstracts_and_an_introduction() {
        assertThat(material.abstracts())
                .hasSize(24)
                .allMatch(each -> each.references().size() == 2);
        assertThat(material.abstracts())
                .flatExtracting(SummaryCase::references)
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text.length()).isBetween(100, 260));
        assertThat(material.introductions()).hasSize(24);
        assertThat(material.judged()).hasSize(123);
    }

    @Test
    void long_posts_are_not_of_the_blog_and_each_is_there_once() {
        Set<PostId> bundled = BundledFacts.sightings().stream()
                .flatMap(fact -> fact.id().stream())
                .collect(Collectors.toSet());

        assertThat(material.abstracts())
                .extracting(each -> each.post().id().orElseThrow())
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(bundled);
    }

    @Test
    void search_is_not_judged_on_them() {
        assertThat(Material.read().plain())
                .extracting(post -> post.id().orElseThrow().value())
                .allMatch(id -> id < 90_000);
    }

    @Test
    void half_of_them_is_held_out_and_half_of_them_sums_up() {
        assertThat(material.abstracts()).filteredOn(SummaryCase::isHeldOut).hasSize(12);
        assertThat(material.abstracts()).filteredOn(SummaryCase::hasClosing).hasSizeBetween(8, 16);
    }

    @Test
    void an_introduction_is_not_in_what_is_summarized() {
        SummaryCase each = SummaryMaterial.withoutIntroduction(
                written("<p>为什么$x$不动？</p><p>来看看。</p>\n<!--more-->\n<h2>推导</h2><p>因为$y$。</p>"));

        assertThat(each.references()).containsExactly("为什么$x$不动？\n来看看。");
        assertThat(PlainText.source(each.post().text().document())).isEqualTo("推导\n因为$y$。");
        assertThat(each.post().excerpt().isEmpty()).isTrue();
    }

    @Test
    void a_post_without_an_introduction_is_a_mistake() {
        assertThatThrownBy(() -> SummaryMaterial.withoutIntroduction(written("<p>一</p>")))
                .hasMessage("p.html:1: not one introduction");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'90001\tA\t甲' ; a.tsv:1: 90001 has one abstract",
                "'90001\tA\t甲\n90001\tA\t乙' ; a.tsv:2: 90001 has two abstracts A",
                "'90001\tC\t甲' ; 'a.tsv:1: not id, A or B, abstract'",
                "'90001\tA' ; 'a.tsv:1: not id, A or B, abstract'",
                "'x\tA\t甲' ; a.tsv:1: no id: x"
            })
    void wrong_abstracts_are_told_with_their_place(String text, String fault) {
        assertThatThrownBy(() -> WrittenAbstracts.read(JudgedFile.of("a.tsv", text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(fault);
    }

    @Test
    void abstracts_are_read_a_first() {
        assertThat(WrittenAbstracts.read(JudgedFile.of("a.tsv", "90001\tB\t乙\n90001\tA\t甲")))
                .containsEntry(new PostId(90_001), List.of("甲", "乙"));
    }

    private static WrittenPost written(String body) {
        return WrittenPost.all(JudgedFile.of("p.html", "=== 90001 | 2024-01-01 | Mathematics | 不动点 | |\n" + body))
                .get(0);
    }
}
