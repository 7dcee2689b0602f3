package kexuebot.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.cli.Program.Run;
import kexuebot.bot.history.History;
import kexuebot.bot.storage.Database;
import kexuebot.bot.storage.JdbiHistory;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.recommend.Trace;
import kexuebot.catalog.recommend.Trace.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal reads, from one chat to the next. */
class ReadingTest {
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

    private List<String> kept() {
        try (Database database = Database.open(data)) {
            return new JdbiHistory(database.jdbi())
                    .traces(ChatId.TERMINAL).stream()
                            .map(trace -> trace.kind() + " " + trace.post())
                            .sorted()
                            .toList();
        }
    }

    private JsonNode last(String... lines) throws IOException {
        List<String> replies = program.jsonChat(lines);
        return JSON.readTree(replies.get(replies.size() - 1));
    }

    @Test
    void what_a_chat_opened_found_and_liked_is_there_in_the_next_one() throws IOException {
        program.chat("/post 9948", "/search 低秩 SVD", "/like 10427");

        assertThat(kept()).hasSize(3).contains("LIKED 10427", "OPENED 9948");
        JsonNode settings = last("/settings").path("settings");
        assertThat(settings.path("history").booleanValue()).isTrue();
        assertThat(settings.path("remembered").intValue()).isEqualTo(3);
    }

    @Test
    void recommended_posts_have_a_reason_each_in_json() throws IOException {
        JsonNode reply = last("/post 9948", "/recommend");

        assertThat(reply.path("command").asText()).isEqualTo("recommend");
        assertThat(reply.path("posts"))
                .hasSize(5)
                .allSatisfy(post -> assertThat(post.path("reason").asText()).isNotEmpty());
        assertThat(reply.path("total").intValue()).isEqualTo(5);
        assertThat(reply.at("/buttons/0/label").asText()).isEqualTo("换一批");
        assertThat(reply.at("/buttons/0/command").asText()).isEqualTo("/recommend");
        assertThat(reply.has("error")).isFalse();
    }

    @Test
    void a_terminal_says_how_to_get_another_list() {
        assertThat(program.chat("/recommend").get(0)).endsWith("\n换一批 /recommend");
        assertThat(program.chat("/recommend 低秩").get(0)).endsWith("\n搜索 /search 低秩");
    }

    @Test
    void switched_off_it_stays_off_and_nothing_is_kept() throws IOException {
        program.chat("/post 9948", "/settings history off", "/post 10427");

        assertThat(kept()).isEmpty();
        assertThat(last("/post 9948", "/settings").at("/settings/history").booleanValue())
                .isFalse();
        assertThat(last("/like 9948").at("/error/code").asText()).isEqualTo("not_allowed");
    }

    @Test
    void forget_deletes_it() {
        program.chat("/post 9948", "/recommend", "/forget");

        assertThat(kept()).isEmpty();
    }

    @Test
    void what_is_older_than_ninety_days_is_gone() {
        Instant old = Instant.now().minus(History.KEPT).minusSeconds(60);
        try (Database database = Database.open(data)) {
            new JdbiHistory(database.jdbi()).note(ChatId.TERMINAL, new Trace(new PostId(4), Kind.LIKED, old));
        }
        program.chat("/post 9948");

        assertThat(kept()).containsExactly("OPENED 9948");
    }

    @Test
    void where_nothing_can_be_kept_all_of_it_works_until_the_end() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        Program blocked = new Program(file.resolve("data"));
        Run run =
                blocked.run(List.of("/post 9948", "/like", "/recommend", "/settings", "/forget", "/settings"), "chat");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("👍 已赞《Transformer升级之路：16、“复盘”长度外推技术》", "阅读记录 记住 1 篇 · 赞 1", "阅读记录 记住 0 篇")
                .doesNotContain("出错了");
    }

    @Test
    void a_database_that_can_only_be_read_is_read_and_the_rest_lasts_until_the_end() throws IOException {
        program.chat("/post 9948");
        Files.createDirectory(Path.of(Database.file(data) + "-wal")); // in the way of whoever wants to write
        Run run = program.run(List.of("/post 10427", "/settings", "/recommend"), "chat");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("记住 2 篇").doesNotContain("出错了");
        assertThat(run.err()).contains("不能写入：输入历史、阅读记录和 /language 的选择只保留到这次结束。");
        Files.delete(Path.of(Database.file(data) + "-wal"));
        assertThat(kept()).containsExactly("OPENED 9948");
    }

    @Test
    void reading_makes_no_database_before_there_is_something_to_keep() {
        program.chat("/recommend tag:没有的标签", "/settings", "/popular", "/like 99999");

        assertThat(Optional.of(data)).get().satisfies(path -> assertThat(path).doesNotExist());
    }
}
