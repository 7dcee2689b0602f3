package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {
    private final ReadingTalk talk = new ReadingTalk();

    @ParameterizedTest
    @ValueSource(strings = {"/post 9948", "9948", "https://kexue.fm/archives/9948", "/post 复盘"})
    void an_opened_post_is_remembered(String line) {
        talk.say(line);
        assertThat(talk.kept()).containsExactly("OPENED 9948");
    }

    @Test
    void a_post_that_a_number_opens_is_remembered_beside_the_one_found() {
        talk.say("/search 低秩");
        talk.pass(1);
        talk.say("2");
        assertThat(talk.kept()).containsExactly("OPENED 10501", "FOUND 10662");
    }

    @Test
    void of_a_search_only_the_best_answer_is_remembered() {
        talk.say("低秩");
        assertThat(talk.kept()).containsExactly("FOUND 10662");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search 的 page:2",
                "/search 低秩 sort:date",
                "/search year:2024",
                "/search 没有这样的词",
                "/search 低秩 year:x",
                "/latest",
                "/popular",
                "/post 99999",
                "/post 端午节"
            })
    void nothing_else_leaves_a_trace(String line) {
        talk.say(line);
        assertThat(talk.kept()).isEmpty();
    }

    @Test
    void in_a_group_what_is_opened_is_remembered_of_all_and_what_is_searched_for_of_nobody() {
        talk.asker = ReadingTalk.TOPIC;
        talk.say("/search 低秩");
        talk.say("1");
        talk.asker = ReadingTalk.GROUP;
        assertThat(talk.kept()).containsExactly("OPENED 10662");
        talk.asker = ReadingTalk.PRIVATE;
        assertThat(talk.kept()).isEmpty();
    }

    @Test
    void a_terminal_remembers_like_a_private_chat() {
        talk.asker = Asker.TERMINAL;
        talk.say("/search 低秩");
        talk.say("/post 9948");
        assertThat(talk.kept()).containsExactlyInAnyOrder("OPENED 9948", "FOUND 10662");
    }

    @Test
    void a_post_without_id_is_opened_and_not_remembered() {
        talk.say("/search 甲乙丙丁");
        assertThat(talk.say("1").opened()).isPresent();
        assertThat(talk.kept()).isEmpty();
    }

    @Test
    void nothing_is_remembered_where_that_is_switched_off() {
        talk.history.remember(talk.asker.chat(), false);
        assertThat(talk.say("/post 9948").opened()).isPresent();
        assertThat(talk.kept()).isEmpty();
    }

    @Test
    void a_reply_comes_although_nothing_can_be_kept() {
        talk.history.full = true;
        Reply reply = talk.say("/post 9948");
        assertThat(reply.failure()).isEmpty();
        assertThat(reply.opened()).isPresent();
    }
}
