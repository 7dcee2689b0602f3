package kexuebot.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Paging;
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
import org.slf4j.LoggerFactory;

/** The whole bot against a server that misbehaves. */
class TelegramBotTest {

    private static final long READER = 10;
    private static final long GROUP = -100;
    private static final FakeBotApi.Fault CONFLICT =
            FakeBotApi.Fault.error(409, "Conflict: terminated by other getUpdates");

    private final FakeBotApi server = new FakeBotApi();
    private final FakeTime time = new FakeTime();
    private final Queue<String> moves = new ConcurrentLinkedQueue<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Responder responder = (message, drafts) -> Optional.of(echo(message));
    private TestInbox store;
    private final RecordingStops stops = new RecordingStops();
    private Telegram telegram;
    private TelegramBot bot;

    @TempDir
    private Path directory;

    @BeforeEach
    void watchTheLog() {
        store = new TestInbox(directory);
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stop() {
        if (bot != null) {
            bot.close();
            telegram.close();
        }
        server.close();
        root().detachAppender(log);
        assertThat(log.list).noneMatch(event -> event.getFormattedMessage().contains(FakeBotApi.TOKEN));
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger("kexuebot");
    }

    private void start() {
        start(store.inbox(), FakeBotApi.TOKEN);
    }

    private void start(UpdateInbox inbox, String token) {
        List<MenuEntry> menu = List.of(new MenuEntry("latest", new LocalText("最新文章", "Newest posts")));
        TelegramSettings settings =
                new TelegramSettings(server.address(), new Secret(token), Blog.KEXUE, Language.ZH, false);
        telegram = new Telegram(settings, (from, to) -> moves.add(from + " " + to), time.timing());
        bot = telegram.bot(
                inbox, (message, drafts) -> responder.respond(message), chat -> Optional.empty(), stops, menu);
        bot.start();
    }

    private static Reply echo(Message message) {
        PagedLine line = PagedLine.of(message.text());
        Invocation invocation = new Invocation(
                "search", line.base().replace("/search", ""), line.page(), message.language(), message.asker());
        Reply.Builder reply = Reply.to(invocation).part(Part.line(message.language() + ": " + message.text()));
        if (message.text().startsWith("/search")) {
            reply.paging(new Paging(line.page(), 9, 90))
                    .button("next", invocation.onPage(line.page() + 1).line());
        }
        return reply.build();
    }

    private void untilSent(long chat, String... texts) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(server.sent(chat)).containsExactly(texts));
    }

    private void untilState(int update, String state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(store.state(update)).isEqualTo(state));
    }

    @Test
    void answers_in_private_chats_in_the_readers_language() {
        start();

        server.push(Updates.said(1, READER, "/latest"));
        server.push(
                Updates.message(2, "\"text\":\"x\"," + Updates.user("zh-hans") + "," + Updates.privateChat(READER)));

        untilSent(READER, "EN: /latest", "ZH: x");
        untilState(2, "done");
        JsonNode call = server.calls("sendmessage").get(0).body();
        assertThat(call.path("parse_mode").asText()).isEqualTo("HTML");
        assertThat(call.at("/link_preview_options/is_disabled").asBoolean()).isTrue();
    }

    @Test
    void confirms_what_it_has_stored() {
        server.push(Updates.said(1, READER, "a"));
        start();

        await().until(() -> server.unconfirmed() == 0);
        assertThat(store.state(1)).isNotEqualTo("unknown");
    }

    @Test
    void keeps_an_update_at_the_server_until_the_inbox_works() {
        AtomicInteger failures = new AtomicInteger(3);
        server.push(Updates.said(1, READER, "a"));
        start(
                new FailingInbox(store.inbox(), () -> {
                    if (failures.getAndDecrement() > 0) {
                        throw new IllegalStateException("disk full");
                    }
                }),
                FakeBotApi.TOKEN);

        untilSent(READER, "EN: a");
        assertThat(server.calls("getupdates").subList(0, 4))
                .allMatch(call -> !call.body().has("offset"));
        await().untilAsserted(() -> assertThat(List.copyOf(log.list))
                .extracting(ILoggingEvent::getFormattedMessage)
                .contains("Polling works again after 3 failures")
                .doesNotContain("Polling works again after 1 failures"));
    }

    @Test
    void answers_an_update_once_however_often_it_comes() {
        start();
        server.push(Updates.said(1, READER, "a"));
        untilState(1, "done");

        server.push(Updates.said(1, READER, "a"));
        server.push(Updates.said(2, READER, "b"));

        untilSent(READER, "EN: a", "EN: b");
    }

    @Test
    void goes_on_with_what_an_earlier_run_left() {
        store.inbox().store(List.of(new RawUpdate(5, READER, Updates.said(5, READER, "left"))));

        start();

        untilSent(READER, "EN: left");
        untilState(5, "done");
    }

    @Test
    void gives_an_update_up_after_three_attempts() {
        store.inbox().store(List.of(new RawUpdate(5, READER, Updates.said(5, READER, "crash"))));
        for (int i = 0; i < UpdateHandler.ATTEMPTS; i++) {
            store.inbox().begin(5);
        }

        start();

        untilState(5, "skipped");
        assertThat(server.sent(READER)).containsExactly("Something went wrong; please try again later.");
    }

    @Test
    void a_reply_that_has_to_wait_often_uses_up_no_attempts() {
        for (int i = 0; i < UpdateHandler.ATTEMPTS + 2; i++) {
            server.fail("sendmessage", FakeBotApi.Fault.flood(5 + i));
        }
        server.push(Updates.said(1, READER, "patient"));
        start();

        untilState(1, "done");
        assertThat(server.sent(READER)).hasSize(UpdateHandler.ATTEMPTS + 3).containsOnly("EN: patient");
        assertThat(store.attempts(1)).isZero();
    }

    @Test
    void an_outage_loses_no_reply() {
        FakeBotApi.Fault down = FakeBotApi.Fault.status(502, "<html>Bad Gateway</html>");
        server.fail("sendmessage", Collections.nCopies(60, down).toArray(FakeBotApi.Fault[]::new));
        for (int i = 1; i <= 20; i++) {
            server.push(Updates.said(i, READER + i, "hello"));
        }
        start();

        for (int i = 1; i <= 20; i++) {
            untilState(i, "done");
        }
        for (int i = 1; i <= 20; i++) {
            assertThat(server.sent(READER + i)).isNotEmpty();
        }
        assertThat(server.calls("sendmessage")).hasSize(80);
    }

    @Test
    void what_a_group_has_chosen_goes_with_it_when_it_becomes_a_supergroup() {
        start();

        server.push(Updates.message(
                1, "\"migrate_to_chat_id\":-1001500," + Updates.user("en") + "," + Updates.group(-500)));

        untilState(1, "done");
        assertThat(moves).containsExactly("telegram:-500 telegram:-1001500");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("500", FakeBotApi.Fault.error(500, "Internal Server Error")),
                Arguments.of("502 as HTML", FakeBotApi.Fault.status(502, "<html>Bad Gateway</html>")),
                Arguments.of("no JSON", FakeBotApi.Fault.status(200, "hello")),
                Arguments.of("no list", FakeBotApi.Fault.status(200, "{\"ok\":true,\"result\":{}}")),
                Arguments.of("nothing", FakeBotApi.Fault.status(200, "")),
                Arguments.of("cut short", FakeBotApi.Fault.truncated()),
                Arguments.of("dropped", FakeBotApi.Fault.dropped()),
                Arguments.of("conflict", CONFLICT),
                Arguments.of("flood", FakeBotApi.Fault.flood(3)),
                Arguments.of("redirect", FakeBotApi.Fault.status(302, "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void polling_outlives(String name, FakeBotApi.Fault fault) {
        server.fail("getupdates", fault, fault, fault);
        server.push(Updates.said(1, READER, "still there"));

        start();

        untilSent(READER, "EN: still there");
        assertThat(time.waits()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void waits_as_long_as_the_server_says_before_polling_again() {
        server.fail("getupdates", FakeBotApi.Fault.flood(77));

        start();

        await().until(() -> time.waits().contains(Duration.ofSeconds(77)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void the_start_outlives(String name, FakeBotApi.Fault fault) {
        server.fail("getme", fault.equals(CONFLICT) ? FakeBotApi.Fault.dropped() : fault);
        server.push(Updates.said(1, READER, "hello"));

        start();

        untilSent(READER, "EN: hello");
        await().until(() -> server.calls("setmycommands").size() == 6);
    }

    @Test
    void polls_before_it_knows_its_name() {
        CountDownLatch polled = new CountDownLatch(1);
        server.fail("getme", exchange -> {
            await().until(() -> !server.calls("getupdates").isEmpty());
            polled.countDown();
            exchange.close();
        });

        start();

        await().until(() -> polled.getCount() == 0);
    }

    @Test
    void sets_the_menu_in_both_languages_for_private_chats_and_groups() {
        start();

        await().until(() -> server.calls("setmycommands").size() == 6);
        assertThat(server.calls("setmycommands"))
                .extracting(call -> call.body().at("/scope/type").asText() + " "
                        + call.body().path("language_code").asText() + " "
                        + call.body().at("/commands/0/description").asText())
                .containsExactly(
                        "all_private_chats  最新文章",
                        "all_private_chats zh 最新文章",
                        "all_private_chats en Newest posts",
                        "all_group_chats  最新文章",
                        "all_group_chats zh 最新文章",
                        "all_group_chats en Newest posts");
        assertThat(server.calls("deletewebhook")
                        .get(0)
                        .body()
                        .path("drop_pending_updates")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void skips_poison_and_answers_its_neighbours() {
        server.push("7");
        server.push("{\"message\":{}}");
        server.push("{\"update_id\":99999999999999999999,\"message\":{}}");
        server.push("{\"update_id\":\"x\"}");
        server.push("{\"update_id\":1,\"message\":{\"text\":\"no chat\"}}");
        server.push("{\"update_id\":2,\"message\":[]}");
        server.push(Updates.message(3, "\"text\":{\"an\":\"object\"}," + Updates.privateChat(READER)));
        server.push("{\"update_id\":4,\"callback_query\":{\"id\":5}}");
        server.push("{\"update_id\":5,\"something_new\":{\"message\":null}}");
        server.push(Updates.message(
                6,
                "\"text\":\"good\",\"sticker\":\"odd\",\"date\":1e400," + Updates.user("en") + ","
                        + Updates.privateChat(READER)));

        start();

        untilSent(READER, "EN: good");
        untilState(1, "skipped");
        untilState(3, "skipped");
        untilState(4, "skipped");
        untilState(5, "done");
        assertThat(log.list).anyMatch(event -> event.getFormattedMessage().contains("Skipped update 1:"));
    }

    static Stream<Arguments> monsters() {
        String where = Updates.user("en") + "," + Updates.privateChat(READER);
        return Stream.of(
                Arguments.of("a long name", "\"" + "n".repeat(60_000) + "\":1,\"text\":\"odd\"," + where),
                Arguments.of("deep", "\"x\":" + "[".repeat(2_000) + "]".repeat(2_000) + "," + where),
                Arguments.of("deeper", "\"x\":" + "[".repeat(30_000) + "]".repeat(30_000) + "," + where),
                Arguments.of("a long number", "\"x\":" + "9".repeat(200_000) + "," + where),
                Arguments.of("no JSON", "\"x\":nonsense," + where));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("monsters")
    void an_update_that_no_reader_can_read_does_not_silence_the_bot(String name, String fields) {
        server.push(Updates.said(1, READER, "before"));
        server.push(Updates.message(2, fields));
        server.push(Updates.said(3, READER, "after"));
        start();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(server.sent(READER)).contains("EN: before").endsWith("EN: after"));
        await().until(() -> !store.state(2).equals("new"));
        assertThat(store.state(2)).isIn("done", "skipped");
    }

    @Test
    void the_log_does_not_show_what_was_said_in_a_broken_update() {
        server.push("{\"update_id\":\"x\",\"message\":{\"text\":\"my secret\"}}");
        server.push(Updates.said(3, READER, "after"));
        start();

        untilSent(READER, "EN: after");
        assertThat(log.list).noneMatch(event -> event.getFormattedMessage().contains("my secret"));
    }

    @Test
    void apologises_when_the_responder_fails_and_goes_on() {
        responder = (message, drafts) -> {
            if (message.text().equals("bad")) {
                throw new IllegalStateException("a bug");
            }
            return Optional.of(echo(message));
        };
        start();

        server.push(Updates.said(1, READER, "bad"));
        server.push(Updates.said(2, READER, "good"));

        untilSent(READER, "Something went wrong; please try again later.", "EN: good");
        untilState(1, "skipped");
    }

    @Test
    void a_slow_chat_does_not_hold_up_others_and_keeps_its_order() {
        CountDownLatch release = new CountDownLatch(1);
        responder = (message, drafts) -> {
            if (message.text().equals("slow")) {
                waitFor(release);
            }
            return Optional.of(echo(message));
        };
        start();

        server.push(Updates.said(1, READER, "slow"));
        server.push(Updates.said(2, READER, "next"));
        server.push(Updates.said(3, 11, "other"));

        untilSent(11, "EN: other");
        assertThat(server.sent(READER)).isEmpty();
        release.countDown();
        untilSent(READER, "EN: slow", "EN: next");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void says_that_the_token_is_wrong_and_not_which() {
        start(store.inbox(), "999:wrong-secret");

        assertThatThrownBy(() -> bot.awaitStop())
                .isInstanceOf(TelegramRefusedException.class)
                .hasMessageContaining("401")
                .hasMessageNotContaining("wrong-secret");
    }

    @Test
    void a_server_that_forgets_the_token_for_a_moment_does_not_end_the_bot() {
        server.push(Updates.said(1, READER, "before"));
        start();
        untilSent(READER, "EN: before");

        FakeBotApi.Fault unauthorized = FakeBotApi.Fault.error(401, "Unauthorized");
        server.fail(
                "getupdates", Collections.nCopies(Poller.REFUSALS, unauthorized).toArray(FakeBotApi.Fault[]::new));
        server.push(Updates.said(2, READER, "after"));

        untilSent(READER, "EN: before", "EN: after");
    }

    @Test
    void a_token_that_is_revoked_for_good_ends_the_bot() {
        server.push(Updates.said(1, READER, "before"));
        start();
        untilSent(READER, "EN: before");

        FakeBotApi.Fault unauthorized = FakeBotApi.Fault.error(401, "Unauthorized");
        server.fail("getupdates", Collections.nCopies(100, unauthorized).toArray(FakeBotApi.Fault[]::new));

        assertThatThrownBy(() -> bot.awaitStop()).isInstanceOf(TelegramRefusedException.class);
    }

    @Test
    void a_picture_with_words_in_a_private_chat_is_answered_like_the_words() {
        start();

        server.push(Updates.message(
                1, "\"photo\":[],\"caption\":\"/latest\"," + Updates.user("en") + "," + Updates.privateChat(READER)));

        untilSent(READER, "EN: /latest");
    }

    @Test
    void does_not_show_the_token_when_there_is_no_server() throws Exception {
        URI closed = server.address();
        server.close();
        TelegramSettings settings =
                new TelegramSettings(closed, new Secret(FakeBotApi.TOKEN), Blog.KEXUE, Language.ZH, false);
        assertThat(settings.toString()).doesNotContain(FakeBotApi.TOKEN);
        telegram = new Telegram(settings, (from, to) -> {}, time.timing());
        bot = telegram.bot(store.inbox(), responder, chat -> Optional.empty(), stops, List.of());

        bot.start();

        await().until(() -> time.waits().size() > 20);
        assertThat(log.list).isNotEmpty();
    }

    @Test
    void closes_while_a_poll_waits_and_leaves_unhandled_updates_in_the_inbox() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        responder = (message, drafts) -> {
            reached.countDown();
            waitFor(release);
            return Optional.of(echo(message));
        };
        start();
        server.push(Updates.said(1, READER, "in hand"));
        server.push(Updates.said(2, READER, "waiting"));
        reached.await();
        await().until(() -> store.state(2).equals("new"));

        Thread closing = new Thread(bot::close);
        closing.start();
        // the poller has ended before replies in hand are waited for
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("telegram-poll")));
        release.countDown();
        closing.join();

        bot.awaitStop();
        assertThat(server.sent(READER)).containsExactly("EN: in hand");
        assertThat(store.state(1)).isEqualTo("done");
        assertThat(store.state(2)).isEqualTo("new");
    }

    @Test
    void stays_silent_in_groups_unless_spoken_to() {
        start();

        server.push(Updates.saidInGroup(1, GROUP, "chatter"));
        server.push(Updates.saidInGroup(2, GROUP, "/search@other_bot x"));
        server.push(Updates.saidInGroup(3, GROUP, "/search@Our_Bot 低秩"));
        server.push(Updates.saidInGroup(4, GROUP, "2", "\"reply_to_message\":{\"from\":{\"id\":42}}"));
        server.push(Updates.saidInGroup(5, GROUP, "2", "\"reply_to_message\":{\"from\":{\"id\":8}}"));
        server.push(Updates.saidInGroup(
                6,
                GROUP,
                "/latest",
                "\"message_thread_id\":77",
                "\"is_topic_message\":true",
                "\"reply_to_message\":{\"from\":{\"id\":42},\"forum_topic_created\":{}}"));

        untilSent(GROUP, "ZH: /search 低秩", "ZH: 2", "ZH: /latest");
        List<FakeBotApi.Call> calls = server.calls("sendmessage");
        assertThat(calls)
                .extracting(
                        call -> call.body().at("/reply_parameters/message_id").asInt())
                .containsExactly(3, 4, 6);
        assertThat(calls)
                .extracting(call -> call.body().path("message_thread_id").asInt())
                .containsExactly(0, 0, 77);
    }

    @Test
    void tells_the_responder_whether_a_group_command_is_certainly_for_it() {
        ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
        responder = (message, drafts) -> {
            seen.add(message.asker().person() + " " + message.addressed() + " " + message.text());
            return Optional.empty();
        };
        start();

        server.push(Updates.saidInGroup(1, GROUP, "/nope"));
        server.push(Updates.saidInGroup(
                2, GROUP, "/nope@our_bot", "\"sender_chat\":{\"id\":-100,\"type\":\"supergroup\"}"));

        await().untilAsserted(() -> assertThat(seen).containsExactly("7 false /nope", "-100 true /nope"));
        untilState(2, "done");
        assertThat(server.sent(GROUP)).isEmpty();
    }

    @Test
    void meets_other_kinds_of_messages_calmly() {
        start();
        String where = Updates.user("en") + "," + Updates.privateChat(READER);

        server.push(Updates.message(1, "\"sticker\":{}," + where));
        server.push(Updates.message(2, "\"photo\":[],\"media_group_id\":\"a\"," + where));
        server.push(Updates.message(3, "\"photo\":[],\"media_group_id\":\"a\"," + where));
        server.push(Updates.message(4, "\"pinned_message\":{}," + where));
        server.push(Updates.message(
                5, "\"photo\":[],\"caption\":\"/latest\"," + Updates.user("en") + "," + Updates.group(GROUP)));
        server.push("{\"update_id\":6,\"my_chat_member\":{" + Updates.privateChat(READER) + "}}");
        server.push(Updates.said(7, READER, "end"));

        await().untilAsserted(
                        () -> assertThat(server.sent(READER)).hasSize(3).last().isEqualTo("EN: end"));
        untilState(6, "done");
        assertThat(server.sent(GROUP)).isEmpty();
    }

    /** An inbox whose store step can be made to fail. */
    private record FailingInbox(UpdateInbox inner, Runnable beforeStore) implements UpdateInbox {
        @Override
        public List<RawUpdate> store(List<RawUpdate> batch) {
            beforeStore.run();
            return inner.store(batch);
        }

        @Override
        public List<Waiting> pending() {
            return inner.pending();
        }

        @Override
        public Optional<Attempt> begin(int id) {
            return inner.begin(id);
        }

        @Override
        public void release(int id) {
            inner.release(id);
        }

        @Override
        public void done(int id) {
            inner.done(id);
        }

        @Override
        public void skipped(int id, String why) {
            inner.skipped(id, why);
        }
    }
}
