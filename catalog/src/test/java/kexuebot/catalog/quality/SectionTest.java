package kexuebot.catalog.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionTest {
    @Test
    void replaces_what_is_between_the_marks_and_nothing_else() {
        assertThat(new Section("a").replaced("x\n<!-- a -->\nold\n<!-- /a -->\ny\n", "new\n"))
                .isEqualTo("x\n<!-- a -->\nnew\n<!-- /a -->\ny\n");
    }

    @Test
    void a_page_without_the_marks_is_a_mistake() {
        assertThatThrownBy(() -> new Section("a").replaced("<!-- /a --> <!-- a -->", "new"))
                .hasMessageContaining("<!-- a -->");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "related", "recommend", "summaries", "summaries-to-read"})
    void the_project_s_page_has_the_marks(String name) throws Exception {
        String page = Files.readString(Path.of("../docs/quality.md"));

        assertThat(new Section(name).replaced(page, "new")).contains("<!-- " + name + " -->\nnew\n<!-- /" + name);
    }
}
