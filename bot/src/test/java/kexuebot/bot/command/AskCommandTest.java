package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.bot.chat.AnswerView;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.InMemoryCatalog;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.library.BundledFacts;
import kexuebot.catalog.library.Reconciler;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions to a real catalog: real titles, dates and ids with invented words. */
class AskCommandTest {
    static final List<Post> POSTS = Stream.concat(
                    Stream.of(
                            SearchTalk.post(
                                    10366,
                                    "2024-09-15",
                                    "低秩近似之路（一）：伪逆",
                                    List.of("矩阵"),
                                    new Document(List.of(
                                            new Block.Heading(2, List.of(Inline.text("定义"))),
                                            new Block.Paragraph(List.of(
                                                    Inline.text("伪逆是普通矩阵的逆的推广，可逆时就是 "),
                                                    SearchTalk.formula("A^{-1}"),
                                                    Inline.text("。")))))),
                            SearchTalk.post(
                                    10407,
                                    "2024-10-01",
                                    "低秩近似之路（二）：SVD",
                                    List.of("矩阵", "伪逆"),
                                    SearchTalk.words("怎么求伪逆？伪逆是最小二乘的解，所以可以先做奇异值分解，再把非零的奇异值取倒数。"))),
                    IntStream.rangeClosed(1, 20)
                            .mapToObj(i -> SearchTalk.post(
                                    i, "2010-01-01", "杂记" + i, List.of(), SearchTalk.words("第 " + i + " 篇随手写的，不说别的。"))))
            .toList();

    private static CommandRouter router(List<Post> posts) {
        return router(posts, Models.NONE);
    }

    static CommandRouter router(List<Post> posts, Models models) {
        InMemoryCatalog catalog = new InMemoryCatalog(Blog.KEXUE, () -> posts, Runnable::run);
        ChatMemory memory = new ChatMemory(() -> 0);
        PostCommand post = new PostCommand(catalog, Chats.PASSIVE);
        return new CommandRouter(
                List.of(new SearchCommand(catalog, memory), new AskCommand(catalog, models), post), post, memory);
    }

    private final CommandRouter router = router(POSTS);

    private Reply say(String line, Language language) {
        return router.respond(new Message(Asker.TERMINAL, line, language, true)).orElseThrow();
    }

    private Reply say(String line) {
        return say(line, Language.ZH);
    }

    @Test
    void an_answer_in_chinese() {
        assertThat(Shown.text(say("/ask 什么是伪逆？"))).isEqualTo("""
                        问：什么是伪逆？
                        1. 低秩近似之路（一）：伪逆 </archives/10366>
                           2024-09-15 · 定义
                           伪逆是普通矩阵的逆的推广，可逆时就是 A⁻¹。
                        2. 低秩近似之路（二）：SVD </archives/10407>
                           2024-10-01
                           怎么求伪逆？伪逆是最小二乘的解，所以可以先做奇异值分解，再把非零的奇异值取倒数。
                        (引文是文章的原话。)
                        (发送编号打开)""");
    }

    @Test
    void an_answer_in_english() {
        assertThat(Shown.text(say("/ask what is the pseudo-inverse", Language.EN)))
                .startsWith("""
                        Q: what is the pseudo-inverse
                        1. 低秩近似之路（一）：伪逆 </archives/10366>
                           2024-09-15 · 定义
                        """)
                .endsWith("""
                        (The quotations are the posts' own words.)
                        (Send a number to open it)""");
    }

    @Test
    void what_was_asked_for_is_strong_and_formulas_stay_formulas() {
        AnswerView answer = say("/ask 什么是伪逆").answer().orElseThrow();
        assertThat(answer.passages().get(0).content())
                .contains(new Inline.Strong(List.of(Inline.text("伪逆"))), SearchTalk.formula("A^{-1}"));
        assertThat(answer.sentences()).isEmpty();
        assertThat(answer.model()).isEmpty();
    }

    @Test
    void a_snippet_is_the_passage() {
        Reply reply = say("/ask 什么是伪逆");
        assertThat(SearchTalk.ids(reply)).containsExactly(10366, 10407);
        assertThat(PlainText.of(reply.posts().get(1).snippet())).startsWith("怎么求伪逆？伪逆是最小二乘的解");
    }

    @Test
    void numbers_open_the_posts() {
        say("/ask 什么是伪逆");
        assertThat(say("2").opened().orElseThrow().post().id()).contains(new PostId(10407));
    }

    @Test
    void buttons_lead_on() {
        assertThat(Shown.buttons(say("/ask 什么是伪逆"))).containsExactly("摘要 = /summary 10366", "搜索 = /search 什么是伪逆");
        assertThat(Shown.buttons(say("/ask 什么是伪逆" + "请问".repeat(20)))).containsExactly("摘要 = /summary 10366");
    }

    @ParameterizedTest
    @CsvSource({"ZH, 博客里没有找到。", "EN, The blog does not say."})
    void nothing_is_found_without_an_error(Language language, String words) {
        Reply reply = say("/ask 如何煮米饭", language);
        assertThat(Shown.text(reply)).contains("\n" + words);
        assertThat(reply.failure()).isEmpty();
        assertThat(reply.posts()).isEmpty();
        assertThat(reply.answer().orElseThrow().passages()).isEmpty();
        assertThat(reply.buttons()).hasSize(1);
    }

    @Test
    void where_nothing_is_said_near_titles_are_offered() {
        Reply reply = router(SearchTalk.POSTS)
                .respond(new Message(Asker.TERMINAL, "/ask 长度外推技术", Language.ZH, true))
                .orElseThrow();
        assertThat(Shown.text(reply))
                .contains("博客里没有找到能引用的话；也许在下面的文章里，正文还没有读到。\n你是不是想找：\n1. Transformer升级之路：16、“复盘”长度外推技术");
        assertThat(reply.suggestions()).contains("/post 9948");
        assertThat(reply.posts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ZH, bad_argument: /ask 后面写一个问题，例如 /ask 什么是低秩近似",
        "EN, 'bad_argument: /ask takes a question, e.g. /ask What is LoRA?'"
    })
    void a_question_is_needed(Language language, String refusal) {
        for (String line : List.of("/ask", "/ask   ", "/ask \u0007\u001b")) {
            Reply.Failure failure = say(line, language).failure().orElseThrow();
            assertThat(failure.code() + ": " + failure.message()).isEqualTo(refusal);
        }
    }

    @Test
    void a_long_question_is_cut_where_it_is_repeated() {
        String heading = Shown.text(say("/ask " + "伪逆".repeat(2_000)))
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(heading).isEqualTo("问：" + "伪逆".repeat(30) + "…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"伪", "a", "（", "\u001b[31m伪逆", "page:1 ", "year:2024 ", "\"", "$x$", "\u202e", "/", "？"})
    void any_question_is_answered_calmly(String piece) {
        for (Language language : Language.values()) {
            Reply reply = say("/ask x" + piece.repeat(4096 / piece.length()), language);
            assertThat(reply.failure()).isEmpty();
            assertThat(Shown.text(reply)).doesNotContain("\u001b", "\u202e").hasSizeLessThan(2_000);
        }
    }

    @Test
    void a_page_beyond_the_first_is_none() {
        assertThat(say("/ask 什么是伪逆 page:2").failure().orElseThrow().code()).isEqualTo("no_page");
    }

    @Test
    void words_without_a_slash_still_search() {
        assertThat(say("什么是伪逆").command()).isEqualTo("search");
    }

    @ParameterizedTest
    @EnumSource
    void every_example_works_where_only_the_bundled_facts_are_known(Language language) {
        List<Post> facts = Reconciler.posts(List.of(), BundledFacts.sightings(), BundledFacts.abstracts()).stream()
                .toList();
        CommandRouter bundled = router(facts);
        for (String line : new AskCommand(new FakeCatalog(List.of()), Models.NONE).examples()) {
            Reply reply = bundled.respond(new Message(Asker.TERMINAL, line, language, true))
                    .orElseThrow();
            assertThat(reply.posts()).as(line).isNotEmpty();
            assertThat(Shown.text(reply))
                    .contains(language.pick("提要：", "In short: "))
                    .contains(language.pick("文章的正文还没有读", "No texts are read yet"))
                    .doesNotContain(language.pick("文章的原话", "own words of"));
        }
    }

    @Test
    void our_words_are_in_the_language_of_the_reply() {
        List<Post> facts = List.copyOf(Reconciler.posts(List.of(), BundledFacts.sightings(), BundledFacts.abstracts()));
        Reply reply = router(facts)
                .respond(new Message(Asker.TERMINAL, "/ask 什么是低秩近似", Language.EN, true))
                .orElseThrow();
        assertThat(Shown.text(reply)).containsPattern("In short: [A-Z][a-z ]+");
    }
}
