package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Paging;
import kexuebot.bot.chat.PostView;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.search.Query;
import kexuebot.catalog.search.Relaxation;
import kexuebot.catalog.series.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private final Conversation conversation = Conversation.aboutSomePosts();

    static Stream<String> examples() {
        return Conversation.aboutSomePosts().commands.stream().flatMap(command -> command.examples().stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_works_in_both_languages(String line) {
        for (Language language : Language.values()) {
            Reply reply = conversation.say(line, language);
            assertThat(reply.failure()).isEmpty();
            assertThat(reply.suggestions()).isEmpty();
            assertThat(reply.parts()).isNotEmpty();
        }
    }

    @Test
    void every_command_has_an_example_of_its_own() {
        assertThat(conversation.commands)
                .allSatisfy(command -> assertThat(command.examples())
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(line).startsWith("/" + command.name())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/latest x          | /latest 后面是 1 到 50 的数字，例如 /latest 10",
                "/latest 0          | /latest 后面是 1 到 50 的数字，例如 /latest 10",
                "/latest 51         | /latest 后面是 1 到 50 的数字，例如 /latest 10",
                "/latest 5 3        | /latest 后面是 1 到 50 的数字，例如 /latest 10",
                "/latest 99999999999999999999 | /latest 后面是 1 到 50 的数字，例如 /latest 10",
                "/latest page:0     | page: 后面是从 1 起的页码，例如 /latest page:1",
                "/search page:0     | page: 后面是从 1 起的页码，例如 /search 低秩 page:1",
                "/random x          | /random 后面是筛选条件，找词用 /search；例如 /random 2024 category:Mathematics",
                "/random sort:date  | /random 自有顺序，不用 sort:；要排序就用搜索，例如 /search sort:date",
                "/random tag:       | tag: 后面写名称，例如 /random tag:矩阵",
                "/recommend 低秩    | /recommend 后面是筛选条件，找词用 /search；例如 /recommend 2024 category:Mathematics",
                "/recommend year:x  | year: 后面是年份，例如 /recommend year:2024 或 year:2020..2024",
                "/like              | /like 后面是编号、链接或标题，例如 /like 9948",
                "/dislike off       | /dislike off 后面是编号、链接或标题，例如 /dislike off 9948",
                "/tags foo          | /tags 后面不带别的，例如 /tags",
                "/latest 3 page:x   | page: 后面是从 1 起的页码，例如 /latest 3 page:1",
                "/search            | /search 后面写要找的词，例如 /search 低秩",
                "/search 低秩 year:x | year: 后面是年份，例如 /search 低秩 year:2024 或 year:2020..2024",
                "/search sort:size  | sort: 后面是 date 或 readers，例如 /search 低秩 sort:date",
                "/popular all       | /popular 后面是年份或筛选条件，找词用 /search；例如 /popular 2024 category:Mathematics",
                "/popular 20        | /popular 后面是年份或筛选条件，找词用 /search；例如 /popular 2024 category:Mathematics",
                "/popular 2024 year:2023 | /popular 后面是年份或筛选条件，找词用 /search；例如 /popular 2024 category:Mathematics",
                "/popular year:24x  | year: 后面是年份，例如 /popular year:2024 或 year:2020..2024",
                "/post              | /post 后面是编号、链接或标题，例如 /post 9948",
                "/post https://kexue.fm/tag/x | 这个链接不是一篇文章；例如 /post https://kexue.fm/archives/9948",
                "/post https://example.com/archives/9948 | 这不是 kexue.fm 的链接；例如 /post https://kexue.fm/archives/9948",
                "/related           | /related 后面是编号、链接或标题，例如 /related 9948",
                "/related https://kexue.fm/tag/x | 这个链接不是一篇文章；例如 /related https://kexue.fm/archives/9948",
                "/cite              | /cite 后面是编号、链接或标题，例如 /cite 9948",
                "/cite https://kexue.fm/tag/x | 这个链接不是一篇文章；例如 /cite https://kexue.fm/archives/9948",
                "/cite https://example.com/archives/9948 | 这不是 kexue.fm 的链接；例如 /cite https://kexue.fm/archives/9948",
                "/status now        | /status 后面不带别的，例如 /status",
                "/language          | /language 后面是 zh 或 en，例如 /language en",
                "/language fr       | /language 后面是 zh 或 en，例如 /language en"
            })
    void wrong_arguments_get_one_line_with_the_right_form(String line, String message) {
        Reply reply = conversation.say(line);
        assertThat(reply.failure()).contains(new Reply.Failure("bad_argument", message));
        assertThat(Shown.text(reply)).isEqualTo(message);
        String example = message.substring(message.indexOf("例如 ") + 3).split(" 或 ")[0];
        assertThat(conversation.say(example).failure()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/latest ３, 3", "/latest 10, 10", "/latest, 5", "/latest 0007, 7"})
    void latest_shows_as_many_as_asked_for(String line, int posts) {
        assertThat(conversation.say(line).posts()).hasSize(posts);
    }

    @Test
    void a_page_beyond_the_last_is_refused_with_the_last_one() {
        assertThat(conversation.refused("/latest page:99")).isEqualTo("no_page: 没有第 99 页，最后是第 4 页：/latest page:4");
        assertThat(conversation.refused("/latest page:99999999999")).startsWith("no_page: ");
        assertThat(conversation.say("/latest page:99").suggestions()).containsExactly("/latest page:4");
    }

    @Test
    void pages_have_buttons_to_their_neighbours() {
        assertThat(Shown.buttons(conversation.say("/latest 3"))).containsExactly("下一页 › = /latest 3 page:2");
        assertThat(Shown.buttons(conversation.say("/latest 3 page:2", Language.EN)))
                .containsExactly("‹ Previous page = /latest 3", "Next page › = /latest 3 page:3");
        assertThat(Shown.buttons(conversation.say("/latest page:4"))).containsExactly("‹ 上一页 = /latest page:3");
        assertThat(conversation.say("/latest page:4").paging()).contains(new Paging(4, 4, 17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/post 9948",
                "/post ９９４８",
                "/post https://kexue.fm/archives/9948",
                "/post http://www.kexue.fm/archives/9948.html",
                "/post https://spaces.ac.cn/archives/9948/#comments",
                "/post kexue.fm/archives/9948",
                "/post /archives/9948",
                "/archives/9948",
                "https://kexue.fm/archives/9948",
                "/post Transformer升级之路：16、“复盘”长度外推技术",
                "/post transformer升级之路:16,复盘长度外推技术",
                "/post 复盘",
                "/start p_9948"
            })
    void a_post_opens_by_id_link_and_title(String line) {
        Reply reply = conversation.say(line);
        assertThat(reply.opened().flatMap(view -> view.post().id())).contains(new PostId(9948));
        assertThat(reply.posts()).hasSize(1);
        assertThat(Shown.buttons(reply))
                .containsExactly(
                        "‹ 上一篇 = /post 9859",
                        "下一篇 › = /post 10040",
                        "系列 = /series Transformer升级之路",
                        "摘要 = /summary 9948",
                        "相关 = /related 9948",
                        "引用 = /cite 9948",
                        "👍 = /like 9948",
                        "👎 = /dislike 9948");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "0", "99999999999999999999"})
    void an_unknown_id_is_not_found(String id) {
        assertThat(conversation.refused("/post " + id)).isEqualTo("not_found: 没有编号 " + id + " 的文章；目录到 2025-12-05 为止。");
    }

    @Test
    void a_part_of_several_titles_is_a_choice() {
        assertThat(conversation.shown("/post 端午节")).startsWith("标题含“端午节” · 2 篇\n1. 祝大家端午节快乐！ </archives/1375>");
        assertThat(conversation.say("2").opened().flatMap(view -> view.post().id()))
                .contains(new PostId(681));
    }

    @Test
    void an_unknown_title_suggests_near_ones() {
        Reply reply = conversation.say("/post 低秩的路");
        assertThat(Shown.text(reply)).startsWith("没有标题是“低秩的路”的文章；目录到 2025-12-05 为止。\n你是不是想找：\n1. 低秩近似之路（五）：CUR\n");
        assertThat(reply.failure().map(Reply.Failure::code)).contains("not_found");
        assertThat(reply.suggestions()).startsWith("/post 10662", "/post 10501");
        assertThat(conversation.say("2").opened().flatMap(view -> view.post().id()))
                .contains(new PostId(10501));
    }

    @Test
    void an_untitled_post_without_id_opens_by_its_number() {
        Reply list = conversation.say("/search 甲乙丙丁");
        assertThat(Shown.text(list)).contains("1. （无题）\n   2023-07-14");
        Reply reply = conversation.say("1");
        assertThat(reply.opened().map(PostView::post)).contains(SomePosts.UNTITLED);
        assertThat(Shown.text(reply)).isEqualTo("（无题）\n2023-07-14\n甲乙丙丁。");
    }

    @Test
    void finding_nothing_suggests_near_titles_and_is_no_error() {
        Reply reply = conversation.say("/search 低秩之外");
        assertThat(Shown.text(reply)).startsWith("没有找到“低秩之外”。\n你是不是想找：\n1. 低秩近似之路（五）：CUR\n");
        assertThat(reply.failure()).isEmpty();
        assertThat(reply.posts()).isEmpty();
        assertThat(reply.paging()).contains(new Paging(1, 1, 0));
        assertThat(reply.suggestions()).startsWith("/post 10662");
    }

    @Test
    void finding_nothing_because_of_a_filter_names_the_filter() {
        Reply reply = conversation.say("/search 低秩 year:2011");
        assertThat(Shown.text(reply)).isEqualTo("没有找到“低秩” · 2011 年。\n1. 去掉 year: 有 4 篇\n   /search 低秩");
        assertThat(reply.suggestions()).containsExactly("/search 低秩");
        assertThat(conversation.say("1").posts()).hasSize(4);
    }

    @Test
    void a_misspelt_series_gets_the_nearest_one() {
        Reply reply = conversation.say("/search series:低秩进似之路");
        assertThat(Shown.text(reply)).isEqualTo("没有找到 系列 低秩进似之路。\n1. 系列 低秩近似之路 有 4 篇\n   /search series:低秩近似之路");
        assertThat(reply.suggestions()).containsExactly("/search series:低秩近似之路");
        assertThat(conversation.say("1").posts()).hasSize(4);
        assertThat(conversation.shownInEnglish("/search series:低秩进似之路")).contains("1. 4 posts in series 低秩近似之路");
    }

    @ParameterizedTest
    @CsvSource({"series:不存在的, 所有系列, /series", "tag:不存在的, 所有标签和分类, /tags", "category:不存在的, 所有标签和分类, /tags"})
    void a_name_that_is_like_no_other_gets_the_list_of_names(String filter, String title, String line) {
        Reply reply = conversation.say("/search " + filter);
        assertThat(Shown.text(reply)).contains("。\n1. " + title + "\n   " + line);
        assertThat(reply.suggestions()).containsExactly(line);
        assertThat(conversation.say("1").command()).isEqualTo(line.substring(1));
    }

    @Test
    void a_word_that_stands_nowhere_is_named() {
        conversation.catalog.relaxed = List.of(new Relaxation("xyzzyq", Query.words("低秩"), 4));
        Reply reply = conversation.say("/search 低秩 xyzzyq");
        assertThat(Shown.text(reply)).isEqualTo("没有找到“低秩 xyzzyq”。\n1. 去掉“xyzzyq”有 4 篇\n   /search 低秩");
        assertThat(conversation.say("1").posts()).hasSize(4);
        assertThat(conversation.shownInEnglish("/search 低秩 xyzzyq")).contains("1. 4 posts without “xyzzyq”");
    }

    @Test
    void a_search_by_a_field_that_is_partly_unknown_says_so() {
        assertThat(conversation.shown("/search 学习率 category:Big-Data")).contains("(17 篇里 13 篇的分类已知；");
        assertThat(conversation.shown("/search tag:矩阵")).contains("(17 篇里 1 篇的标签已知；");
        assertThat(conversation.shown("/search 学习率")).doesNotContain("已知");
    }

    @Test
    void a_search_carries_its_snippets_as_data() {
        Reply reply = conversation.say("/search 乘积");
        assertThat(reply.posts())
                .singleElement()
                .satisfies(view -> assertThat(view.snippet()).isNotEmpty());
    }

    @Test
    void a_snippet_of_our_words_is_marked_as_ours_and_is_no_snippet_of_the_post() {
        Reply reply = conversation.say("/search 有竞争力");
        assertThat(Shown.text(reply)).contains("\n   提要：… 有竞争力\n", "“提要”是机器人写的，不是原文。");
        assertThat(reply.posts())
                .singleElement()
                .satisfies(view -> assertThat(view.snippet()).isEmpty());
        assertThat(conversation.shownInEnglish("/search 有竞争力"))
                .contains("\n   In short: Flows are competitive again.\n");
    }

    @Test
    void a_long_query_is_shortened_in_the_reply() {
        String words = "长".repeat(500);
        assertThat(conversation.shown("/search " + words)).startsWith("没有找到“" + "长".repeat(30) + "…”。");
    }

    @Test
    void all_series_come_newest_first_and_open_by_number() {
        Reply reply = conversation.say("/series");
        assertThat(reply.series())
                .extracting(Series::name)
                .startsWith("Transformer升级之路", "低秩近似之路")
                .contains("生成扩散模型漫谈");
        assertThat(Shown.text(reply)).contains("1. Transformer升级之路\n   4 篇 · 2023-11 至 2025-07\n2. 低秩近似之路");
        assertThat(conversation.shown("2")).startsWith("低秩近似之路 · 4 篇");
    }

    @Test
    void a_part_of_several_series_names_is_a_choice() {
        assertThat(conversation.shown("/series 之路")).startsWith("名称含“之路”的系列 · 2 个\n1. ");
        assertThat(conversation.say("2").series()).hasSize(1);
    }

    @Test
    void an_unknown_series_suggests_near_ones() {
        Reply reply = conversation.say("/series 低秩的事");
        assertThat(Shown.text(reply)).startsWith("没有找到系列“低秩的事”；/series 列出全部。\n你是不是想找：\n1. 低秩近似之路\n");
        assertThat(reply.failure().map(Reply.Failure::code)).contains("not_found");
        assertThat(reply.suggestions()).containsExactly("/series 低秩近似之路");
    }

    @Test
    void next_in_a_series_follows_the_post_opened_last() {
        assertThat(conversation.shown("/series 低秩")).contains("（一）伪逆 · 2024-09-15 ← 下一篇");
        conversation.say("2");
        assertThat(conversation.shown("/series 低秩")).contains("（四）ID · 2024-10-30 ← 下一篇");
        conversation.say("/post 10662");
        assertThat(conversation.shown("/series 低秩")).contains("刚看过的是最后一篇。").doesNotContain("←");
        conversation.say("/post 9948");
        assertThat(conversation.shown("/series 低秩")).contains("（一）伪逆 · 2024-09-15 ← 下一篇");
    }

    @Test
    void next_in_a_series_is_found_although_the_post_has_changed_since() {
        conversation.say("/post 10427");
        conversation.catalog.become(SomePosts.ALL.stream()
                .map(post -> post.id().equals(Optional.of(new PostId(10427)))
                        ? SomePosts.plain(10427, "2024-10-11", "", "低秩近似之路（三）：CR")
                        : post)
                .toList());
        assertThat(conversation.shown("/series 低秩")).contains("（四）ID · 2024-10-30 ← 下一篇");
    }

    @Test
    void most_read_posts_come_first_and_unknown_ones_not_at_all() {
        assertThat(conversation.say("/popular").posts())
                .extracting(view -> view.post().readers().orElseThrow().count())
                .containsExactly(72010, 28152, 23227, 22795, 9226);
        assertThat(conversation.shown("/popular 2011")).startsWith("读的人最多 · 2011 年 · 0 篇\n(17 篇里 5 篇的阅读数已知；");
    }

    @Test
    void tags_open_a_search() {
        conversation.say("/tags");
        assertThat(conversation.say("2").posts()).hasSize(1);
        conversation.say("/tags");
        assertThat(conversation.shown("3")).startsWith("分类 信息时代 · 8 篇");
    }

    @Test
    void a_category_has_one_line_of_tags_and_one_search_whichever_name_posts_have() {
        Conversation other = new Conversation(List.of(
                SomePosts.plain(4, "2009-07-07", "Life-Feeling", "甲"),
                SomePosts.plain(5, "2009-07-08", "生活/情感", "乙"),
                SomePosts.plain(6, "2009-07-09", "Mathematics", "丙")));
        assertThat(other.shown("/tags")).contains("\n1. 生活/情感 · 2 篇\n2. 数学研究 · 1 篇\n");
        assertThat(other.shown("1")).startsWith("分类 生活/情感 · 2 篇");
        assertThat(other.shownInEnglish("/tags")).contains("\n1. Life-Feeling · 2 posts\n2. Mathematics · 1 post\n");
        assertThat(other.shownInEnglish("1")).startsWith("category Life-Feeling · 2 posts");
        assertThat(other.shownInEnglish("/post 5")).contains("Category Life-Feeling\n");
        assertThat(other.say("/post 5").posts())
                .extracting(view -> view.post().category())
                .containsExactly("生活/情感");
    }

    @Test
    void no_known_tag_is_said_and_how_to_learn_some() {
        Conversation without = new Conversation(List.of(SomePosts.plain(4, "2009-07-07", "", "百科翻译")));
        assertThat(without.shown("/tags")).isEqualTo("""
                        还没有已知的标签。
                        (1 篇里 0 篇的标签已知；sync 读博客可补上。)
                        (1 篇里 0 篇的分类已知；sync 读博客可补上。)""");
    }

    @Test
    void a_chosen_language_is_kept_for_the_chat() {
        Reply reply = conversation.say("/language EN");
        assertThat(Shown.text(reply)).isEqualTo("From now on in English.");
        assertThat(conversation.kept).containsEntry(Asker.TERMINAL.chat(), Language.EN);
    }

    @Test
    void help_lists_every_command() {
        for (Command command : conversation.commands) {
            assertThat(conversation.shown("/help")).contains("/" + command.name());
            assertThat(conversation.shownInEnglish("/help " + command.name())).startsWith("/" + command.name());
        }
        assertThat(conversation.shown("/help")).startsWith("文章\n/latest [n]\n   最新文章，每页 n 篇\n/search 词\n");
    }

    @Test
    void help_has_two_lines_for_a_command_below_what_it_is_about() {
        assertThat(conversation.shown("/help").lines())
                .hasSize(2 * conversation.commands.size() + Section.values().length + 2)
                .containsSubsequence("文章", "新文章通知", "机器人", "/help [命令]");
    }

    @Test
    void help_for_one_command_shows_all_its_examples() {
        assertThat(conversation.shown("/help /search").lines())
                .hasSize(2
                        + new SearchCommand(conversation.catalog, new ChatMemory(() -> 0))
                                .examples()
                                .size());
        assertThat(conversation.refused("/help serach")).isEqualTo("unknown_command: 没有 /serach 命令，你是不是想用 /search？");
    }

    @Test
    void a_start_link_to_an_unknown_post_greets() {
        assertThat(conversation.shown("/start p_99999")).startsWith("你好");
        assertThat(conversation.shown("/start p_x")).startsWith("你好");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/latest", "/search 低秩", "/series", "/popular", "/recommend", "/tags", "/start", "/help"})
    void an_empty_catalog_is_no_error(String line) {
        assertThat(new Conversation(List.of()).say(line).failure()).isEmpty();
    }

    @Test
    void an_empty_catalog_says_that_it_is_empty() {
        Conversation empty = new Conversation(List.of());
        assertThat(empty.shown("/latest")).isEqualTo("最新文章\n(目录是空的；sync 或 serve 会去读博客。)");
        assertThat(empty.refused("/random")).isEqualTo("not_found: 还没有文章；目录是空的。");
        assertThat(empty.refused("/post 4")).isEqualTo("not_found: 没有编号 4 的文章；目录是空的。");
    }

    @Test
    void titles_come_out_in_one_line_without_control_characters() {
        Post hostile = SomePosts.plain(4, "2009-07-07", "", "甲\u001B[31m\n乙");
        Conversation other = new Conversation(List.of(hostile));
        assertThat(other.shown("/latest").lines().skip(1).findFirst().orElseThrow())
                .startsWith("1. 甲")
                .contains("乙")
                .doesNotContain("\u001B");
        assertThat(other.shown("/search 乙")).doesNotContain("\u001B");
        assertThat(other.shown("/post 4")).doesNotContain("\u001B");
    }

    @Test
    void a_long_series_is_shown_page_by_page() {
        List<Post> posts = IntStream.rangeClosed(1, 70)
                .mapToObj(n -> SomePosts.plain(n, "2020-01-01", "", "甲乙之路：" + n + "、丙" + n))
                .toList();
        Conversation other = new Conversation(posts);
        Reply reply = other.say("/series 甲乙之路");
        assertThat(reply.posts()).hasSize(60);
        assertThat(reply.paging()).contains(new Paging(1, 2, 70));
        assertThat(other.shown("next")).contains("\n10. 70、丙70 · 2020-01-01");
    }
}
