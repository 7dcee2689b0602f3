package kexuebot.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Paging;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.config.Secret;
import kexuebot.catalog.post.Blog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pressed buttons, and what can go wrong on the way to a chat. */
class TelegramButtonsTest {

    private static final long READER = 10;
    private static final String LONG_SEARCH = "/search " + "低秩近似".repeat(10);

    private final FakeBotApi server = new FakeBotApi();
    private final FakeTime time = new FakeTime();
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
                (message, drafts) -> Optional.of(list(message)),
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

    private static Reply list(Message message) {
        PagedLine line = PagedLine.of(message.text());
        String words = line.request().replace("/search ", "");
        Invocation invocation = new Invocation("search", words, line.page(), message.language(), message.asker());
        if (message.text().startsWith("/like")) {
            return Reply.to(invocation)
                    .part(Part.line("<liked>"))
                    .button("Take back", "/like off 1")
                    .passing()
                    .build();
        }
        return Reply.to(invocation)
                .part(Part.line("<" + invocation.line() + ">"))
                .paging(new Paging(line.page(), 9, 90))
                .button("Next page", invocation.onPage(line.page() + 1).line())
                .build();
    }

    private void untilDone(int update) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(store.state(update)).isEqualTo("done"));
    }

    private List<String> answers() {
        return server.calls("answercallbackquery").stream()
                .map(call -> call.body().path("callback_query_id").asText() + ":"
                        + call.body().path("text").asText())
                .toList();
    }

    private String edited(int index) {
        return server.calls("editmessagetext").get(index).body().path("text").asText();
    }

    @Test
    void a_page_takes_the_place_of_the_one_before() {
        server.push(Updates.pressed(1, ">/search x page:2", Updates.ours(500, READER)));

        untilDone(1);
        assertThat(edited(0)).isEqualTo("&lt;/search x page:2&gt;");
        assertThat(server.calls("editmessagetext")
                        .get(0)
                        .body()
                        .path("message_id")
                        .asInt())
                .isEqualTo(500);
        assertThat(answers()).containsExactly("q1:");
        assertThat(server.sent(READER)).isEmpty();
    }

    @Test
    void anything_else_becomes_a_new_message() {
        server.push(Updates.pressed(1, "https://kexue.fm/archives/9948", Updates.ours(500, READER)));

        untilDone(1);
        assertThat(server.sent(READER)).hasSize(1);
        assertThat(server.calls("editmessagetext")).isEmpty();
    }

    @Test
    void what_may_pass_is_seen_for_a_moment_where_it_was_pressed_and_said_where_it_was_written() {
        server.push(Updates.pressed(1, "/like 1", Updates.ours(500, READER)));
        untilDone(1);
        assertThat(answers()).containsExactly("q1:<liked>");
        assertThat(server.sent(READER)).isEmpty();

        server.push(Updates.said(2, READER, "/like 1"));
        untilDone(2);
        assertThat(server.sent(READER)).containsExactly("&lt;liked&gt;");
    }

    @Test
    void pages_of_a_long_search_are_found_through_the_question() {
        server.push(Updates.said(1, READER, LONG_SEARCH));
        untilDone(1);
        FakeBotApi.Call sent = server.calls("sendmessage").get(0);
        String data = sent.body()
                .at("/reply_markup/inline_keyboard/0/0/callback_data")
                .asText();
        assertThat(sent.body().at("/reply_parameters/message_id").asInt()).isEqualTo(1);

        String below = Updates.ours(500, READER, "\"reply_to_message\":{\"text\":\"" + LONG_SEARCH + "\"}");
        server.push(Updates.pressed(2, data, below));

        untilDone(2);
        assertThat(edited(0)).isEqualTo("&lt;" + LONG_SEARCH + " page:2&gt;");
    }

    @Test
    void says_so_when_the_question_is_gone() {
        server.push(Updates.pressed(1, ">>2", Updates.ours(500, READER)));

        untilDone(1);
        assertThat(answers()).containsExactly("q1:Your question is gone; please ask again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "p_1", ">", ">>", ">>0", ">>99999999999", "rm -rf", "\\u0000", "/"})
    void data_that_means_nothing_is_answered_and_not_run(String data) {
        server.push(Updates.pressed(1, data, Updates.ours(500, READER)));

        untilDone(1);
        assertThat(answers()).containsExactly("q1:This button no longer works.");
        assertThat(server.sent(READER)).isEmpty();
    }

    @Test
    void a_button_below_an_inaccessible_message_is_answered_with_a_new_message() {
        String inaccessible = "{\"message_id\":500,\"date\":0," + Updates.privateChat(READER) + "}";
        server.push(Updates.pressed(1, ">/search x page:2", inaccessible));
        server.push(Updates.pressed(2, ">/search x page:2", "{\"an\":\"odd message\"}"));

        untilDone(1);
        untilDone(2);
        assertThat(answers()).containsExactlyInAnyOrder("q1:", "q2:"); // nobody knows the second one's chat
        assertThat(server.sent(READER)).containsExactly("&lt;/search x page:2&gt;");
    }

    @Test
    void an_edit_that_changes_nothing_is_a_success_and_one_that_cannot_be_made_becomes_a_message() {
        server.fail(
                "editmessagetext",
                FakeBotApi.Fault.error(400, "Bad Request: message is not modified: same"),
                FakeBotApi.Fault.error(400, "Bad Request: message can't be edited"));
        server.push(Updates.pressed(1, ">/search x page:2", Updates.ours(500, READER)));
        server.push(Updates.pressed(2, ">/search x page:3", Updates.ours(500, READER)));

        untilDone(2);
        assertThat(server.sent(READER)).containsExactly("&lt;/search x page:3&gt;");
    }

    @Test
    void a_query_too_old_to_be_answered_is_still_carried_out() {
        server.fail("answercallbackquery", FakeBotApi.Fault.error(400, "Bad Request: query is too old"));
        server.push(Updates.pressed(1, ">/search x page:2", Updates.ours(500, READER)));

        untilDone(1);
        assertThat(answers()).hasSize(1);
        assertThat(server.calls("editmessagetext")).hasSize(1);
    }

    @Test
    void waits_out_a_flood_limit_and_tries_again_after_a_server_error() {
        server.fail(
                "sendmessage",
                FakeBotApi.Fault.flood(41),
                FakeBotApi.Fault.status(502, "<html></html>"),
                FakeBotApi.Fault.error(500, "Internal Server Error"));
        server.push(Updates.said(1, READER, "a"));

        untilDone(1);
        assertThat(server.sent(READER)).hasSize(4);
        assertThat(time.waits()).anyMatch(wait -> wait.toSeconds() == 41);
    }

    @Test
    void an_answer_that_comes_a_day_late_is_not_sent() {
        server.fail("sendmessage", FakeBotApi.Fault.flood(86_400));
        server.push(Updates.said(1, READER, "a"));

        await().until(() -> store.state(1).equals("skipped"));
        assertThat(server.sent(READER)).hasSize(1);
    }

    @Test
    void sends_once_more_what_may_have_arrived_or_not() {
        server.fail("sendmessage", FakeBotApi.Fault.dropped());
        server.push(Updates.said(1, READER, "a"));

        untilDone(1);
        assertThat(server.sent(READER)).hasSize(2);
    }

    @Test
    void a_reply_whose_receipt_is_cut_short_is_not_sent_twice() {
        server.fail("sendmessage", FakeBotApi.Fault.truncated(), FakeBotApi.Fault.status(200, "{\"ok\":true,\"resul"));
        server.push(Updates.said(1, READER, "a"));
        server.push(Updates.said(2, READER, "b"));

        untilDone(2);
        assertThat(server.sent(READER)).hasSize(2);
    }

    @Test
    void a_button_works_at_once_when_its_press_cannot_be_answered() {
        FakeBotApi.Fault down = FakeBotApi.Fault.error(500, "Internal Server Error");
        server.fail("answercallbackquery", down, down, down);
        server.push(Updates.pressed(1, ">/search x page:2", Updates.ours(500, READER)));

        untilDone(1);
        assertThat(answers()).hasSize(1);
        assertThat(server.calls("editmessagetext")).hasSize(1);
        assertThat(time.waits()).allMatch(wait -> wait.compareTo(Duration.ofMillis(34)) <= 0);
    }

    @Test
    void drops_a_reply_to_who_has_blocked_the_bot() {
        server.fail("sendmessage", FakeBotApi.Fault.error(403, "Forbidden: bot was blocked by the user"));
        server.push(Updates.said(1, READER, "a"));

        untilDone(1);
        assertThat(server.sent(READER)).hasSize(1);
    }

    @Test
    void follows_a_group_to_its_new_id() {
        server.fail("sendmessage", FakeBotApi.Fault.movedTo(-1005));
        server.push(Updates.saidInGroup(1, -5, "/search x"));

        untilDone(1);
        assertThat(server.sent(-1005)).isEqualTo(server.sent(-5));
    }

    @Test
    void sends_plain_text_when_the_markup_is_refused() {
        server.fail("sendmessage", FakeBotApi.Fault.error(400, "Bad Request: can't parse entities"));
        server.push(Updates.said(1, READER, "a"));

        untilDone(1);
        assertThat(server.sent(READER)).containsExactly("&lt;/search a&gt;", "</search a>");
        assertThat(server.calls("sendmessage").get(1).body().has("parse_mode")).isFalse();
    }

    @Test
    void gives_up_after_two_refusals() {
        server.fail(
                "sendmessage",
                FakeBotApi.Fault.error(400, "Bad Request: something odd"),
                FakeBotApi.Fault.error(400, "Bad Request: something odd"));
        server.push(Updates.said(1, READER, "a"));

        untilDone(1);
        assertThat(server.sent(READER)).hasSize(2);
    }
}
