package kexuebot.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kexuebot.bot.cli.Program.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five extracts of list pages in every shape that was met: run-on entries, no titles, no years, half-width signs. They
 * show 31 posts, of which three are in no list of facts.
 */
class ExtractsTest {
    private static final Path EXTRACTS = Path.of("..", "catalog", "src", "test", "resources", "extracts");

    @TempDir
    private Path data;

    private Program program;

    @BeforeEach
    void starts_with_an_empty_directory() {
        program = new Program(data);
    }

    private Map<String, JsonNode> posts() throws IOException {
        JsonNode posts = new ObjectMapper()
                .readTree(program.run("export", "--format", "json").out())
                .path("posts");
        return StreamSupport.stream(posts.spliterator(), false)
                .collect(Collectors.toMap(
                        post -> Optional.of(post.path("id").asText())
                                .filter(id -> !id.isEmpty())
                                .orElseGet(() -> post.path("title").asText()),
                        Function.identity()));
    }

    @Test
    void all_listings_find_their_posts_and_a_second_run_changes_nothing() {
        Run first = program.run("import", EXTRACTS.toString());
        Run second = program.run("import", EXTRACTS.toString());

        assertThat(first.exit()).isZero();
        assertThat(first.lastLine()).isEqualTo("44 listings, 31 posts, 3 new, 28 updated");
        assertThat(second.lastLine()).isEqualTo("44 listings, 31 posts, 0 new, 0 updated");
    }

    @Test
    void untitled_listings_become_the_posts_that_their_days_leave() throws IOException {
        program.run("import", EXTRACTS.toString());

        for (String id : new String[] {"10055", "10077", "10085"}) {
            assertThat(posts().get(id).path("excerpt").asText()).as(id).isNotEmpty();
            assertThat(posts().get(id).path("title").asText()).startsWith("生成扩散模型漫谈（二十");
        }
    }

    @Test
    void titles_and_dates_of_facts_stay_and_the_largest_reader_count_wins() throws IOException {
        program.run("import", EXTRACTS.toString());
        JsonNode post = posts().get("9984");

        assertThat(post.path("title").asText()).isEqualTo("“闭门造车”之多模态思路浅谈（一）：无损输入");
        assertThat(post.path("author").asText()).isEqualTo("苏剑林");
        assertThat(post.path("readers").intValue()).isEqualTo(145459);
    }

    @Test
    void posts_that_nobody_knew_have_no_id_and_no_year_that_was_not_shown() throws IOException {
        program.run("import", EXTRACTS.toString());
        Map<String, JsonNode> posts = posts();

        assertThat(posts.get("张量收缩漫步(一):从求和约定说起").path("date").asText()).isEqualTo("2024-08-20");
        assertThat(posts.get("掷硬币的一个小问题:等多久才公平?").path("date").asText()).isEqualTo("2024-03-18");
        assertThat(posts.get("稀疏矩阵转置的一种省内存写法").has("date")).isFalse();
        assertThat(program.chat("/post 稀疏矩阵转置的一种省内存写法").get(0)).startsWith("稀疏矩阵转置的一种省内存写法");
    }
}
