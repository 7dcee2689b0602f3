package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.AnswerView;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.model.Budget;
import kexuebot.bot.model.FakeModel;
import kexuebot.bot.model.LanguageModel;
import kexuebot.bot.model.ModelAnswers;
import kexuebot.bot.model.ModelDesk;
import kexuebot.bot.model.ModelException;
import kexuebot.bot.model.ModelSummaries;
import kexuebot.bot.model.Prompts;
import kexuebot.bot.model.SessionModelStore;
import kexuebot.bot.model.Usage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AskWithModelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T12:00:00Z"), ZoneOffset.UTC);

    private final SessionModelStore store = new SessionModelStore();
    private final List<ModelDesk> desks = new ArrayList<>();
    private final List<Reply> drafts = new ArrayList<>();

    private CommandRouter router(LanguageModel model) {
        ModelDesk desk = new ModelDesk(model, new Budget(1_000_000, 1_000_000), store, CLOCK, ZoneOffset.UTC);
        desks.add(desk);
        Prompts prompts = Prompts.load(Optional.empty());
        return AskCommandTest.router(
                AskCommandTest.POSTS,
                Models.of(
                        new ModelSummaries(desk, store, prompts, CLOCK),
                        new ModelAnswers(desk, prompts),
                        store,
                        CLOCK));
    }

    @AfterEach
    void close() {
        desks.forEach(ModelDesk::close);
    }

    private Reply ask(CommandRouter router, String line) {
        return router.respond(new Message(Asker.TERMINAL, line, Language.ZH, true), drafts::add)
                .orElseThrow();
    }

    @Test
    void every_sentence_carries_the_number_of_its_post() {
        Reply reply = ask(router(FakeModel.saying("伪逆推广了普通矩阵的逆[1]。求它可以用奇异值分解[2]。")), "/ask 什么是伪逆？");

        assertThat(Shown.text(reply))
                .startsWith("问：什么是伪逆？\n伪逆推广了普通矩阵的逆。[10366]求它可以用奇异值分解。[10407]\n"
                        + "(由模型 fake-1 所写，已与原文核对，仍可能有错。)\n1. 低秩近似之路（一）：伪逆");
        assertThat(reply.answer().orElseThrow().sentences())
                .containsExactly(
                        new AnswerView.Sourced("伪逆推广了普通矩阵的逆。", List.of(1)),
                        new AnswerView.Sourced("求它可以用奇异值分解。", List.of(2)));
        assertThat(Shown.text(drafts.get(0))).contains("伪逆是普通矩阵的逆的推广").contains("(fake-1 正在写…)");
    }

    @Test
    void a_sentence_without_a_source_or_with_one_that_does_not_bear_it_out_is_dropped() {
        Reply reply = ask(router(FakeModel.saying("伪逆推广了普通矩阵的逆[1]。它很有用。它由 Moore 在 1920 年提出[1]。还有[9]。")), "/ask 什么是伪逆？");

        assertThat(reply.answer().orElseThrow().sentences())
                .containsExactly(new AnswerView.Sourced("伪逆推广了普通矩阵的逆。", List.of(1)));
    }

    @Test
    void only_passages_that_are_named_are_shown_and_numbered_anew() {
        Reply reply = ask(router(FakeModel.saying("求它可以用奇异值分解[2]。")), "/ask 什么是伪逆？");

        AnswerView answer = reply.answer().orElseThrow();
        assertThat(answer.passages()).hasSize(1);
        assertThat(answer.sentences()).containsExactly(new AnswerView.Sourced("求它可以用奇异值分解。", List.of(1)));
        assertThat(Shown.text(reply)).contains("1. 低秩近似之路（二）：SVD");
    }

    @Test
    void a_model_that_finds_no_answer_in_the_passages_says_so() {
        Reply reply = ask(router(FakeModel.saying("没有找到")), "/ask 什么是伪逆？");

        assertThat(Shown.text(reply)).contains("博客里没有找到。");
        assertThat(reply.answer().orElseThrow().passages()).isEmpty();
        assertThat(reply.failure()).isEmpty();
    }

    @Test
    void who_gets_no_answer_is_told_too_where_the_question_went() {
        CommandRouter router = router(FakeModel.saying("没有找到"));

        assertThat(Shown.text(ask(router, "/ask 什么是伪逆？"))).contains("博客里没有找到。").contains("这句话只说一次");
        assertThat(Shown.text(ask(router, "/ask 什么是奇异值分解？"))).doesNotContain("这句话只说一次");
    }

    @Test
    void a_model_that_fails_leaves_the_passages_and_a_note() {
        Reply reply = ask(
                router(new FakeModel((prompt, listener) -> {
                    throw new ModelException(ModelException.Kind.LIMITED, "429", Usage.NOTHING);
                })),
                "/ask 什么是伪逆？");

        assertThat(Shown.text(reply)).contains("伪逆是普通矩阵的逆的推广").contains("(fake-1 说请求太多或额度用完了，请稍后再试。)");
    }

    @Test
    void where_the_blog_does_not_speak_of_it_no_model_is_asked() {
        FakeModel model = FakeModel.saying("不知道[1]。");

        assertThat(Shown.text(ask(router(model), "/ask 今天天气怎么样"))).contains("博客里没有找到。");
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void the_same_question_is_asked_once() {
        FakeModel model = FakeModel.saying("伪逆推广了普通矩阵的逆[1]。");
        CommandRouter router = router(model);
        ask(router, "/ask 什么是伪逆？");
        int before = drafts.size();

        assertThat(ask(router, "/ask 什么是伪逆？").answer().orElseThrow().sentences())
                .hasSize(1);
        assertThat(model.asked()).hasSize(1);
        assertThat(drafts).hasSize(before);
    }
}
