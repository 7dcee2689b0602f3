package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.search.Findings.Fit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search says of how and where it found its posts. */
class SearchReasonTest {
    private final SearchTalk talk = new SearchTalk();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "伪逆     | 标题 | title",
                "不等式   | 标签 | tag",
                "最小二乘 | 正文 | text",
                "$W=W_0+AB$ | 公式 | formula",
                "#10001   | 编号 | id"
            })
    void the_place_is_data_in_the_language_of_the_chat(String words, String chinese, String english) {
        assertThat(SearchTalk.reasons(talk.say("/search " + words))).startsWith(chinese);
        assertThat(SearchTalk.reasons(talk.say("/search " + words, Language.EN)))
                .startsWith(english);
    }

    @Test
    void a_search_without_words_has_no_reasons() {
        assertThat(talk.say("/search tag:矩阵").posts())
                .hasSize(3)
                .allSatisfy(view -> assertThat(view.reason()).isEmpty());
    }

    @Test
    void words_of_the_text_are_labelled() {
        assertThat(talk.shown("/search 最小二乘")).contains("\n   正文：先说最小二乘。");
        assertThat(Shown.text(talk.say("/search 最小二乘", Language.EN))).contains("\n   Text: 先说最小二乘。");
    }

    @Test
    void a_formula_is_labelled_and_whole() {
        assertThat(talk.shown("/search W=W_0+AB")).contains("\n   公式：权重写成 W = W₀ + AB，两个因子");
        assertThat(Shown.text(talk.say("/search W=W_0+AB", Language.EN))).contains("\n   Formula: 权重写成 ");
        assertThat(strong(talk.say("/search W=W_0+AB"))).contains(List.of(new Inline.Formula("W=W_0+AB")));
    }

    @Test
    void a_tag_is_named_and_marked() {
        Reply reply = talk.say("/search 不等式");
        assertThat(Shown.text(reply)).contains("\n   2023-09-20\n   标签：不等式");
        assertThat(marks(reply)).containsExactly("不等式");
        assertThat(Shown.text(talk.say("/search 不等式", Language.EN))).contains("\n   Tag: 不等式");
    }

    @Test
    void only_the_tags_that_were_asked_for_are_named() {
        Post post = SearchTalk.post(5, "2020-01-01", "甲乙", List.of("几何", "不等式", "初等不等式"), SearchTalk.words("丙丁。"));
        assertThat(new SearchTalk(List.of(post)).shown("/search 不等式")).contains("\n   标签：不等式、初等不等式\n");
    }

    @Test
    void what_the_title_shows_needs_no_label() {
        Reply reply = talk.say("/search 伪逆");
        assertThat(marks(reply)).contains("伪逆");
        assertThat(Shown.text(reply)).doesNotContain("标题：", "正文：", "标签：");
    }

    @Test
    void a_typing_error_says_what_was_looked_for() {
        assertThat(talk.shown("/search transfromer"))
                .startsWith("“transfromer” · 2 篇\n没有“transfromer”，按“transformer”找：\n1. ");
        assertThat(Shown.text(talk.say("/search transfromer", Language.EN)))
                .startsWith("“transfromer” · 2 posts\nNo “transfromer”; read as “transformer”:\n1. ");
    }

    @Test
    void what_is_found_by_sound_is_said() {
        assertThat(talk.shown("/search kuosan moxing")).startsWith("“kuosan moxing” · 2 篇\n按读音找到：\n1. ");
        assertThat(SearchTalk.reasons(talk.say("/search kuosan moxing"))).containsOnly("相近");
    }

    @Test
    void the_nearest_are_said_to_be_that_only() {
        assertThat(talk.shown("/search 低秩 南瓜")).startsWith("“低秩 南瓜” · 3 篇\n没有文章全都有，最接近的是：\n1. 低秩近似之路");
        assertThat(Shown.text(talk.say("/search 低秩 南瓜", Language.EN)))
                .startsWith("“低秩 南瓜” · 3 posts\nNo post has all of it; the nearest:\n1. ");
        assertThat(talk.say("/search 低秩 南瓜").suggestions()).isEmpty();
    }

    @Test
    void what_has_all_of_it_needs_no_line() {
        assertThat(talk.shown("/search 低秩 伪逆")).startsWith("“低秩 伪逆” · 1 篇\n1. ");
    }

    @ParameterizedTest
    @CsvSource({
        "transfromer year:2011, 去掉筛选有 2 篇, /search transfromer",
        "kuosan moxing year:2011, 去掉筛选有 2 篇, /search kuosan moxing"
    })
    void a_filter_that_keeps_out_what_was_meant_is_named(String query, String title, String line) {
        Reply reply = talk.say("/search " + query);
        assertThat(reply.posts()).isEmpty();
        assertThat(Shown.text(reply)).contains("。\n1. " + title + "\n   " + line);
        assertThat(SearchTalk.ids(talk.say("1"))).hasSize(2);
    }

    @Test
    void both_what_was_taken_for_a_word_and_that_not_all_was_found_fit_one_line() {
        Conversation conversation = Conversation.aboutSomePosts();
        conversation.catalog.fit = Fit.NEAREST;
        conversation.catalog.readAs = Optional.of("LoRA");
        assertThat(conversation.shown("/search 低秩")).startsWith("“低秩” · 4 篇\n按“LoRA”找，最接近的是：\n1. ");
        assertThat(conversation.shownInEnglish("/search 低秩"))
                .startsWith("“低秩” · 4 posts\nRead as “LoRA”; the nearest:\n1. ");
    }

    @Test
    void a_word_that_did_not_find_what_sounds_alike_is_not_named() {
        Conversation conversation = Conversation.aboutSomePosts();
        conversation.catalog.fit = Fit.SOUND;
        conversation.catalog.readAs = Optional.of("coming");
        assertThat(conversation.shown("/search 低秩")).startsWith("“低秩” · 4 篇\n按读音找到：\n1. ");
        assertThat(conversation.shownInEnglish("/search 低秩")).startsWith("“低秩” · 4 posts\nFound by sound:\n1. ");
    }

    @Test
    void of_several_words_only_what_one_was_taken_for_is_said() {
        Conversation conversation = Conversation.aboutSomePosts();
        conversation.catalog.readAs = Optional.of("TARFLOW");
        assertThat(conversation.shown("/search DDPM = 拆楼")).startsWith("“DDPM = 拆楼” · 1 篇\n按“TARFLOW”找：\n1. ");
        assertThat(conversation.shownInEnglish("/search DDPM = 拆楼"))
                .startsWith("“DDPM = 拆楼” · 1 post\nRead as “TARFLOW”:\n1. ");
    }

    /** What is marked in the reply's items. */
    private static List<String> marks(Reply reply) {
        return strong(reply).stream().map(PlainText::of).toList();
    }

    private static List<List<Inline>> strong(Reply reply) {
        return reply.parts().stream()
                .filter(Part.Item.class::isInstance)
                .map(Part.Item.class::cast)
                .flatMap(item -> Stream.concat(Stream.of(item.title()), item.details().stream()))
                .flatMap(List::stream)
                .filter(Inline.Strong.class::isInstance)
                .map(inline -> ((Inline.Strong) inline).content())
                .toList();
    }
}
