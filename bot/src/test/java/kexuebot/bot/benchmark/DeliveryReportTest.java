package kexuebot.bot.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DeliveryReportTest {
    @Test
    void replaces_what_is_between_the_marks_and_nothing_else() {
        String page = "before\n<!-- deliveries:begin -->\nold\n<!-- deliveries:end -->\nafter\n";

        assertThat(DeliveryReport.replaced(page, "new\n\n"))
                .isEqualTo("before\n<!-- deliveries:begin -->\nnew\n<!-- deliveries:end -->\nafter\n");
    }

    @Test
    void leaves_a_page_without_marks_alone() {
        assertThatThrownBy(() -> DeliveryReport.replaced("before", "new")).hasMessageContaining("deliveries:begin");
    }

    @Test
    void the_project_s_page_has_the_marks() throws Exception {
        String page = Files.readString(Path.of("../docs/benchmarks.md"));

        assertThat(DeliveryReport.replaced(page, "new"))
                .contains("<!-- deliveries:begin -->\nnew\n<!-- deliveries:end");
    }

    @Test
    void a_miss_is_marked() {
        assertThat(new Figure("a", "2 s", "< 1 s", false).row()).isEqualTo("| a | 2 s | < 1 s, **missed** |");
        assertThat(new Figure("a", "2 s", "< 3 s", true).row()).isEqualTo("| a | 2 s | < 3 s |");
    }
}
