package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.post.PostId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandRouterTest {
    private static final ChatId GROUP = new ChatId("telegram", "-100123");
    private final Conversation conversation = Conversation.aboutSomePosts();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/latest 5",
                "/LATEST 5",
                "／latest 5",
                "/ｌａｔｅｓｔ ５",
                "/latest@somebot 5",
                " /latest   5 ",
                "/latest\n5",
                "/latest 5 page:1"
            })
    void spellings_of_one_command_mean_the_same(String line) {
        Reply reply = conversation.say(line);
        assertThat(reply.command()).isEqualTo("latest");
        assertThat(reply.posts()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "/serach 低秩, 没有 /serach 命令，你是不是想用 /search？",
        "/lates, 没有 /lates 命令，你是不是想用 /latest？",
        "/hepl, 没有 /hepl 命令，你是不是想用 /help？",
        "/weather, 没有 /weather 命令，/help 列出所有命令。",
        "/, 没有 / 命令，/help 列出所有命令。"
    })
    void an_unknown_command_gets_the_nearest(String line, String message) {
        assertThat(conversation.refused(line)).isEqualTo("unknown_command: " + message);
    }

    @Test
    void the_nearest_command_is_suggested_with_the_arguments_given() {
        assertThat(conversation.say("/serach 低秩 近似").suggestions()).containsExactly("/search 低秩 近似");
    }

    @Test
    void a_very_long_unknown_command_is_answered_shortly() {
        assertThat(conversation.refused("/" + "x".repeat(100_000))).hasSizeLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n", "\u3000"})
    void a_blank_line_gets_no_answer(String line) {
        assertThat(conversation.answer(message(line, true))).isEmpty();
    }

    @Test
    void in_a_group_only_known_commands_and_what_is_addressed_get_an_answer() {
        assertThat(conversation.answer(message("低秩", false))).isEmpty();
        assertThat(conversation.answer(message("3", false))).isEmpty();
        assertThat(conversation.answer(message("https://kexue.fm/archives/9948", false)))
                .isEmpty();
        assertThat(conversation.answer(message("/weather", false))).isEmpty();
        assertThat(conversation.answer(message("/latest", false))).isPresent();
        assertThat(conversation.answer(message("/weather", true))).isPresent();
        assertThat(conversation.answer(message("低秩", true))).isPresent();
    }

    private static Message message(String line, boolean addressed) {
        return new Message(new Asker(GROUP, "1"), line, Language.ZH, addressed);
    }

    @Test
    void numbers_open_what_the_last_list_shows() {
        conversation.say("/latest 3 page:2");
        assertThat(opened("2")).isEqualTo(10501);
        assertThat(opened("３")).isEqualTo(10427);
        assertThat(opened("1")).isEqualTo(10662);
    }

    @Test
    void a_number_beyond_the_list_is_an_id() {
        conversation.say("/latest 3");
        assertThat(opened("681")).isEqualTo(681);
        assertThat(conversation.refused("4")).startsWith("not_found: 没有编号 4 的文章");
    }

    @Test
    void a_number_without_a_list_is_an_id() {
        assertThat(opened("9948")).isEqualTo(9948);
        assertThat(conversation.refused("1")).startsWith("not_found: 没有编号 1 的文章");
    }

    private int opened(String line) {
        return conversation
                .say(line)
                .opened()
                .flatMap(view -> view.post().id())
                .map(PostId::value)
                .orElseThrow();
    }

    @Test
    void next_and_prev_page_the_last_list() {
        conversation.say("/latest 8");
        assertThat(conversation.shown("next")).startsWith("最新文章 · 第 2/3 页");
        assertThat(conversation.shown("下一页")).startsWith("最新文章 · 第 3/3 页");
        assertThat(conversation.refused("Next")).isEqualTo("no_page: 已经是最后一页。");
        assertThat(conversation.shown("prev")).startsWith("最新文章 · 第 2/3 页");
        assertThat(conversation.shown("上一页")).startsWith("最新文章 · 第 1/3 页");
        assertThat(conversation.refused("prev")).isEqualTo("no_page: 已经是第一页。");
    }

    @Test
    void opening_a_post_leaves_the_list_where_it_was() {
        conversation.say("/latest 3");
        conversation.say("2");
        assertThat(opened("3")).isEqualTo(10667);
        assertThat(conversation.shown("next")).startsWith("最新文章 · 第 2/6 页");
    }

    @Test
    void paging_without_a_list_says_so() {
        assertThat(conversation.refused("next")).isEqualTo("no_page: 没有可以翻页的列表，先发 /latest 试试。");
    }

    @Test
    void anything_else_searches() {
        Reply reply = conversation.say("低秩");
        assertThat(reply.command()).isEqualTo("search");
        assertThat(reply.posts()).hasSize(4);
    }

    @Test
    void a_list_is_forgotten_after_an_hour() {
        conversation.say("/latest 3");
        conversation.nanoseconds.addAndGet(Duration.ofMinutes(59).toNanos());
        assertThat(opened("1")).isEqualTo(11459);
        conversation.nanoseconds.addAndGet(Duration.ofMinutes(61).toNanos());
        assertThat(conversation.refused("1")).startsWith("not_found: ");
        assertThat(conversation.refused("next")).startsWith("no_page: ");
    }

    @Test
    void lists_are_remembered_per_chat_and_person() {
        conversation.answer(new Message(new Asker(GROUP, "1"), "/latest 3", Language.ZH, true));
        conversation.answer(new Message(new Asker(GROUP, "2"), "/search 端午节", Language.ZH, true));
        Message number = new Message(new Asker(GROUP, "1"), "1", Language.ZH, true);
        assertThat(conversation
                        .answer(number)
                        .orElseThrow()
                        .opened()
                        .flatMap(view -> view.post().id()))
                .contains(new PostId(11459));
    }

    @Test
    void a_failing_command_costs_one_calm_line() {
        Conversation broken = new Conversation(SomePosts.ALL, List.of(new Broken()));
        assertThat(broken.refused("/broken")).isEqualTo("internal: 出错了，请换个说法或稍后再试。");
        assertThat(broken.say("/latest").failure()).isEmpty();
    }

    private static final class Broken implements Command {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public LocalText arguments() {
            return new LocalText("", "");
        }

        @Override
        public LocalText help() {
            return new LocalText("坏的", "Broken");
        }

        @Override
        public List<String> examples() {
            return List.of("/broken");
        }

        @Override
        public Reply run(Invocation invocation) {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
