package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.model.Budget;
import kexuebot.bot.model.FakeModel;
import kexuebot.bot.model.LanguageModel;
import kexuebot.bot.model.ModelAnswers;
import kexuebot.bot.model.ModelDesk;
import kexuebot.bot.model.ModelException;
import kexuebot.bot.model.ModelSummaries;
import kexuebot.bot.model.Notices;
import kexuebot.bot.model.Prompts;
import kexuebot.bot.model.SessionModelStore;
import kexuebot.bot.model.Usage;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SummaryCommandTest {
    private static final Document TEXT = new Document(List.of(
            paragraph("本文讨论窗口之外的位置应当怎样编码，这是长度外推里最难的一个问题。"),
            heading("旧的办法"),
            paragraph("旧的办法直接截断窗口，于是远处的词一个也看不见，效果随长度很快变差。"),
            heading("新的办法"),
            new Block.Paragraph(List.of(
                    Inline.text("新的办法把距离压缩成"), new Inline.Formula("\\log(1+d)"), Inline.text("，这样任何长度都落在训练见过的范围之内。"))),
            new Block.FormulaBlock("y = f(x)"),
            heading("小结"),
            paragraph("本文提出了一种压缩距离的位置编码，它不需要重新训练就能处理更长的输入。")));

    private static final Clock CLOCK = Clock.fixed(java.time.Instant.parse("2026-07-01T12:00:00Z"), ZoneOffset.UTC);

    private final SessionModelStore store = new SessionModelStore();
    private final List<ModelDesk> desks = new ArrayList<>();
    private final List<Reply> drafts = new CopyOnWriteArrayList<>();

    private static Block paragraph(String text) {
        return new Block.Paragraph(List.of(Inline.text(text)));
    }

    private static Block heading(String title) {
        return new Block.Heading(2, List.of(Inline.text(title)));
    }

    private static Post post(Document excerpt, Text text) {
        return new Post(
                Optional.of(new PostId(20001)),
                "压缩距离",
                Optional.of(PartialDate.of(LocalDate.parse("2026-06-01"))),
                "苏剑林",
                "Big-Data",
                List.of(),
                Optional.empty(),
                excerpt,
                text,
                List.of(),
                Details.NONE,
                Optional.empty());
    }

    private static final Post READ = post(Document.EMPTY, Text.of(TEXT));

    private Models with(LanguageModel model) {
        ModelDesk desk = new ModelDesk(model, new Budget(1_000_000, 1_000_000), store, CLOCK, ZoneOffset.UTC);
        desks.add(desk);
        Prompts prompts = Prompts.load(Optional.empty());
        return Models.of(
                new ModelSummaries(desk, store, prompts, CLOCK), new ModelAnswers(desk, prompts), store, CLOCK);
    }

    @AfterEach
    void close() {
        desks.forEach(ModelDesk::close);
    }

    private Reply ask(Post post, Models models, String arguments, Language language) {
        ChatMemory memory = new ChatMemory(() -> 0);
        return new SummaryCommand(new FakeCatalog(List.of(post)), memory, models)
                .run(new Invocation("summary", arguments, 1, language, Asker.TERMINAL), drafts::add);
    }

    private String shown(Post post, Models models, String arguments) {
        return Shown.text(ask(post, models, arguments, Language.ZH));
    }

    @Test
    void a_summary_is_of_the_posts_own_sentences_and_says_so() {
        assertThat(shown(READ, Models.NONE, "20001"))
                .startsWith("总结：《压缩距离》\n2026-06-01\n约 1 分钟 · 2 个公式\n")
                .contains("本文提出了一种压缩距离的位置编码，它不需要重新训练就能处理更长的输入。")
                .contains("(都是原文的句子，在第 ")
                .endsWith("\nhttps://kexue.fm/archives/20001");
        assertThat(drafts).isEmpty();
    }

    @Test
    void one_sentence_is_enough_for_who_asks_for_it() {
        String line = shown(READ, Models.NONE, "20001 一句话");

        assertThat(line.lines()).hasSize(6);
        assertThat(shown(READ, Models.NONE, "20001 line")).isEqualTo(line);
    }

    @Test
    void section_by_section_each_has_its_sentence() {
        assertThat(shown(READ, Models.NONE, "20001 分节"))
                .containsSubsequence("旧的办法", "截断窗口", "新的办法", "压缩成", "小结", "本文提出了");
    }

    @Test
    void a_title_may_end_in_what_would_be_a_length() {
        assertThat(shown(READ, Models.NONE, "压缩距离 line")).startsWith("总结：《压缩距离》");
        assertThat(ask(READ, Models.NONE, "line", Language.ZH).failure()).isPresent();
    }

    @Test
    void of_a_post_whose_text_is_not_there_the_beginning_is_summarised_and_it_says_so() {
        Post unread = post(new Document(List.of(TEXT.blocks().get(0))), Text.NONE);

        assertThat(shown(unread, Models.NONE, "20001"))
                .contains("长度外推里最难的一个问题。")
                .contains("(正文还没有读到，这只是开头的话；sync 读博客可补上。)");
    }

    @Test
    void of_a_post_with_a_title_alone_nothing_is_made_up() {
        assertThat(shown(post(Document.EMPTY, Text.NONE), Models.NONE, "20001"))
                .contains("(正文还没有读到，总结不了；sync 读博客可补上。)");
    }

    @Test
    void a_model_answers_three_questions_while_the_posts_own_sentences_are_shown() {
        AtomicInteger asked = new AtomicInteger();
        // the last question is answered as soon as what there is of the others was shown
        FakeModel model = new FakeModel((prompt, listener) -> {
            if (asked.incrementAndGet() == 3) {
                await().until(() -> drafts.size() > 1);
            }
            return FakeModel.say(listener, "它把距离压缩了。");
        });
        Reply reply = ask(READ, with(model), "20001", Language.ZH);

        assertThat(Shown.text(reply))
                .contains("问题：它把距离压缩了。\n方法：它把距离压缩了。\n结果：它把距离压缩了。")
                .contains("(由模型 fake-1 所写，已与原文核对，仍可能有错。)");
        assertThat(Shown.text(drafts.get(0))).contains("都是原文的句子").contains("(fake-1 正在写…)");
        assertThat(Shown.text(drafts.get(drafts.size() - 1))).contains("问题：它把距离压缩了。");
        assertThat(reply.summary().orElseThrow().model()).contains("fake-1");
    }

    @Test
    void who_asks_is_told_once_where_the_text_goes() {
        Models models = with(FakeModel.saying("它把距离压缩了。"));

        assertThat(shown(READ, models, "20001")).contains("model.example");
        assertThat(shown(post(Document.EMPTY, Text.of(new Document(TEXT.blocks().subList(0, 3)))), models, "20001"))
                .doesNotContain("model.example");
    }

    @Test
    void where_nobody_can_note_who_was_told_all_are_told_and_get_their_summary() {
        ModelDesk desk = new ModelDesk(
                FakeModel.saying("它把距离压缩了。"), new Budget(1_000_000, 1_000_000), store, CLOCK, ZoneOffset.UTC);
        desks.add(desk);
        Prompts prompts = Prompts.load(Optional.empty());
        Notices broken = (asker, host, now) -> {
            throw new IllegalStateException("the database is locked");
        };
        Models models = Models.of(
                new ModelSummaries(desk, store, prompts, CLOCK), new ModelAnswers(desk, prompts), broken, CLOCK);

        assertThat(shown(READ, models, "20001")).contains("问题：它把距离压缩了。").contains("model.example");
    }

    @Test
    void who_asks_for_the_posts_own_sentences_gets_them_without_a_call() {
        FakeModel model = FakeModel.saying("它把距离压缩了。");

        assertThat(shown(READ, with(model), "20001 要点")).contains("都是原文的句子").doesNotContain("model.example");
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void a_model_that_fails_leaves_the_posts_own_sentences_and_a_note() {
        LanguageModel broken = new FakeModel((prompt, listener) -> {
            throw new ModelException(ModelException.Kind.UNREACHABLE, "connection refused", Usage.NOTHING);
        });

        assertThat(shown(READ, with(broken), "20001"))
                .contains("本文提出了一种压缩距离的位置编码")
                .contains("(现在连不上 fake-1。)");
    }

    @Test
    void in_english_the_frame_is_english() {
        assertThat(Shown.text(ask(READ, with(FakeModel.saying("It compresses distances.")), "20001", Language.EN)))
                .startsWith("Summary: 压缩距离\n")
                .contains("Problem: It compresses distances.")
                .contains("(Written by the model fake-1 and checked against the text; it may still be wrong.)");
    }

    @Test
    void other_lengths_are_a_button_away() {
        assertThat(Shown.buttons(ask(READ, Models.NONE, "20001", Language.ZH)))
                .containsExactly(
                        "一句话 = /summary 20001 一句话",
                        "分节 = /summary 20001 分节",
                        "打开 = /post 20001",
                        "相关 = /related 20001");
    }
}
