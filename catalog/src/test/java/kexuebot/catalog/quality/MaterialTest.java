package kexuebot.catalog.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import kexuebot.catalog.post.PostId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MaterialTest {
    private static Material material;

    @BeforeAll
    static void read() {
        material = Material.read();
    }

    @Test
    void there_is_enough_and_no_query_twice() {
        assertThat(material.judged().written()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(material.queries()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(material.queries()).extracting(JudgedQuery::line).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void a_part_of_every_class_is_held_out(QueryClass kind) {
        assertThat(material.queries())
                .filteredOn(query -> query.kind() == kind)
                .extracting(JudgedQuery::isHeldOut)
                .contains(true, false);
    }

    @Test
    void many_answers_have_no_text() {
        Set<PostId> written =
                material.judged().written().stream().map(WrittenPost::id).collect(Collectors.toSet());

        assertThat(material.queries())
                .filteredOn(query -> query.grades().keySet().stream().noneMatch(written::contains))
                .hasSizeGreaterThan(material.queries().size() / 4);
    }
}
