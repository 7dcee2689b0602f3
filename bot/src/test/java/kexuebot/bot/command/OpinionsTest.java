package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /like} and {@code /dislike}. */
class OpinionsTest {
    private static final String TITLE = "低秩近似之路（三）：CR";
    private final ReadingTalk talk = new ReadingTalk();

    @ParameterizedTest
    @ValueSource(strings = {"10427", "https://kexue.fm/archives/10427", TITLE, "１０４２７"})
    void a_post_is_liked_by_id_link_or_title(String post) {
        assertThat(talk.shown("/like " + post)).isEqualTo("👍 已赞《" + TITLE + "》，/recommend 会参考。再来一次就取消。");
        assertThat(talk.kept()).containsExactly("LIKED 10427");
    }

    @Test
    void it_is_said_in_english_too() {
        assertThat(talk.shownInEnglish("/like 10427"))
                .isEqualTo("👍 Liked “" + TITLE + "” for /recommend. Once more takes it back.");
        assertThat(talk.shownInEnglish("/dislike 10427"))
                .isEqualTo("👎 “" + TITLE + "” is not recommended any more. Once more takes it back.");
        assertThat(talk.shownInEnglish("/dislike off 10427")).isEqualTo("“" + TITLE + "” may be recommended again.");
        assertThat(talk.shownInEnglish("/like off 10427")).isEqualTo("“" + TITLE + "” was not liked.");
    }

    @Test
    void without_a_post_the_one_opened_last_is_meant() {
        talk.say("/post 10427");
        talk.say("/dislike");
        assertThat(talk.kept()).containsExactlyInAnyOrder("DISLIKED 10427", "OPENED 10427");
        assertThat(talk.shown("/dislike off")).isEqualTo("《" + TITLE + "》又可以推荐了。");
        assertThat(talk.kept()).containsExactly("OPENED 10427");
    }

    @Test
    void saying_it_again_takes_it_back() {
        talk.say("/like 10427");
        talk.pass(60);
        assertThat(talk.shown("/like 10427")).isEqualTo("已取消对《" + TITLE + "》的赞。");
        assertThat(talk.kept()).isEmpty();
        talk.pass(60);
        talk.say("/like 10427");
        assertThat(talk.kept()).containsExactly("LIKED 10427");
    }

    @Test
    void in_a_terminal_every_line_counts() {
        talk.asker = Asker.TERMINAL;
        talk.say("/like 10427");
        talk.say("/like 10427");
        assertThat(talk.kept()).isEmpty();
    }

    @Test
    void a_button_pressed_twice_in_a_moment_was_meant_once() {
        String first = talk.shown("/like 10427");
        talk.pass(2);
        assertThat(talk.shown("/like 10427")).isEqualTo(first);
        assertThat(talk.kept()).containsExactly("LIKED 10427");
        talk.pass(2);
        String back = talk.shown("/like 10427");
        assertThat(talk.shown("/like 10427")).isEqualTo(back).startsWith("已取消");
        assertThat(talk.kept()).isEmpty();
    }

    @Test
    void a_dislike_takes_the_place_of_a_like_and_a_like_that_of_a_dislike() {
        talk.say("/like 10427");
        talk.say("/dislike 10427");
        assertThat(talk.kept()).containsExactly("DISLIKED 10427");
        talk.pass(9);
        talk.say("/like 10427");
        assertThat(talk.kept()).containsExactly("LIKED 10427");
    }

    @Test
    void in_a_group_the_second_who_likes_a_post_does_not_undo_the_first() {
        talk.asker = ReadingTalk.GROUP;
        assertThat(talk.shown("/like 10427")).isEqualTo("👍 已赞《" + TITLE + "》，/recommend 会参考。");
        talk.pass(60);
        talk.asker = ReadingTalk.TOPIC;
        Reply second = talk.say("/like 10427");
        assertThat(Shown.buttons(second)).containsExactly("取消 = /like off 10427");
        assertThat(talk.kept()).containsExactly("LIKED 10427");
        talk.say("/like off 10427");
        assertThat(talk.kept()).isEmpty();
    }

    @Test
    void several_chats_have_opinions_of_their_own() {
        talk.say("/like 10427");
        talk.asker = ReadingTalk.GROUP;
        talk.say("/dislike 10427");
        assertThat(talk.kept()).containsExactly("DISLIKED 10427");
        talk.asker = ReadingTalk.PRIVATE;
        assertThat(talk.kept()).containsExactly("LIKED 10427");
    }

    @Test
    void the_answer_may_pass_and_opens_nothing() {
        talk.say("/latest");
        Reply reply = talk.say("/like 10427");
        assertThat(reply.passing()).isTrue();
        assertThat(reply.opened()).isEmpty();
        assertThat(talk.say("1").opened().map(view -> view.post().title())).contains("滑动平均视角下的权重衰减和学习率");
    }

    @Test
    void several_titles_are_a_choice_that_keeps_the_opinion() {
        assertThat(talk.shown("/dislike 端午节")).startsWith("标题含“端午节” · 2 篇");
        talk.say("2");
        assertThat(talk.kept()).containsExactly("DISLIKED 681");
        talk.say("/like 端午节");
        talk.say("/dislike off 端午节");
        talk.say("2");
        assertThat(talk.kept()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/like 99999, not_found", "/dislike https://example.com/x, bad_argument", "/like off 99999, not_found"})
    void what_is_no_post_is_refused_as_everywhere(String line, String code) {
        assertThat(talk.refused(line)).startsWith(code + ": ");
        assertThat(talk.kept()).isEmpty();
    }

    @Test
    void a_post_without_id_cannot_be_kept() {
        talk.say("/search 甲乙丙丁");
        talk.say("1");
        assertThat(talk.refused("/like")).isEqualTo("unavailable: 这篇的编号还不知道，记不下来。");
    }

    @Test
    void where_nothing_is_remembered_the_way_to_change_that_is_said() {
        talk.history.remember(talk.asker.chat(), false);
        assertThat(talk.refused("/like 10427")).isEqualTo("not_allowed: 这里关着阅读记录，没有记下；/settings history on 打开。");
    }

    @Test
    void what_cannot_be_kept_is_said() {
        talk.history.full = true;
        assertThat(talk.refused("/like 10427")).startsWith("unavailable: 现在存不下来");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/like ", "/dislike off "})
    void odd_input_is_no_failure_of_the_program(String command) {
        for (String odd : new String[] {"0", "-1", "\u202e", "(", "a".repeat(4096), "off off off", "取消"}) {
            assertThat(talk.say(command + odd).failure().map(Reply.Failure::code))
                    .hasValueSatisfying(code -> assertThat(code).isNotEqualTo("internal"));
        }
    }
}
