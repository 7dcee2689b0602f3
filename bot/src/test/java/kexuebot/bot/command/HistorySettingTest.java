package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Chats.Answer;
import kexuebot.bot.chat.SettingsView;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.recommend.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistorySettingTest {
    private final SettingsTalk talk = new SettingsTalk();

    private void read() {
        talk.say("/post 9948");
        talk.say("/post 10427");
        note(10501, Trace.Kind.LIKED);
        note(681, Trace.Kind.DISLIKED);
    }

    private void note(int post, Trace.Kind kind) {
        talk.history.note(talk.asker.chat(), new Trace(new PostId(post), kind, talk.now));
    }

    private int remembered() {
        return talk.history.remembered(talk.asker.chat()).posts();
    }

    @Test
    void what_is_remembered_is_shown_with_buttons_to_change_it() {
        read();
        assertThat(talk.shown("/settings")).contains("\n阅读记录 记住 4 篇 · 赞 1 · 踩 1 · 90 天\n");
        assertThat(talk.shownInEnglish("/settings"))
                .contains("\nReading history 4 posts · liked 1 · disliked 1 · 90 days\n");
        assertThat(Shown.buttons(talk.say("/settings")))
                .contains("关闭阅读记录 = /settings history off", "清空阅读记录 = /settings history clear");
        SettingsView view = talk.say("/settings").settings().orElseThrow();
        assertThat(view.history()).isTrue();
        assertThat(view.remembered()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/settings history off", "/settings reading history: off", "/settings 阅读记录 关", "/settings 记录关闭"})
    void switching_off_deletes_and_says_so(String line) {
        read();
        assertThat(talk.shown(line)).isEqualTo("阅读记录 关\n已删除记住的 4 篇。\n不再记读过什么；/recommend 照样能用，只是不随你变。");
        talk.say("/post 9948");
        assertThat(remembered()).isZero();
        assertThat(talk.shown("/settings")).contains("\n阅读记录 关\n");
        assertThat(Shown.buttons(talk.say("/settings"))).contains("打开阅读记录 = /settings history on");
    }

    @Test
    void switched_on_again_it_remembers_again() {
        talk.say("/settings history off");
        assertThat(talk.shownInEnglish("/settings history on"))
                .isEqualTo(
                        "Reading history 0 posts · 90 days\n"
                                + "Posts opened, liked, or found by you alone are kept by id and time, never words; for /recommend.");
        talk.say("/post 9948");
        assertThat(remembered()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clear", "CLEAR", "清空"})
    void clearing_deletes_and_goes_on(String word) {
        read();
        assertThat(talk.shown("/settings history " + word)).startsWith("阅读记录 记住 0 篇 · 90 天\n已删除记住的 4 篇。\n");
        talk.say("/post 9948");
        assertThat(remembered()).isEqualTo(1);
    }

    @Test
    void clearing_leaves_it_off_where_it_is_off() {
        talk.say("/settings history off");
        talk.say("/settings history clear");
        assertThat(talk.history.remembers(talk.asker.chat())).isFalse();
    }

    @Test
    void a_wrong_value_is_refused_with_the_right_ones() {
        assertThat(talk.refused("/settings history maybe"))
                .isEqualTo("bad_argument: “maybe”不是开或关；history 后面是 on、off 或 clear，例如 /settings history off");
        assertThat(talk.refused("/settings history")).startsWith("bad_argument: history 后面是 ");
    }

    @Test
    void in_a_group_administrators_decide() {
        talk.asker = SettingsTalk.GROUP;
        read();
        talk.chats.may = Answer.NO;
        for (String value : List.of("off", "clear", "on")) {
            assertThat(talk.refused("/settings history " + value)).startsWith("not_allowed: ");
        }
        assertThat(remembered()).isEqualTo(4);
        talk.chats.may = Answer.YES;
        talk.say("/settings history off");
        assertThat(remembered()).isZero();
    }

    @Test
    void a_terminal_may_switch_it_too() {
        talk.asker = Asker.TERMINAL;
        read();
        assertThat(talk.shown("/settings")).contains("\n阅读记录 记住 4 篇");
        assertThat(talk.shown("/settings history off")).startsWith("阅读记录 关\n");
        assertThat(remembered()).isZero();
    }

    @Test
    void what_cannot_be_kept_is_said_and_nothing_is_changed() {
        read();
        talk.history.full = true;
        assertThat(talk.refused("/settings history off")).startsWith("unavailable: 现在存不下来");
        assertThat(remembered()).isEqualTo(4);
    }

    @Test
    void forgetting_a_chat_deletes_it_and_switches_it_on_again() {
        read();
        talk.say("/settings history off");
        talk.say("/forget");
        assertThat(talk.history.remembers(talk.asker.chat())).isTrue();
    }
}
