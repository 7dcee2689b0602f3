package kexuebot.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Place;
import kexuebot.bot.config.Secret;
import kexuebot.catalog.post.Blog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramChatsTest {

    private static final ChatId GROUP = ChatIds.of(-100);
    private static final String PERSON = "7";
    private static final long CHANNEL = -1001234567890L;

    private final FakeBotApi server = new FakeBotApi();
    private final FakeTime time = new FakeTime();
    private final Telegram telegram = new Telegram(
            new TelegramSettings(server.address(), new Secret(FakeBotApi.TOKEN), Blog.KEXUE, Language.ZH, false),
            (from, to) -> {},
            time.timing());
    private final Chats chats = telegram.chats();

    @AfterEach
    void stop() {
        telegram.close();
        server.close();
    }

    private static String member(String status, String more) {
        return "{\"status\":\"" + status + "\",\"user\":{\"id\":7,\"is_bot\":false,\"first_name\":\"R\"}" + more + "}";
    }

    private void everybodyIs(String status) {
        server.answer("getchatmember", call -> member(status, ""));
    }

    /** The bot of the test is 42. */
    private void members(String person, String bot) {
        server.answer("getchatmember", call -> call.path("user_id").asLong() == 42 ? bot : person);
    }

    private void chat(String type) {
        server.answer(
                "getchat",
                call -> "{\"id\":" + CHANNEL + ",\"type\":\"" + type + "\",\"title\":\"C\",\"username\":\"our_news\","
                        + "\"accent_color_id\":1,\"max_reaction_count\":1}");
    }

    private int asked() {
        return server.calls("getchatmember").size();
    }

    @Test
    void groups_and_channels_are_shared_and_people_are_not() {
        assertThat(chats.isShared(GROUP)).isTrue();
        assertThat(chats.isShared(ChatIds.of(7))).isFalse();
        assertThat(chats.receives(GROUP)).isTrue();
        assertThat(chats.receives(ChatId.TERMINAL)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "creator, YES",
        "administrator, YES",
        "member, NO",
        "restricted, NO",
        "left, NO",
        "kicked, NO",
        "something_new, UNKNOWN"
    })
    void in_a_group_its_administrators_manage(String status, Chats.Answer answer) {
        everybodyIs(status);

        assertThat(chats.mayManage(new Asker(GROUP, PERSON))).isEqualTo(answer);
        assertThat(server.calls("getchatmember").get(0).body().path("user_id").asLong())
                .isEqualTo(7);
    }

    @Test
    void everybody_manages_a_private_chat_and_who_writes_as_the_group_manages_it() {
        assertThat(chats.mayManage(new Asker(ChatIds.of(7), PERSON))).isEqualTo(Chats.Answer.YES);
        assertThat(chats.mayManage(new Asker(GROUP, "-100"))).isEqualTo(Chats.Answer.YES);
        assertThat(asked()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1005", "", "nobody", "0"})
    void who_writes_as_another_chat_does_not_manage_this_one(String person) {
        everybodyIs("administrator");

        assertThat(chats.mayManage(new Asker(GROUP, person))).isEqualTo(Chats.Answer.NO);
        assertThat(asked()).isZero();
    }

    @Test
    void an_answer_is_remembered_for_a_minute_for_all_topics() {
        everybodyIs("administrator");
        Asker inTopic = new Asker(new Place(GROUP, OptionalInt.of(77)), PERSON);

        chats.mayManage(new Asker(GROUP, PERSON));
        assertThat(chats.mayManage(inTopic)).isEqualTo(Chats.Answer.YES);
        assertThat(asked()).isEqualTo(1);

        everybodyIs("member");
        time.pass(Duration.ofSeconds(61));
        assertThat(chats.mayManage(inTopic)).isEqualTo(Chats.Answer.NO);
    }

    @Test
    void no_answer_is_not_remembered() {
        server.fail("getchatmember", FakeBotApi.Fault.dropped(), FakeBotApi.Fault.error(500, "oops"));
        everybodyIs("administrator");
        Asker asker = new Asker(GROUP, PERSON);

        assertThat(chats.mayManage(asker)).isEqualTo(Chats.Answer.UNKNOWN);
        assertThat(chats.mayManage(asker)).isEqualTo(Chats.Answer.UNKNOWN);
        assertThat(chats.mayManage(asker)).isEqualTo(Chats.Answer.YES);
    }

    @Test
    void nothing_is_asked_while_the_server_wants_no_calls() {
        everybodyIs("administrator");
        Gate gate = (Gate) telegram.budget();
        gate.refused(1, Duration.ofSeconds(17));
        gate.refused(2, Duration.ofSeconds(17));

        assertThat(chats.mayManage(new Asker(GROUP, PERSON))).isEqualTo(Chats.Answer.UNKNOWN);
        assertThat(asked()).isZero();
    }

    @Test
    void an_interrupt_is_kept_for_who_asked() {
        everybodyIs("administrator");
        Thread.currentThread().interrupt();

        assertThat(chats.mayManage(new Asker(GROUP, PERSON))).isEqualTo(Chats.Answer.UNKNOWN);
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"our_news", "@our_news", " @our_news "})
    void a_channel_of_the_persons_where_the_bot_may_post_is_found(String name) {
        chat("channel");
        members(member("creator", ""), member("administrator", ",\"can_post_messages\":true"));

        assertThat(chats.channel(name, PERSON)).isEqualTo(new Chats.Channel.Managed(ChatIds.of(CHANNEL)));
        assertThat(server.calls("getchat").get(0).body().path("chat_id").asText())
                .isEqualTo("@our_news");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "abc", "1abc", "a-b-c-d", "@@our_news", "our news", "中文频道", "-1001234567890"})
    void a_name_that_no_channel_can_have_is_not_asked_for(String name) {
        assertThat(chats.channel(name, PERSON)).isEqualTo(new Chats.Channel.Missing());
        assertThat(server.calls("getchat")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"private", "something_new"})
    void what_is_no_channel_and_no_group_is_missing(String type) {
        chat(type);

        assertThat(chats.channel("our_news", PERSON)).isEqualTo(new Chats.Channel.Missing());
    }

    @ParameterizedTest
    @CsvSource({"400, Bad Request: chat not found", "403, Forbidden: bot is not a member of the channel chat"})
    void a_channel_that_the_server_does_not_show_is_missing(int code, String words) {
        server.fail("getchat", FakeBotApi.Fault.error(code, words));

        assertThat(chats.channel("our_news", PERSON)).isEqualTo(new Chats.Channel.Missing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "left", "kicked"})
    void a_channel_of_somebody_elses_is_not_theirs(String status) {
        chat("channel");
        members(member(status, ""), member("administrator", ",\"can_post_messages\":true"));

        assertThat(chats.channel("our_news", PERSON)).isEqualTo(new Chats.Channel.NotTheirs());
        assertThat(chats.channel("our_news", "-100")).isEqualTo(new Chats.Channel.NotTheirs());
    }

    @ParameterizedTest
    @CsvSource({
        "channel, administrator, '', CLOSED",
        "channel, member, '', CLOSED",
        "channel, left, '', CLOSED",
        "supergroup, administrator, '', MANAGED",
        "supergroup, member, '', MANAGED",
        "supergroup, left, '', CLOSED",
        "supergroup, restricted, ',\"is_member\":true,\"can_send_messages\":true', MANAGED",
        "supergroup, restricted, ',\"is_member\":true,\"can_send_messages\":false', CLOSED",
        "supergroup, restricted, ',\"is_member\":false,\"can_send_messages\":true', CLOSED",
    })
    void whether_the_bot_may_post_depends_on_what_it_is_there(
            String type, String status, String rights, String expected) {
        chat(type);
        members(member("administrator", ""), member(status, rights));

        assertThat(chats.channel("our_news", PERSON))
                .isEqualTo(
                        expected.equals("MANAGED")
                                ? new Chats.Channel.Managed(ChatIds.of(CHANNEL))
                                : new Chats.Channel.Closed());
    }

    @Test
    void a_channel_that_shows_its_members_to_nobody_else_is_closed() {
        chat("channel");
        server.fail("getchatmember", FakeBotApi.Fault.error(400, "Bad Request: member list is inaccessible"));

        assertThat(chats.channel("our_news", PERSON)).isEqualTo(new Chats.Channel.Closed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"getchat", "getchatmember", "getme"})
    void a_server_that_does_not_answer_leaves_it_open(String method) {
        chat("channel");
        members(member("creator", ""), member("administrator", ",\"can_post_messages\":true"));
        server.fail(method, FakeBotApi.Fault.dropped());

        assertThat(chats.channel("our_news", PERSON)).isEqualTo(new Chats.Channel.Unknown());
    }
}
