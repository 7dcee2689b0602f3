package kexuebot.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.chat.Responder;
import kexuebot.bot.config.Secret;
import kexuebot.catalog.post.Blog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Replies that are seen growing, and what can go wrong while they do. */
class TelegramDraftsTest {

    private static final long READER = 10;
    private static final long GROUP = -100;
    private static final Duration LONG = Duration.ofSeconds(4);

    private final FakeBotApi server = new FakeBotApi();
    private final FakeTime time = new FakeTime();
    private volatile Responder responder = growing(LONG, "a", "a b", "a b c");
    private TestInbox store;
    private Telegram telegram;
    private TelegramBot bot;

    @TempDir
    private Path directory;

    @BeforeEach
    void start() {
        store = new TestInbox(directory);
        TelegramSettings settings =
                new TelegramSettings(server.address(), new Secret(FakeBotApi.TOKEN), Blog.KEXUE, Language.ZH, false);
        telegram = new Telegram(settings, (from, to) -> {}, time.timing());
        bot = telegram.bot(
                store.inbox(),
                (message, drafts) -> responder.respond(message, drafts),
                chat -> Optional.empty(),
                new RecordingStops(),
                List.of());
        bot.start();
    }

    @AfterEach
    void stop() {
        bot.close();
        telegram.close();
        server.close();
    }

    /** Shows all texts but the last, each after a time, and answers the last with a button. */
    private Responder growing(Duration pause, String... texts) {
        List<String> all = List.of(texts);
        return (message, drafts) -> {
            all.subList(0, all.size() - 1).forEach(text -> {
                drafts.show(reply(message, text));
                time.pass(pause);
            });
            return Optional.of(reply(message, all.get(all.size() - 1)));
        };
    }

    private static Reply reply(Message message, String text) {
        return Reply.to(new Invocation("summary", "1", 1, message.language(), message.asker()))
                .part(Part.line(text))
                .button("Post", "/post 1")
                .build();
    }

    private static Reply failure(Message message) {
        return Reply.failure(
                new Invocation("summary", "1", 1, message.language(), message.asker()), "nope", "Not yours.");
    }

    private void untilDone(int update) {
        untilState(update, "done");
    }

    private void untilState(int update, String state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(store.state(update)).isEqualTo(state));
    }

    /** The calls of some methods as {@code method: text}, in the order made. */
    private List<String> shown() {
        return server.calls().stream()
                .filter(call -> call.method().matches("send.*|edit.*|answer.*"))
                .map(call ->
                        call.method() + ": " + call.body().path("text").asText().split("\n")[0])
                .toList();
    }

    private JsonNode body(String method, int index) {
        return server.calls(method).get(index).body();
    }

    private static boolean hasButtons(FakeBotApi.Call call) {
        return call.body().has("reply_markup");
    }

    @Test
    void a_private_chat_sees_drafts_and_then_one_message() {
        server.push(Updates.said(7, READER, "/summary 1"));

        untilDone(7);
        assertThat(shown()).containsExactly("sendmessagedraft: a", "sendmessagedraft: a b", "sendmessage: a b c");
        assertThat(server.calls("sendmessagedraft")).allSatisfy(call -> {
            assertThat(call.body().path("chat_id").asLong()).isEqualTo(READER);
            assertThat(call.body().path("draft_id").asInt()).isEqualTo(7);
            assertThat(call.body().path("parse_mode").asText()).isEqualTo("HTML");
            assertThat(hasButtons(call)).isFalse();
        });
        assertThat(server.calls("sendmessage")).allMatch(TelegramDraftsTest::hasButtons);
    }

    @Test
    void a_group_sees_one_message_that_grows_in_answer_to_the_question() {
        server.push(Updates.saidInGroup(7, GROUP, "/summary 1"));

        untilDone(7);
        assertThat(shown()).containsExactly("sendmessage: a", "editmessagetext: a b", "editmessagetext: a b c");
        assertThat(body("sendmessage", 0).at("/reply_parameters/message_id").asInt())
                .isEqualTo(7);
        assertThat(server.calls("editmessagetext"))
                .allMatch(call -> call.body().path("message_id").asInt() == 1_001);
        assertThat(Stream.concat(server.calls("sendmessage").stream(), server.calls("editmessagetext").stream()))
                .extracting(TelegramDraftsTest::hasButtons)
                .containsExactly(false, false, true);
    }

    @Test
    void drafts_stay_in_the_topic() {
        String[] topic = {"\"message_thread_id\":77", "\"is_topic_message\":true"};
        server.push(Updates.saidInGroup(1, GROUP, "/summary 1", topic));
        server.push(Updates.message(
                2,
                "\"text\":\"/summary 1\"," + Updates.user("en") + "," + Updates.privateChat(READER) + ","
                        + String.join(",", topic)));

        untilDone(1);
        untilDone(2);
        assertThat(Stream.concat(server.calls("sendmessage").stream(), server.calls("sendmessagedraft").stream()))
                .allMatch(call -> call.body().path("message_thread_id").asInt() == 77);
        assertThat(body("editmessagetext", 1).path("text").asText()).isEqualTo("a b c");
    }

    static Stream<Arguments> rates() {
        return Stream.of(
                Arguments.of(Updates.said(1, READER, "/summary 1"), "sendmessagedraft", 1_100),
                Arguments.of(Updates.saidInGroup(1, GROUP, "/summary 1"), "editmessagetext", 3_700));
    }

    @ParameterizedTest
    @MethodSource("rates")
    void what_comes_too_soon_is_left_out_and_the_reply_does_not_wait(String question, String method, int interval) {
        String[] texts = Stream.iterate("0", text -> text + "0").limit(101).toArray(String[]::new);
        responder = growing(Duration.ofMillis(interval / 10), texts);
        time.waits().clear();
        server.push(question);

        untilDone(1);
        // one in ten, and in the group the first one is a message and the last one the reply
        assertThat(server.calls(method)).hasSize(10);
        assertThat(time.waits()).allMatch(wait -> wait.toMillis() <= interval / 10);
        assertThat(shown()).last().asString().endsWith(texts[100]);
    }

    @Test
    void a_draft_that_is_refused_as_one_too_many_is_left_out_and_the_others_wait_as_told() {
        responder = growing(Duration.ofSeconds(10), "a", "b", "c", "d", "e", "f");
        server.fail("sendmessagedraft", FakeBotApi.Fault.flood(25));
        server.push(Updates.said(1, READER, "/summary 1"));

        untilDone(1);
        assertThat(shown())
                .containsExactly("sendmessagedraft: a", "sendmessagedraft: d", "sendmessagedraft: e", "sendmessage: f");
    }

    @Test
    void a_reply_is_not_sent_before_the_server_allows_it_after_a_draft() {
        responder = growing(Duration.ZERO, "a", "b");
        server.fail("sendmessagedraft", FakeBotApi.Fault.flood(25));
        server.push(Updates.said(1, READER, "/summary 1"));

        untilDone(1);
        assertThat(shown()).containsExactly("sendmessagedraft: a", "sendmessage: b");
        assertThat(time.waits()).anyMatch(wait -> wait.toSeconds() == 25);
    }

    static Stream<FakeBotApi.Fault> unknownMethod() {
        return Stream.of(
                FakeBotApi.Fault.error(404, "Not Found"),
                FakeBotApi.Fault.error(404, "Not Found: method not found"),
                FakeBotApi.Fault.error(400, "Bad Request: method not found"));
    }

    @ParameterizedTest
    @MethodSource("unknownMethod")
    void a_server_without_drafts_is_asked_once_and_edits_take_their_place(FakeBotApi.Fault unknown) {
        server.fail("sendmessagedraft", unknown);
        server.push(Updates.said(1, READER, "/summary 1"));
        untilDone(1);
        server.push(Updates.said(2, READER, "/summary 1"));
        untilDone(2);

        assertThat(shown())
                .containsExactly(
                        "sendmessagedraft: a",
                        "sendmessage: a b",
                        "editmessagetext: a b c",
                        "sendmessage: a",
                        "editmessagetext: a b",
                        "editmessagetext: a b c");
    }

    static Stream<FakeBotApi.Fault> failures() {
        return Stream.of(
                FakeBotApi.Fault.error(403, "Forbidden: bot can't do that"),
                FakeBotApi.Fault.error(400, "Bad Request: something odd"),
                FakeBotApi.Fault.error(500, "Internal Server Error"),
                FakeBotApi.Fault.status(502, "<html>"),
                FakeBotApi.Fault.movedTo(-1005),
                FakeBotApi.Fault.truncated(),
                FakeBotApi.Fault.dropped());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_draft_that_fails_is_the_last_one_and_the_reply_comes(FakeBotApi.Fault fault) {
        server.fail("sendmessagedraft", fault);
        server.push(Updates.said(1, READER, "/summary 1"));

        untilDone(1);
        assertThat(server.sent(READER)).containsExactly("a b c");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_first_message_that_fails_is_the_last_draft_and_the_reply_is_a_message(FakeBotApi.Fault fault) {
        server.fail("sendmessage", fault);
        server.push(Updates.saidInGroup(1, GROUP, "/summary 1"));

        untilDone(1);
        assertThat(shown()).containsExactly("sendmessage: a", "sendmessage: a b c");
    }

    @Test
    void an_edit_that_fails_is_the_last_draft_and_the_reply_takes_the_place_of_the_message() {
        server.fail("editmessagetext", FakeBotApi.Fault.error(500, "Internal Server Error"));
        responder = growing(LONG, "a", "b", "c", "d");
        server.push(Updates.saidInGroup(1, GROUP, "/summary 1"));

        untilDone(1);
        assertThat(shown()).containsExactly("sendmessage: a", "editmessagetext: b", "editmessagetext: d");
    }

    @Test
    void the_reply_is_a_new_message_where_the_draft_is_gone_or_an_edit_may_still_come() {
        FakeBotApi.Fault gone = FakeBotApi.Fault.error(400, "Bad Request: message to edit not found");
        server.fail("editmessagetext", gone, gone, FakeBotApi.Fault.dropped());
        server.push(Updates.saidInGroup(1, GROUP, "/summary 1"));
        untilDone(1);
        assertThat(shown())
                .containsExactly(
                        "sendmessage: a", "editmessagetext: a b", "editmessagetext: a b c", "sendmessage: a b c");
        time.pass(Duration.ofMinutes(1));
        server.push(Updates.saidInGroup(2, GROUP, "/summary 1"));
        untilDone(2);

        assertThat(shown().subList(4, 7))
                .containsExactly("sendmessage: a", "editmessagetext: a b", "sendmessage: a b c");
    }

    @Test
    void what_changes_nothing_is_not_shown_again_in_a_message_and_no_failure_where_it_is() {
        server.fail("editmessagetext", FakeBotApi.Fault.error(400, "Bad Request: message is not modified: same"));
        responder = growing(LONG, "a", "a", "b", "c", "d");
        server.push(Updates.saidInGroup(1, GROUP, "/summary 1"));

        untilDone(1);
        assertThat(shown())
                .containsExactly("sendmessage: a", "editmessagetext: b", "editmessagetext: c", "editmessagetext: d");
    }

    @Test
    void a_long_reply_begins_in_the_message_of_its_drafts_and_goes_on_below() {
        String line = "x".repeat(4_000);
        responder = (message, drafts) -> {
            Reply reply = Reply.to(new Invocation("summary", "1", 1, message.language(), message.asker()))
                    .part(Part.line("1" + line))
                    .part(Part.line("2" + line))
                    .button("Post", "/post 1")
                    .build();
            drafts.show(reply);
            return Optional.of(reply);
        };
        server.push(Updates.saidInGroup(1, GROUP, "/summary 1"));

        untilDone(1);
        assertThat(shown())
                .containsExactly("sendmessage: 1" + line, "editmessagetext: 1" + line, "sendmessage: 2" + line);
        assertThat(server.calls("sendmessage"))
                .extracting(TelegramDraftsTest::hasButtons)
                .containsExactly(false, true);
        assertThat(hasButtons(server.calls("editmessagetext").get(0))).isFalse();
    }

    @Test
    void says_sorry_in_the_place_of_the_draft_when_the_responder_fails_after_it() {
        responder = (message, drafts) -> {
            drafts.show(reply(message, "a"));
            throw new IllegalStateException("a bug");
        };
        server.push(Updates.said(1, READER, "/summary 1"));
        untilState(1, "skipped");
        time.pass(LONG);
        server.push(Updates.saidInGroup(2, GROUP, "/summary 1"));
        untilState(2, "skipped");
        time.pass(LONG);
        server.push(Updates.pressed(3, "/summary 1", "{\"message_id\":500,\"date\":1," + Updates.group(-200) + "}"));
        untilState(3, "skipped");

        assertThat(server.sent(READER)).containsExactly("Something went wrong; please try again later.");
        assertThat(server.sent(GROUP)).containsExactly("a");
        assertThat(server.sent(-200)).containsExactly("a");
        assertThat(server.calls("editmessagetext"))
                .extracting(call -> call.body().path("text").asText())
                .containsExactlyInAnyOrder("出了点问题，请稍后再试。", "出了点问题，请稍后再试。");
        assertThat(server.calls("answercallbackquery")).hasSize(1);
    }

    @Test
    void a_press_is_answered_before_the_first_draft_and_once() {
        server.push(Updates.pressed(1, "/summary 1", Updates.ours(500, READER)));

        untilDone(1);
        assertThat(shown())
                .containsExactly(
                        "answercallbackquery: ", "sendmessagedraft: a", "sendmessagedraft: a b", "sendmessage: a b c");
        assertThat(body("sendmessagedraft", 0).path("draft_id").asInt()).isNotZero();
    }

    @Test
    void a_press_is_not_answered_again_where_that_failed() {
        server.fail("answercallbackquery", FakeBotApi.Fault.error(400, "Bad Request: query is too old"));
        server.push(Updates.pressed(1, "/summary 1", Updates.ours(500, READER)));

        untilDone(1);
        assertThat(server.calls("answercallbackquery")).hasSize(1);
        assertThat(server.sent(READER)).containsExactly("a b c");
    }

    @Test
    void a_page_stays_until_the_next_one_takes_its_place() {
        server.push(Updates.pressed(1, ">/summary 1 page:2", Updates.ours(500, READER)));

        untilDone(1);
        assertThat(shown()).containsExactly("answercallbackquery: ", "editmessagetext: a b c");
        assertThat(body("editmessagetext", 0).path("message_id").asInt()).isEqualTo(500);
    }

    @Test
    void a_failure_after_drafts_is_said_in_their_place_where_a_note_is_too_late() {
        responder = (message, drafts) -> {
            drafts.show(reply(message, "a"));
            return Optional.of(failure(message));
        };
        String below = "{\"message_id\":500,\"date\":1," + Updates.group(GROUP) + "}";
        server.push(Updates.pressed(1, "/summary 1", below));
        untilDone(1);
        assertThat(shown()).containsExactly("answercallbackquery: ", "sendmessage: a", "editmessagetext: Not yours.");

        server.push(Updates.pressed(2, ">/summary 1 page:2", below));
        untilDone(2);
        // the page that others see stays
        assertThat(shown().subList(3, 5)).containsExactly("answercallbackquery: ", "sendmessage: Not yours.");
    }

    @Test
    void two_chats_grow_side_by_side() {
        CyclicBarrier together = new CyclicBarrier(2);
        responder = (message, drafts) -> {
            for (String text : List.of("a", "b", "c")) {
                meet(together);
                drafts.show(reply(message, message.asker().chat().value() + text));
                meet(together);
                time.pass(LONG);
            }
            return Optional.of(reply(message, message.asker().chat().value() + "d"));
        };
        server.push(Updates.said(1, READER, "/summary 1"));
        server.push(Updates.said(2, 11, "/summary 1"));

        untilDone(1);
        untilDone(2);
        for (long chat : new long[] {READER, 11}) {
            assertThat(server.calls("sendmessagedraft"))
                    .filteredOn(call -> call.body().path("chat_id").asLong() == chat)
                    .extracting(call -> call.body().path("text").asText())
                    .containsExactly(chat + "a", chat + "b", chat + "c");
            assertThat(server.sent(chat)).containsExactly(chat + "d");
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_slow_reply_is_cut_short_by_the_end_and_left_for_the_next_start() throws Exception {
        CountDownLatch shown = new CountDownLatch(1);
        responder = (message, drafts) -> {
            drafts.show(reply(message, "a"));
            shown.countDown();
            untilInterrupted();
            drafts.show(reply(message, "half"));
            return Optional.of(reply(message, "half"));
        };
        server.push(Updates.said(1, READER, "/summary 1"));
        shown.await();

        bot.close();

        assertThat(shown()).containsExactly("sendmessagedraft: a");
        assertThat(store.state(1)).isEqualTo("new");
        assertThat(store.attempts(1)).isZero();
    }

    private static void untilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
