package kexuebot.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches of a script, over the facts that ship with the program. */
class SearchInJsonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path data;

    private List<JsonNode> replies(String... lines) throws JsonProcessingException {
        List<JsonNode> replies = new ArrayList<>();
        for (String line : new Program(data).jsonChat(lines)) {
            replies.add(MAPPER.readTree(line));
        }
        assertThat(replies).hasSameSizeAs(lines);
        return replies;
    }

    @Test
    void lines_arrive_as_they_were_written() throws JsonProcessingException {
        String[] lines = {
            "/search \\mathbb{R}^{n\\times m}",
            "/search softmax(QK^T)",
            "/search $W=W_0+AB$",
            "/search \"低秩\" C++ \\u4f4e",
            "\\nabla_x \\log p(x)",
            "/search低秩",
            "扩散 23"
        };
        List<JsonNode> replies = replies(lines);
        for (int i = 0; i < lines.length; i++) {
            String words = lines[i].replaceFirst("^/search ?", "");
            assertThat(replies.get(i).path("command").asText()).isEqualTo("search");
            assertThat(replies.get(i).path("text").asText()).contains("“" + words + "”");
            assertThat(replies.get(i).has("error")).isFalse();
        }
        assertThat(replies.get(6).at("/posts/0/id").asInt()).isEqualTo(10055);
    }

    @Test
    void posts_have_the_reason_why_they_are_there() throws JsonProcessingException {
        List<JsonNode> replies = replies(
                "/search 伪逆",
                "/search https://kexue.fm/archives/9948",
                "/search year:2024",
                "/language en",
                "/search 伪逆",
                "/search year:2024");
        assertThat(replies.get(0).at("/posts/0/reason").asText()).isEqualTo("标题");
        assertThat(replies.get(1).at("/posts/0/reason").asText()).isEqualTo("编号");
        assertThat(replies.get(1).path("total").asInt()).isEqualTo(1);
        assertThat(replies.get(2).at("/posts/0").has("reason")).isFalse();
        assertThat(replies.get(4).at("/posts/0/reason").asText()).isEqualTo("title");
        assertThat(replies.get(5).at("/posts/0").has("reason")).isFalse();
    }

    @Test
    void pages_follow_each_other_by_the_button() throws JsonProcessingException {
        List<JsonNode> pages = replies("/search 扩散　sort：date", "next", "/search 扩散 sort:date page:2");
        assertThat(pages.get(0).at("/buttons/0/label").asText()).contains("下一页");
        assertThat(pages.get(0).at("/buttons/0/command").asText()).endsWith(" page:2");
        assertThat(pages.get(1).path("page").asInt()).isEqualTo(2);
        assertThat(pages.get(2).path("posts")).isEqualTo(pages.get(1).path("posts"));
        assertThat(pages.get(1).findValues("id"))
                .doesNotContainAnyElementsOf(pages.get(0).findValues("id"));
    }
}
