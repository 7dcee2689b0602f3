package kexuebot.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Drafts;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Place;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.config.Secret;
import kexuebot.bot.subscription.Stop;
import kexuebot.catalog.post.Blog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the bot is and may post, channels, topics, and buttons that many see. */
class TelegramPresenceTest {

    private static final long READER = 10;
    private static final long GROUP = -100;
    private static final long CHANNEL = -200;
    private static final String CHANNEL_CHAT = "\"chat\":{\"id\":-200,\"type\":\"channel\",\"title\":\"C\"}";
    private static final String IN_TOPIC = "\"message_thread_id\":77,\"is_topic_message\":true";

    private final FakeBotApi server = new FakeBotApi();
    private final FakeTime time = new FakeTime();
    private final RecordingStops stops = new RecordingStops();
    private final Queue<Asker> askers = new ConcurrentLinkedQueue<>();
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
        bot = telegram.bot(store.inbox(), this::respond, chat -> Optional.empty(), stops, List.of());
        bot.start();
    }

    @AfterEach
    void stop() {
        bot.close();
        telegram.close();
        server.close();
    }

    private Optional<Reply> respond(Message message, Drafts drafts) {
        askers.add(message.asker());
        Invocation invocation = new Invocation("x", "", 1, message.language(), message.asker());
        return Optional.of(
                message.text().contains("refuse")
                        ? Reply.failure(invocation, "not_allowed", "只有管理员可以。" + "很".repeat(300))
                        : Reply.to(invocation).part(Part.line(message.text())).build());
    }

    private void push(String... updates) {
        for (String update : updates) {
            server.push(update);
        }
    }

    private void untilDone(int update) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(store.state(update)).isEqualTo("done"));
    }

    private static String membership(int id, String chat, String member) {
        return "{\"update_id\":" + id + ",\"my_chat_member\":{" + chat + ",\"date\":1," + Updates.user("en")
                + ",\"old_chat_member\":{\"status\":\"member\"},\"new_chat_member\":{" + member + "}}}";
    }

    private static String post(int id, String text) {
        return "{\"update_id\":" + id + ",\"channel_post\":{\"message_id\":" + id + ",\"date\":1,\"text\":\"" + text
                + "\",\"sender_chat\":{\"id\":-200,\"type\":\"channel\"}," + CHANNEL_CHAT + "}}";
    }

    private static String below(String chat) {
        return "{\"message_id\":500,\"date\":1700000000,\"text\":\"news\"," + chat + "}";
    }

    private List<String> answers() {
        return server.calls("answercallbackquery").stream()
                .map(call -> call.body().path("text").asText())
                .toList();
    }

    static Stream<Arguments> memberships() {
        String person = Updates.privateChat(READER);
        String group = Updates.group(GROUP);
        return Stream.of(
                Arguments.of(person, "\"status\":\"kicked\"", "10 BLOCKED"),
                Arguments.of(group, "\"status\":\"kicked\"", "-100 LEFT"),
                Arguments.of(group, "\"status\":\"left\"", "-100 LEFT"),
                Arguments.of(
                        group,
                        "\"status\":\"restricted\",\"is_member\":true,\"can_send_messages\":false",
                        "-100 NO_RIGHTS"),
                Arguments.of(
                        group, "\"status\":\"restricted\",\"is_member\":false,\"can_send_messages\":true", "-100 LEFT"),
                Arguments.of(CHANNEL_CHAT, "\"status\":\"left\"", "-200 LEFT"),
                Arguments.of(
                        CHANNEL_CHAT, "\"status\":\"administrator\",\"can_post_messages\":false", "-200 NO_RIGHTS"));
    }

    @ParameterizedTest
    @MethodSource("memberships")
    void notes_that_it_cannot_post_any_more(String chat, String member, String noted) {
        push(membership(1, chat, member));

        untilDone(1);
        assertThat(stops.writes()).containsExactly(noted);
        assertThat(stops.of(Place.of(ChatIds.of(READER))))
                .allMatch(stop -> stop.since().equals(time.now()));
    }

    static Stream<Arguments> returns() {
        return Stream.of(
                Arguments.of(READER, Updates.privateChat(READER), "\"status\":\"member\""),
                Arguments.of(GROUP, Updates.group(GROUP), "\"status\":\"member\""),
                Arguments.of(GROUP, Updates.group(GROUP), "\"status\":\"administrator\""),
                Arguments.of(
                        GROUP,
                        Updates.group(GROUP),
                        "\"status\":\"restricted\",\"is_member\":true,\"can_send_messages\":true"),
                Arguments.of(CHANNEL, CHANNEL_CHAT, "\"status\":\"administrator\",\"can_post_messages\":true"));
    }

    @ParameterizedTest
    @MethodSource("returns")
    void goes_on_where_it_is_let_in_again(long chat, String where, String member) {
        stops.stop(new Stop(Place.of(ChatIds.of(chat)), Stop.Reason.LEFT, time.now()));
        push(membership(1, where, member));

        untilDone(1);
        assertThat(stops.writes()).endsWith(chat + " resumed");
    }

    @Test
    void a_membership_that_nobody_knows_changes_nothing() {
        stops.stop(new Stop(Place.of(ChatIds.of(GROUP)), Stop.Reason.LEFT, time.now()));
        push(membership(1, Updates.group(GROUP), "\"status\":\"something_new\""));

        untilDone(1);
        assertThat(stops.writes()).hasSize(1);
    }

    @Test
    void a_closed_topic_is_noted_and_goes_on_when_it_is_opened() {
        push(Updates.message(
                1, "\"forum_topic_closed\":{}," + IN_TOPIC + "," + Updates.user("en") + "," + Updates.group(GROUP)));
        push(Updates.message(
                2, "\"forum_topic_reopened\":{}," + IN_TOPIC + "," + Updates.user("en") + "," + Updates.group(GROUP)));
        push(Updates.message(3, "\"forum_topic_closed\":{}," + Updates.user("en") + "," + Updates.group(GROUP)));

        untilDone(3);
        assertThat(stops.writes()).containsExactly("-100#77 TOPIC_CLOSED", "-100#77 resumed");
    }

    static Stream<Arguments> lifeSigns() {
        String group = Updates.group(GROUP);
        return Stream.of(
                Arguments.of(Updates.saidInGroup(1, GROUP, "chatter", IN_TOPIC)),
                Arguments.of(Updates.message(1, "\"sticker\":{}," + IN_TOPIC + "," + Updates.user("en") + "," + group)),
                Arguments.of(Updates.pressed(1, "/x", below(group + "," + IN_TOPIC))));
    }

    @ParameterizedTest
    @MethodSource("lifeSigns")
    void whoever_writes_or_presses_in_a_stopped_place_lets_it_go_on(String update) {
        stops.stop(new Stop(new Place(ChatIds.of(GROUP), OptionalInt.of(77)), Stop.Reason.TOPIC_GONE, time.now()));
        push(update);

        untilDone(1);
        assertThat(stops.writes()).containsExactly("-100#77 TOPIC_GONE", "-100#77 resumed");
    }

    @Test
    void nothing_is_written_where_nothing_was_stopped() {
        push(Updates.said(1, READER, "a"), Updates.saidInGroup(2, GROUP, "chatter"), post(3, "news"));

        untilDone(3);
        untilDone(2);
        untilDone(1);
        assertThat(stops.writes()).isEmpty();
    }

    @Test
    void a_store_that_fails_takes_no_answer_away() {
        stops.fail();
        push(membership(1, Updates.privateChat(READER), "\"status\":\"kicked\""), Updates.said(2, READER, "a"));

        untilDone(2);
        assertThat(store.state(1)).isEqualTo("done");
        assertThat(server.sent(READER)).containsExactly("a");
    }

    @Test
    void what_is_asked_in_a_topic_is_asked_there() {
        push(Updates.saidInGroup(1, GROUP, "/x", IN_TOPIC));
        push(Updates.pressed(2, "/x", below(Updates.group(GROUP) + "," + IN_TOPIC)));

        untilDone(2);
        Asker asker = new Asker(new Place(ChatIds.of(GROUP), OptionalInt.of(77)), "7");
        assertThat(askers).containsExactly(asker, asker);
    }

    @Test
    void a_channel_is_answered_only_where_the_bot_is_meant() {
        push(post(1, "news"), post(2, "/latest"), post(3, "/subscribe 低秩"), post(4, "/latest@our_bot"));

        untilDone(4);
        assertThat(server.sent(CHANNEL)).containsExactly("/subscribe 低秩", "/latest");
        assertThat(askers).containsOnly(new Asker(ChatIds.of(CHANNEL), "-200"));
        assertThat(server.calls("getupdates").get(0).body().path("allowed_updates"))
                .extracting(kind -> kind.asText())
                .containsExactly("message", "channel_post", "callback_query", "my_chat_member");
    }

    @ParameterizedTest
    @CsvSource({"administrator, 1", "member, 0"})
    void in_a_channel_buttons_are_for_its_administrators(String status, int messages) {
        server.answer(
                "getchatmember",
                call -> "{\"status\":\"" + status + "\",\"user\":{\"id\":7,\"is_bot\":false,\"first_name\":\"R\"}}");
        push(Updates.pressed(1, "/related 9948", below(CHANNEL_CHAT)));

        untilDone(1);
        assertThat(server.sent(CHANNEL)).hasSize(messages);
        assertThat(answers()).hasSize(1);
        assertThat(answers().get(0).contains("@our_bot")).isEqualTo(messages == 0);
    }

    @ParameterizedTest
    @CsvSource({"/refuse", ">/refuse"})
    void a_refusal_in_a_group_is_for_who_pressed_and_leaves_the_message_as_it_is(String data) {
        push(Updates.pressed(1, data, below(Updates.group(GROUP))));

        untilDone(1);
        assertThat(answers())
                .singleElement()
                .satisfies(note -> assertThat(note).startsWith("只有管理员可以。").hasSizeLessThanOrEqualTo(200));
        assertThat(server.sent(GROUP)).isEmpty();
        assertThat(server.calls("editmessagetext")).isEmpty();
    }

    @Test
    void a_refusal_in_a_private_chat_is_a_message() {
        push(Updates.pressed(1, "/refuse", Updates.ours(500, READER)));

        untilDone(1);
        assertThat(answers()).containsExactly("");
        assertThat(server.sent(READER)).hasSize(1);
    }
}
