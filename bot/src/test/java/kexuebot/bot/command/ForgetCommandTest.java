package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Chats.Answer;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForgetCommandTest {
    private final SettingsTalk talk = new SettingsTalk();

    @ParameterizedTest
    @ValueSource(strings = {"/forget", "/forget yes", "/forget 是"})
    void a_private_chat_is_forgotten_at_once(String line) {
        assertThat(talk.shown(line)).isEqualTo("""
                        已删除这个聊天的语言、设置、订阅、静音的系列、发送记录、阅读记录和最近的列表。
                        机器人从头开始，也重新记阅读（/settings history off 可关）；已经发出的消息还在聊天里。""");
        assertThat(talk.stops.forgotten).containsExactly(SettingsTalk.PRIVATE.chat());
    }

    @Test
    void what_was_forgotten_is_said_in_english_too() {
        assertThat(talk.shownInEnglish("/forget")).isEqualTo("""
                        Deleted: language, settings, subscriptions, muted series, deliveries, reading history and last lists of this chat.
                        The bot starts anew and remembers reading again (/settings history off stops it); messages that were sent stay in the chat.""");
    }

    @Test
    void what_is_only_in_memory_is_forgotten_too() {
        talk.full = true;
        talk.say("/language en");
        talk.say("/latest");
        talk.say("/post 9948");
        talk.say("/forget");
        assertThat(talk.languages.chosen(SettingsTalk.PRIVATE.chat())).isEmpty();
        assertThat(talk.memory.choices(SettingsTalk.PRIVATE)).isEmpty();
        assertThat(talk.memory.opened(SettingsTalk.PRIVATE)).isEmpty();
        assertThat(talk.history.traces(SettingsTalk.PRIVATE.chat())).isEmpty();
    }

    @Test
    void other_chats_are_not_forgotten() {
        talk.asker = SettingsTalk.GROUP;
        talk.say("/latest");
        talk.asker = SettingsTalk.PRIVATE;
        talk.say("/forget");
        assertThat(talk.memory.choices(SettingsTalk.GROUP)).isNotEmpty();
    }

    @Test
    void a_group_is_forgotten_after_a_confirmation_in_all_its_topics() {
        talk.asker = new Asker(SettingsTalk.GROUP.chat(), "8");
        talk.say("/latest");
        talk.asker = SettingsTalk.GROUP;
        Reply question = talk.say("/forget");
        assertThat(Shown.text(question)).isEqualTo("会删除这个群（含所有话题）的语言、设置、订阅、静音的系列、发送记录和阅读记录，删了找不回来。");
        assertThat(Shown.buttons(question)).containsExactly("全部删除 = /forget yes");
        assertThat(talk.stops.forgotten).isEmpty();
        assertThat(talk.shown("/forget yes"))
                .isEqualTo(
                        "已删除这个群（含所有话题）的语言、设置、订阅、静音的系列、发送记录、阅读记录和最近的列表。\n机器人从头开始，也重新记阅读（/settings history off 可关）；已经发出的消息还在聊天里。");
        assertThat(talk.stops.forgotten).containsExactly(SettingsTalk.GROUP.chat());
        assertThat(talk.memory.choices(new Asker(SettingsTalk.GROUP.chat(), "8")))
                .isEmpty();
    }

    @Test
    void the_confirmation_is_asked_for_in_english_too() {
        talk.asker = SettingsTalk.GROUP;
        Reply question = talk.say("/forget", Language.EN);
        assertThat(Shown.text(question))
                .isEqualTo(
                        "This deletes language, settings, subscriptions, muted series, deliveries and reading history of this group"
                                + " and all its topics for good.");
        assertThat(Shown.buttons(question)).containsExactly("Delete all = /forget yes");
        assertThat(talk.shownInEnglish("/forget yes")).contains("and last lists of this group and all its topics.\n");
    }

    @ParameterizedTest
    @CsvSource({"/forget, NO, not_allowed", "/forget yes, NO, not_allowed", "/forget yes, UNKNOWN, unavailable"})
    void only_administrators_forget_a_group(String line, Answer may, String code) {
        talk.asker = SettingsTalk.GROUP;
        talk.chats.may = may;
        assertThat(talk.refused(line)).startsWith(code + ": ");
        assertThat(talk.stops.forgotten).isEmpty();
    }

    @Test
    void a_channel_is_forgotten_from_elsewhere_after_a_confirmation() {
        Reply question = talk.say("/forget @mychannel");
        assertThat(Shown.text(question)).isEqualTo("会删除 @mychannel 的语言、设置、订阅、静音的系列、发送记录和阅读记录，删了找不回来。");
        assertThat(Shown.buttons(question)).containsExactly("全部删除 = /forget @mychannel yes");
        assertThat(talk.stops.forgotten).isEmpty();
        assertThat(talk.shownInEnglish("/forget @mychannel yes")).contains("and last lists of @mychannel.\n");
        assertThat(talk.stops.forgotten).containsExactly(SettingsTalk.CHANNEL);
    }

    @Test
    void anything_else_behind_it_deletes_nothing() {
        assertThat(talk.refused("/forget 9948")).isEqualTo("bad_argument: /forget 后面不带别的，例如 /forget");
        assertThat(talk.refusedInEnglish("/forget me"))
                .isEqualTo("bad_argument: /forget takes nothing more, e.g. /forget");
        assertThat(talk.refused("/forget @mychannel now")).endsWith("例如 /forget @mychannel");
        assertThat(talk.stops.forgotten).isEmpty();
    }

    @Test
    void what_cannot_be_deleted_is_said_and_stays() {
        talk.stops.full = true;
        talk.say("/latest");
        assertThat(talk.refused("/forget")).isEqualTo("unavailable: 现在删不掉，什么都没有变；请过一会儿再试。");
        assertThat(talk.refusedInEnglish("/forget"))
                .isEqualTo(
                        "unavailable: That cannot be deleted right now, and nothing was changed; try again in a moment.");
        assertThat(talk.memory.choices(SettingsTalk.PRIVATE)).isNotEmpty();
    }

    @Test
    void a_terminal_forgets_its_language() {
        talk.asker = Asker.TERMINAL;
        assertThat(talk.shown("/forget")).isEqualTo("已删除这里选的语言、阅读记录和最近的列表。\n机器人从头开始，也重新记阅读（/settings history off 可关）。");
        assertThat(talk.shownInEnglish("/forget"))
                .isEqualTo("Deleted: the language chosen here, the reading history and the last lists.\n"
                        + "The bot starts anew and remembers reading again (/settings history off stops it).");
        assertThat(talk.stops.forgotten).containsOnly(Asker.TERMINAL.chat());
        assertThat(talk.refused("/forget 9948")).isEqualTo("bad_argument: /forget 后面不带别的，例如 /forget");
    }
}
