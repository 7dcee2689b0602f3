package kexuebot.bot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.model.ModelException.Kind;
import kexuebot.bot.model.ModelSummary.Answer;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Text;
import kexuebot.catalog.summary.Sentence;
import kexuebot.catalog.summary.Summary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelSummariesTest {
    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    private static final InstantSource CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final ChatId CHAT = new ChatId("telegram", "1");
    private static final ChatId OTHER = new ChatId("telegram", "2");
    private static final Patience PATIENT = new Patience(Duration.ofSeconds(20), 1, Duration.ofSeconds(20));
    private static final Patience HASTY = new Patience(Duration.ofMillis(50), 20, Duration.ofSeconds(20));

    private static final Document TEXT =
            new Document(List.of(paragraph("窗口之外的位置该怎么编码？"), paragraph("我们把 12 个位置压进窗口里。"), paragraph("这样困惑度降低了 3%。")));
    private static final Summary OWN = new Summary(
            Summary.Basis.TEXT,
            Optional.of(sentence(2, "我们把 12 个位置压进窗口里。")),
            List.of(sentence(1, "窗口之外的位置该怎么编码？"), sentence(2, "我们把 12 个位置压进窗口里。"), sentence(3, "这样困惑度降低了 3%。")),
            List.of(),
            Optional.empty());
    private static final String GOOD = "文章把位置压进了窗口里。";

    private final SessionModelStore store = new SessionModelStore();
    private final List<ModelDesk> desks = new ArrayList<>();
    private Budget budget = new Budget(1_000_000, 1_000_000);
    private Patience patience = PATIENT;

    private static Block paragraph(String text) {
        return new Block.Paragraph(List.of(Inline.text(text)));
    }

    private static Sentence sentence(int paragraph, String text) {
        return new Sentence(List.of(Inline.text(text)), paragraph);
    }

    private static Post post(Document text) {
        return new Post(
                Optional.of(new PostId(9948)),
                "位置编码",
                Optional.empty(),
                "",
                "",
                List.of(),
                Optional.empty(),
                Document.EMPTY,
                Text.of(text),
                List.of(),
                Details.NONE,
                Optional.empty());
    }

    private ModelSummaries summaries(FakeModel model) {
        ModelDesk desk = new ModelDesk(model, new Meter(budget, store, CLOCK, ZoneOffset.UTC), patience);
        desks.add(desk);
        return new ModelSummaries(desk, store, Prompts.load(Optional.empty()), CLOCK);
    }

    @AfterEach
    void close() {
        desks.forEach(ModelDesk::close);
    }

    private static ModelSummaries.Ending write(ModelSummaries summaries) {
        return write(summaries, CHAT);
    }

    private static ModelSummaries.Ending write(ModelSummaries summaries, ChatId payer) {
        return summaries.write(post(TEXT), TEXT, OWN, Language.ZH, payer, answers -> {});
    }

    @Test
    void three_questions_are_asked_one_after_the_other() {
        FakeModel model = FakeModel.saying("文章把位置", "压进了窗口里。");
        List<Integer> seen = new ArrayList<>();

        ModelSummaries.Ending ending =
                summaries(model).write(post(TEXT), TEXT, OWN, Language.ZH, CHAT, answers -> seen.add(answers.size()));

        assertThat(ending.trouble()).isEmpty();
        assertThat(ending.answers())
                .containsExactly(
                        new Answer(Aspect.PROBLEM, List.of(GOOD), true),
                        new Answer(Aspect.METHOD, List.of(GOOD), true),
                        new Answer(Aspect.RESULT, List.of(GOOD), true));
        assertThat(model.asked()).hasSize(3);
        assertThat(seen).isSorted();
    }

    @Test
    void a_sentence_with_a_number_that_the_post_does_not_have_is_dropped() {
        FakeModel model = FakeModel.saying(GOOD + "准确率达到了 99.7%。");

        assertThat(write(summaries(model)).answers())
                .allSatisfy(answer -> assertThat(answer.sentences()).containsExactly(GOOD));
    }

    @Test
    void a_sentence_of_the_post_stands_in_for_an_answer_of_which_nothing_holds() {
        int[] calls = {0};
        FakeModel model = new FakeModel((prompt, listener) -> {
            calls[0]++;
            return FakeModel.say(listener, calls[0] == 3 ? "准确率达到了 99.7%。" : GOOD);
        });

        assertThat(write(summaries(model)).answers())
                .last()
                .isEqualTo(new Answer(Aspect.RESULT, List.of("这样困惑度降低了 3%。"), false));
    }

    @Test
    void where_nothing_at_all_holds_there_is_no_summary() {
        ModelSummaries.Ending ending = write(summaries(FakeModel.saying("准确率达到了 99.7%。")));

        assertThat(ending.trouble()).contains(Trouble.UNGROUNDED);
    }

    @Test
    void a_second_asker_waits_for_nothing_also_after_a_restart() {
        FakeModel model = FakeModel.saying(GOOD);
        write(summaries(model));
        ModelSummaries restarted = summaries(model);

        assertThat(restarted.known(post(TEXT), Language.ZH)).isPresent();
        assertThat(write(restarted).trouble()).isEmpty();
        assertThat(model.asked()).hasSize(3);
    }

    @Test
    void a_changed_text_is_summarised_anew() {
        FakeModel model = FakeModel.saying(GOOD);
        ModelSummaries summaries = summaries(model);
        write(summaries);
        Document changed = new Document(List.of(paragraph("全都改了。")));

        assertThat(summaries.known(post(changed), Language.ZH)).isEmpty();
        assertThat(summaries.known(post(TEXT), Language.EN)).isEmpty();
    }

    @Test
    void two_who_ask_at_once_cause_one_call_that_the_first_pays() throws Exception {
        CountDownLatch bothAsked = new CountDownLatch(1);
        FakeModel model = new FakeModel((prompt, listener) -> {
            bothAsked.await();
            return FakeModel.say(listener, GOOD);
        });
        ModelSummaries summaries = summaries(model);
        CompletableFuture<ModelSummaries.Ending> first = CompletableFuture.supplyAsync(() -> write(summaries));
        await().until(() -> model.asked().size() == 1);
        CompletableFuture<ModelSummaries.Ending> second = CompletableFuture.supplyAsync(() -> write(summaries, OTHER));
        bothAsked.countDown();

        assertThat(first.get().answers()).hasSize(3).isEqualTo(second.get().answers());
        assertThat(model.asked()).hasSize(3);
        assertThat(store.of(CHAT, DAY).calls()).isEqualTo(3);
        assertThat(store.of(OTHER, DAY).calls()).isZero();
    }

    @Test
    void a_slow_model_is_not_waited_for_but_finishes_for_the_next_asker() {
        patience = HASTY;
        CountDownLatch slow = new CountDownLatch(1);
        FakeModel model = new FakeModel((prompt, listener) -> {
            slow.await();
            return FakeModel.say(listener, GOOD);
        });
        ModelSummaries summaries = summaries(model);

        assertThat(write(summaries).trouble()).contains(Trouble.SLOW);
        slow.countDown();
        await().until(() -> summaries.known(post(TEXT), Language.ZH).isPresent());
        assertThat(model.asked()).hasSize(3);
    }

    @Test
    void an_answer_that_trickles_is_a_slow_one() {
        patience = HASTY;
        CountDownLatch end = new CountDownLatch(1);
        FakeModel model = new FakeModel((prompt, listener) -> {
            listener.test("文");
            end.await();
            return Usage.NOTHING;
        });

        assertThat(write(summaries(model)).trouble()).contains(Trouble.SLOW);
        end.countDown();
    }

    @Test
    void an_answer_without_end_is_given_up() {
        List<Boolean> wanted = new ArrayList<>();
        FakeModel model = new FakeModel((prompt, listener) -> {
            boolean more = true;
            for (int i = 0; i < 100_000 && more; i++) {
                more = listener.test("说了又说，");
            }
            wanted.add(more);
            return new Usage(10, 10);
        });

        assertThat(write(summaries(model)).trouble()).contains(Trouble.TOO_LONG);
        assertThat(wanted).containsExactly(false);
    }

    @Test
    void an_answer_in_the_wrong_language_is_not_shown() {
        FakeModel model =
                FakeModel.saying("The post squeezes positions into the window, ", "and nothing else matters.");

        assertThat(write(summaries(model)).trouble()).contains(Trouble.LANGUAGE);
    }

    @Test
    void a_failure_is_not_kept() {
        FakeModel model = new FakeModel((prompt, listener) -> {
            throw new ModelException(Kind.CUT, "the stream ended", new Usage(7, 3));
        });
        ModelSummaries summaries = summaries(model);

        assertThat(write(summaries).trouble()).contains(Trouble.CUT);
        assertThat(store.of(CHAT, DAY).usage()).isEqualTo(new Usage(7, 3));
        model.become((prompt, listener) -> FakeModel.say(listener, GOOD));
        assertThat(write(summaries).trouble()).isEmpty();
    }

    @Test
    void a_summary_that_cannot_be_read_from_the_database_is_written_anew() {
        SummaryStore damaged = new SummaryStore() {
            @Override
            public Optional<ModelSummary> find(SummaryKey key) {
                throw new IllegalStateException("an answer of a model is damaged");
            }

            @Override
            public void keep(SummaryKey key, ModelSummary summary, Instant now) {
                throw new IllegalStateException("the disk is full");
            }
        };
        ModelDesk desk =
                new ModelDesk(FakeModel.saying(GOOD), new Meter(budget, store, CLOCK, ZoneOffset.UTC), patience);
        desks.add(desk);
        ModelSummaries summaries = new ModelSummaries(desk, damaged, Prompts.load(Optional.empty()), CLOCK);

        assertThat(summaries.known(post(TEXT), Language.ZH)).isEmpty();
        assertThat(write(summaries).trouble()).isEmpty();
        assertThat(summaries.known(post(TEXT), Language.ZH)).isPresent();
    }

    @Test
    void what_is_given_up_when_the_bot_stops_is_counted() {
        CountDownLatch never = new CountDownLatch(1);
        FakeModel model = new FakeModel((prompt, listener) -> {
            never.await();
            return Usage.NOTHING;
        });
        patience = HASTY;
        write(summaries(model));

        close();

        assertThat(store.of(CHAT, DAY).usage().total())
                .isEqualTo(Meter.estimate(model.asked().get(0)));
    }

    @Test
    void a_chat_without_tokens_left_is_not_asked_for() {
        budget = new Budget(5_000, 1_000_000);
        store.add(CHAT, DAY, new Usage(4_999, 0));
        FakeModel model = FakeModel.saying(GOOD);
        ModelSummaries summaries = summaries(model);

        assertThat(write(summaries).trouble()).contains(Trouble.CHAT_BUDGET);
        assertThat(model.asked()).isEmpty();
        assertThat(write(summaries, OTHER).trouble()).isEmpty();
    }

    @Test
    void a_day_without_tokens_left_ends_for_all() {
        budget = new Budget(1_000_000, 5_000);
        store.add(OTHER, DAY, new Usage(4_999, 0));
        FakeModel model = FakeModel.saying(GOOD);

        assertThat(write(summaries(model)).trouble()).contains(Trouble.DAY_BUDGET);
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void yesterdays_tokens_do_not_count_today() {
        budget = new Budget(5_000, 5_000);
        store.add(CHAT, DAY.minusDays(1), new Usage(4_999, 0));

        assertThat(write(summaries(FakeModel.saying(GOOD))).trouble()).isEmpty();
    }

    @Test
    void a_long_post_is_read_in_pieces() {
        String long1 = "这一段讲位置。".repeat(SummaryWriting.LONGEST / 7);
        Document text = new Document(List.of(
                new Block.Heading(2, List.of(Inline.text("一"))),
                paragraph(long1),
                new Block.Heading(2, List.of(Inline.text("二"))),
                paragraph("我们把 12 个位置压进窗口里。")));
        FakeModel model = FakeModel.saying("文章把位置压进了窗口里。");

        ModelSummaries.Ending ending = summaries(model).write(post(text), text, OWN, Language.ZH, CHAT, answers -> {});

        assertThat(ending.trouble()).isEmpty();
        assertThat(model.asked().size()).isGreaterThan(4);
        assertThat(model.asked())
                .allSatisfy(prompt -> assertThat(prompt.request().length()).isLessThan(SummaryWriting.LONGEST + 2_000));
    }
}
