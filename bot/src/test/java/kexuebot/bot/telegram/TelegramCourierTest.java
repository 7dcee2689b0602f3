package kexuebot.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.ChatMoves;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Place;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.config.Secret;
import kexuebot.bot.delivery.Letter;
import kexuebot.bot.delivery.Receipt;
import kexuebot.bot.subscription.Stop;
import kexuebot.catalog.post.Blog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each thing that a server can say to a letter, and what it means. */
class TelegramCourierTest {

    private static final Place READER = Place.of(ChatIds.of(10));
    private static final Place GROUP = Place.of(ChatIds.of(-100));
    private static final Place TOPIC = new Place(ChatIds.of(-100), OptionalInt.of(77));
    private static final Reply NEWS = news("<news>");

    private final FakeBotApi server = new FakeBotApi();
    private final FakeTime time = new FakeTime();
    private final List<String> moves = new ArrayList<>();
    private Telegram telegram = telegram((from, to) -> moves.add(from + " " + to), false);

    private Telegram telegram(ChatMoves noted, boolean paid) {
        TelegramSettings settings =
                new TelegramSettings(server.address(), new Secret(FakeBotApi.TOKEN), Blog.KEXUE, Language.ZH, paid);
        return new Telegram(settings, noted, time.timing());
    }

    @AfterEach
    void stop() {
        telegram.close();
        server.close();
    }

    private static Reply news(String text) {
        return Reply.to(new Invocation("news", "", 1, Language.ZH, Asker.TERMINAL))
                .part(Part.line(text))
                .button("相关", "/related 9948")
                .build();
    }

    private static Letter letter(Place place, OptionalInt edits) {
        return new Letter(place, NEWS, Language.ZH, false, edits);
    }

    private Receipt deliver(Place place, String method) throws InterruptedException {
        boolean edit = method.equals("editmessagetext");
        return telegram.courier().deliver(letter(place, edit ? OptionalInt.of(500) : OptionalInt.empty()));
    }

    private JsonNode only(String method) {
        assertThat(server.calls(method)).hasSize(1);
        return server.calls(method).get(0).body();
    }

    @Test
    void sends_a_letter_and_says_which_message_it_became() throws InterruptedException {
        assertThat(deliver(READER, "sendmessage")).isEqualTo(new Receipt.Sent(1_001));

        JsonNode call = only("sendmessage");
        assertThat(call.path("chat_id").asText()).isEqualTo("10");
        assertThat(call.path("text").asText()).isEqualTo("&lt;news&gt;");
        assertThat(call.path("parse_mode").asText()).isEqualTo("HTML");
        assertThat(call.at("/link_preview_options/is_disabled").asBoolean()).isTrue();
        assertThat(call.at("/reply_markup/inline_keyboard/0/0/callback_data").asText())
                .isEqualTo("/related 9948");
        assertThat(call.has("disable_notification")).isFalse();
        assertThat(call.has("message_thread_id")).isFalse();
        assertThat(call.has("allow_paid_broadcast")).isFalse();
    }

    @Test
    void sends_to_a_topic_silently_and_at_the_paid_rate_where_that_is_wanted() throws InterruptedException {
        telegram.close();
        telegram = telegram((from, to) -> {}, true);
        telegram.courier().deliver(new Letter(TOPIC, NEWS, Language.EN, true, OptionalInt.empty()));

        JsonNode call = only("sendmessage");
        assertThat(call.path("message_thread_id").asInt()).isEqualTo(77);
        assertThat(call.path("disable_notification").asBoolean()).isTrue();
        assertThat(call.path("allow_paid_broadcast").asBoolean()).isTrue();
    }

    @Test
    void edits_the_message_that_a_letter_takes_the_place_of() throws InterruptedException {
        assertThat(deliver(TOPIC, "editmessagetext")).isEqualTo(new Receipt.Sent(500));

        JsonNode call = only("editmessagetext");
        assertThat(call.path("message_id").asInt()).isEqualTo(500);
        assertThat(call.path("text").asText()).isEqualTo("&lt;news&gt;");
        assertThat(call.at("/link_preview_options/is_disabled").asBoolean()).isTrue();
        assertThat(call.at("/reply_markup/inline_keyboard/0/0/callback_data").asText())
                .isEqualTo("/related 9948");
        assertThat(server.calls("sendmessage")).isEmpty();
    }

    private static FakeBotApi.Fault error(int code, String words) {
        return FakeBotApi.Fault.error(code, words);
    }

    private static Arguments row(String name, FakeBotApi.Fault fault, Object meaning) {
        return Arguments.of(name, fault, meaning);
    }

    private static Arguments stops(int code, String words, Stop.Reason reason) {
        return row(code + " " + words, error(code, words), reason);
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                row(
                        "time is up behind the gateway",
                        FakeBotApi.Fault.status(504, "<html></html>"),
                        Receipt.Unknown.class),
                row("error page", FakeBotApi.Fault.status(502, "<html>Bad Gateway</html>"), Receipt.NotNow.class),
                row("500", error(500, "Internal Server Error"), Receipt.NotNow.class),
                row("redirect", FakeBotApi.Fault.status(302, ""), Receipt.NotNow.class),
                row("proxy", FakeBotApi.Fault.status(404, "<html>"), Receipt.NotNow.class),
                row("reset", FakeBotApi.Fault.dropped(), Receipt.Unknown.class),
                row("no JSON", FakeBotApi.Fault.status(200, "hello"), Receipt.Unknown.class),
                row("nothing", FakeBotApi.Fault.status(200, ""), Receipt.Unknown.class),
                row("400 odd", error(400, "Bad Request: something odd"), Receipt.Refused.class),
                row("400 long", error(400, "Bad Request: message is too long"), Receipt.Refused.class),
                row("409", error(409, "Conflict"), Receipt.Refused.class),
                stops(403, "Forbidden: bot was blocked by the user", Stop.Reason.BLOCKED),
                stops(403, "Forbidden: user is deactivated", Stop.Reason.BLOCKED),
                stops(403, "Forbidden: bot can't initiate conversation with a user", Stop.Reason.BLOCKED),
                stops(403, "Forbidden: bot was kicked from the supergroup chat", Stop.Reason.LEFT),
                stops(403, "Forbidden: bot is not a member of the channel chat", Stop.Reason.LEFT),
                stops(400, "Bad Request: chat not found", Stop.Reason.GONE),
                stops(400, "Bad Request: PEER_ID_INVALID", Stop.Reason.GONE),
                stops(403, "Forbidden: the group chat was deleted", Stop.Reason.GONE),
                stops(400, "Bad Request: message thread not found", Stop.Reason.TOPIC_GONE),
                stops(400, "Bad Request: TOPIC_CLOSED", Stop.Reason.TOPIC_CLOSED),
                stops(400, "Bad Request: topic closed", Stop.Reason.TOPIC_CLOSED),
                stops(400, "Bad Request: not enough rights to send text messages to the chat", Stop.Reason.NO_RIGHTS),
                stops(400, "Bad Request: have no rights to send a message", Stop.Reason.NO_RIGHTS),
                stops(400, "Bad Request: need administrator rights in the channel chat", Stop.Reason.NO_RIGHTS),
                stops(403, "Forbidden: CHAT_WRITE_FORBIDDEN", Stop.Reason.NO_RIGHTS),
                stops(403, "Forbidden: something new", Stop.Reason.NO_RIGHTS));
    }

    static Stream<Arguments> everyOutcome() {
        return outcomes()
                .flatMap(row -> Stream.of("sendmessage", "editmessagetext")
                        .map(method -> Arguments.of(method, row.get()[0], row.get()[1], row.get()[2])));
    }

    @ParameterizedTest(name = "{0} {1} → {3}")
    @MethodSource("everyOutcome")
    void says_what_became_of_a_letter(String method, String name, FakeBotApi.Fault fault, Object meaning)
            throws InterruptedException {
        server.fail(method, fault);

        Receipt receipt = deliver(TOPIC, method);

        if (receipt instanceof Receipt.Stopped stopped) {
            assertThat(stopped.reason()).isEqualTo(meaning);
            assertThat(name).isEqualTo(stopped.why());
        } else {
            assertThat(receipt.getClass()).isEqualTo(meaning);
        }
        assertThat(server.calls(method)).hasSize(1);
        assertThat(receipt.toString()).doesNotContain(FakeBotApi.TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sendmessage", "editmessagetext"})
    void the_same_message_is_not_called_refused_when_only_its_receipt_was_cut(String method)
            throws InterruptedException {
        server.fail(method, FakeBotApi.Fault.truncated(), FakeBotApi.Fault.status(200, "{\"ok\":true,\"resul"));
        Receipt taken = method.equals("sendmessage") ? new Receipt.SentUnseen() : new Receipt.Sent(500);

        assertThat(deliver(READER, method)).isEqualTo(taken);
        assertThat(deliver(READER, method)).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sendmessage", "editmessagetext"})
    void a_flood_limit_is_told_to_the_budget(String method) throws InterruptedException {
        server.fail(method, FakeBotApi.Fault.flood(17));

        assertThat(deliver(READER, method)).isEqualTo(new Receipt.Flooded(Duration.ofSeconds(17)));

        assertThat(telegram.budget().take(READER.chat()))
                .hasValueSatisfying(wait -> assertThat(wait.time()).isGreaterThan(Duration.ofSeconds(16)));
        assertThat(telegram.budget().take(ChatIds.of(11))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sendmessage", "editmessagetext"})
    void two_flooded_chats_with_a_message_taken_between_them_hold_up_no_other(String method)
            throws InterruptedException {
        server.fail(method, FakeBotApi.Fault.flood(17));
        deliver(READER, method);
        deliver(TOPIC, method);
        server.fail(method, FakeBotApi.Fault.flood(60));
        deliver(GROUP, method);

        assertThat(telegram.budget().take(ChatIds.of(11))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sendmessage", "editmessagetext"})
    void a_group_that_became_a_supergroup_is_noted_before_it_is_said(String method) throws InterruptedException {
        server.fail(method, FakeBotApi.Fault.movedTo(-1007));

        assertThat(deliver(GROUP, method)).isEqualTo(new Receipt.Moved(ChatIds.of(-1007)));
        assertThat(moves).containsExactly("telegram:-100 telegram:-1007");
    }

    @Test
    void a_move_that_cannot_be_noted_is_met_again() throws InterruptedException {
        telegram.close();
        telegram = telegram(
                (from, to) -> {
                    throw new IllegalStateException("disk full");
                },
                false);
        server.fail("sendmessage", FakeBotApi.Fault.movedTo(-1007));

        assertThat(deliver(GROUP, "sendmessage")).isInstanceOf(Receipt.NotNow.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404})
    void a_token_that_is_not_known_holds_letters_up_and_loses_none(int code) throws InterruptedException {
        server.fail("sendmessage", error(code, "Unauthorized"));

        assertThat(deliver(READER, "sendmessage"))
                .isInstanceOfSatisfying(
                        Receipt.NotNow.class, later -> assertThat(later.after()).isEqualTo(Duration.ofMinutes(1)));
    }

    @Test
    void markup_that_is_not_taken_goes_as_plain_text_the_next_time_to_whomever() throws InterruptedException {
        server.fail("sendmessage", error(400, "Bad Request: can't parse entities: byte offset 7"));

        assertThat(deliver(READER, "sendmessage"))
                .isInstanceOfSatisfying(
                        Receipt.NotNow.class, again -> assertThat(again.after()).isZero());
        assertThat(server.calls("sendmessage")).hasSize(1);

        assertThat(deliver(GROUP, "sendmessage")).isInstanceOf(Receipt.Sent.class);
        JsonNode second = server.calls("sendmessage").get(1).body();
        assertThat(second.path("text").asText()).isEqualTo("<news>");
        assertThat(second.has("parse_mode")).isFalse();
    }

    @Test
    void plain_text_that_is_not_taken_either_is_refused() throws InterruptedException {
        FakeBotApi.Fault markup = error(400, "Bad Request: can't parse entities");
        server.fail("editmessagetext", markup, markup);

        deliver(READER, "editmessagetext");
        assertThat(deliver(READER, "editmessagetext")).isInstanceOf(Receipt.Refused.class);
    }

    @Test
    void an_edit_that_changes_nothing_has_arrived() throws InterruptedException {
        server.fail("editmessagetext", error(400, "Bad Request: message is not modified: same content"));

        assertThat(deliver(READER, "editmessagetext")).isEqualTo(new Receipt.Sent(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"})
    void a_message_that_cannot_be_edited_stays_as_it_is(String words) throws InterruptedException {
        server.fail("editmessagetext", error(400, "Bad Request: " + words));

        assertThat(deliver(READER, "editmessagetext")).isInstanceOf(Receipt.Refused.class);
        assertThat(server.calls("sendmessage")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"message thread not found", "TOPIC_CLOSED"})
    void a_topic_without_a_number_does_not_stop_its_whole_chat(String words) throws InterruptedException {
        server.fail("sendmessage", error(400, "Bad Request: " + words));

        assertThat(deliver(GROUP, "sendmessage")).isInstanceOf(Receipt.Refused.class);
    }

    @Test
    void a_person_who_forbids_it_in_new_words_has_blocked_the_bot() throws InterruptedException {
        server.fail("sendmessage", error(403, "Forbidden: something new"));

        assertThat(deliver(READER, "sendmessage"))
                .isEqualTo(new Receipt.Stopped(Stop.Reason.BLOCKED, "403 Forbidden: something new"));
    }

    @Test
    void a_server_that_is_not_there_has_taken_nothing() throws InterruptedException {
        server.close();

        assertThat(deliver(READER, "sendmessage")).isInstanceOf(Receipt.NotNow.class);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_is_too_long_for_a_message_ends_early_and_keeps_its_buttons(Language language)
            throws InterruptedException {
        Letter letter = new Letter(READER, news("长 ".repeat(4_000)), language, false, OptionalInt.empty());

        assertThat(telegram.courier().deliver(letter)).isInstanceOf(Receipt.Sent.class);
        assertThat(only("sendmessage").path("text").asText().length()).isBetween(1_000, 4_096);
        assertThat(only("sendmessage")
                        .at("/reply_markup/inline_keyboard/0/0/text")
                        .asText())
                .isEqualTo("相关");
    }

    @Test
    void a_letter_that_says_nothing_or_is_for_another_platform_is_refused_without_a_call() throws InterruptedException {
        Reply nothing = Reply.to(new Invocation("news", "", 1, Language.ZH, Asker.TERMINAL))
                .build();

        assertThat(telegram.courier().deliver(new Letter(READER, nothing, Language.ZH, false, OptionalInt.empty())))
                .isInstanceOf(Receipt.Refused.class);
        assertThat(telegram.courier().deliver(letter(Place.of(ChatId.TERMINAL), OptionalInt.empty())))
                .isInstanceOf(Receipt.Refused.class);
        assertThat(server.calls("sendmessage")).isEmpty();
    }
}
