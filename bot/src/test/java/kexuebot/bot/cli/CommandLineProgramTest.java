package kexuebot.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kexuebot.bot.cli.Program.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineProgramTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    private Path data;
    private Program program;

    @BeforeEach
    void starts_with_an_empty_directory() {
        data = directory.resolve("data");
        program = new Program(data);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "chat --help", "import --help", "--version", "chat --version", "doctor --help"})
    void help_and_version_stand_before_or_after_a_command(String line) {
        Run run = program.run(line.split(" "));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("kexuebot");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frobnicate",
                "--nonsense",
                "import",
                "export",
                "export --format xml",
                "chat --format yaml",
                "chat x"
            })
    void wrong_usage_is_exit_2_and_one_line_with_a_hint(String line) {
        Run run = program.run(line.split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(2).last().asString().contains("--help");
    }

    @Test
    void a_wrong_setting_is_exit_2_and_nothing_is_started() {
        Run run = program.with("KEXUEBOT_BLOG_DELAY", "soon").run(List.of("/latest"), "chat");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("KEXUEBOT_BLOG_DELAY", "soon", "30s");
        assertThat(run.out()).isEmpty();
        assertThat(data).doesNotExist();
    }

    @Test
    void an_empty_name_of_a_directory_or_file_is_exit_2() {
        for (String option : new String[] {"--data", "--config"}) {
            Run run = program.run(option, "", "chat");
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err().lines()).singleElement().asString().contains(option);
        }
    }

    @Test
    void a_name_that_the_locale_cannot_express_is_refused_before_anything_is_written() {
        Run run = program.run("--data", directory.resolve("\ufffd\ufffd").toString(), "import", "x");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("LC_ALL=C.UTF-8");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void doctor_fails_for_a_directory_that_nobody_can_write() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        Run run = new Program(file)
                .with("KEXUEBOT_BLOG_URL", "http://127.0.0.1:9")
                .run("doctor");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).containsPattern("failed +database");
    }

    @Test
    void serve_without_a_token_is_exit_2() {
        Run run = program.run("serve");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("KEXUEBOT_TELEGRAM_TOKEN");
    }

    @Test
    void without_a_command_it_chats_and_leaves_no_trace() {
        Run run = program.run(List.of("/latest 1", "", "quit", "/latest 1"));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("2026-07-29").doesNotContain("\u001b");
        assertThat(run.out().split("https://kexue.fm")).hasSize(2);
        assertThat(data).doesNotExist();
    }

    @Test
    void json_is_one_object_a_line_for_each_line_that_is_not_blank() throws IOException {
        List<String> lines = program.jsonChat("/latest 2", "", "next", "2", "/nonsense", "quit", "/latest");

        assertThat(lines).hasSize(5);
        JsonNode second = json(lines.get(1));
        assertThat(second.path("page").intValue()).isEqualTo(2);
        assertThat(second.path("total").intValue()).isEqualTo(1128);
        assertThat(json(lines.get(2)).at("/posts/0/id")).isEqualTo(second.at("/posts/1/id"));
        assertThat(json(lines.get(3)).at("/error/code").asText()).isEqualTo("unknown_command");
        assertThat(json(lines.get(4)).path("command").asText()).isEqualTo("quit");
    }

    @Test
    void a_post_as_json_has_the_fields_of_the_contract() throws IOException {
        JsonNode reply = json(program.jsonChat("/post 9948").get(0));

        assertThat(reply.path("command").asText()).isEqualTo("post");
        JsonNode post = reply.at("/posts/0");
        assertThat(post.path("id").isNumber()).isTrue();
        assertThat(post.path("title").asText()).isEqualTo("Transformer升级之路：16、“复盘”长度外推技术");
        assertThat(post.path("date").asText()).isEqualTo("2024-01-26");
        assertThat(post.path("url").asText()).isEqualTo("https://kexue.fm/archives/9948");
        assertThat(post.path("category").asText()).isEqualTo("Big-Data");
        assertThat(post.path("readers").intValue()).isEqualTo(72010);
        assertThat(post.path("abstract").asText()).isNotEmpty();
        assertThat(post.has("excerpt")).as("unknown offline").isFalse();
        assertThat(post.at("/series/name").asText()).isEqualTo("Transformer升级之路");
        assertThat(post.at("/series/part").intValue()).isEqualTo(16);
        assertThat(post.at("/series/parts").intValue()).isEqualTo(21);
        assertThat(post.at("/series/posts").intValue()).isEqualTo(21);
    }

    @Test
    void the_next_page_has_a_button_whose_command_is_a_line_that_works() throws IOException {
        JsonNode first = json(program.jsonChat("/search 扩散模型").get(0));
        String next = StreamSupport.stream(first.path("buttons").spliterator(), false)
                .filter(button -> button.path("label").asText().contains("下一页"))
                .map(button -> button.path("command").asText())
                .findFirst()
                .orElseThrow();

        assertThat(json(program.jsonChat(next).get(0)).path("page").intValue()).isEqualTo(2);
    }

    @Test
    void export_holds_every_post_newest_first_in_both_formats() throws IOException {
        JsonNode posts = json(program.run("export", "--format", "json").out()).path("posts");
        List<String> dates = StreamSupport.stream(posts.spliterator(), false)
                .map(post -> post.path("date").asText())
                .toList();
        assertThat(dates).hasSize(1128).isSortedAccordingTo((one, other) -> other.compareTo(one));

        List<String> rows =
                program.run("export", "--format", "csv").out().lines().toList();
        assertThat(rows).hasSize(1129).first().asString().startsWith("id,title,date,url");
    }

    @Test
    void a_choice_of_language_lasts() {
        program.run(List.of("/language en"), "chat");

        assertThat(program.chat("/latest 1").get(0)).startsWith("Latest posts");
    }

    @Test
    void a_directory_that_cannot_be_written_still_chats() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        Program blocked = new Program(file.resolve("data"));
        Run run = blocked.run(List.of("/latest 1", "/language en", "/latest 1"), "chat");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("最新文章", "Latest posts");
    }

    @Test
    void another_blog_is_refused_with_both_addresses() throws IOException {
        Path page = Files.writeString(
                directory.resolve("page.txt"), "一篇新文章\nBy 苏剑林 | 2024-02-03 | 12位读者 | 引用这里是一段摘录，说的是别的。\n最近评论");
        assertThat(program.run("import", page.toString()).exit()).isZero();
        Run run = program.with("KEXUEBOT_BLOG_URL", "http://127.0.0.1:8765").run(List.of("/latest"), "chat");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("http://127.0.0.1:8765", "https://kexue.fm");
    }

    @Test
    void another_blog_has_none_of_the_bundled_facts() {
        program.with("KEXUEBOT_BLOG_URL", "http://127.0.0.1:8765");

        assertThat(program.run("export", "--format", "csv").out().lines()).hasSize(1);
    }

    @Test
    void a_second_writer_is_told_who_holds_the_directory() {
        try (WriterLock held = WriterLock.take(data)) {
            Run run = program.run("import", directory.toString());

            assertThat(held).isNotNull();
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err()).contains(Long.toString(ProcessHandle.current().pid()));
            assertThat(program.run(List.of("/latest 1"), "chat").exit()).isZero();
        }
        assertThat(Stream.of(data.toFile().list())).contains("kexuebot.lock");
    }
}
