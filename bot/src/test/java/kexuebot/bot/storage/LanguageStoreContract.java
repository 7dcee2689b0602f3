package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.command.LanguageStore;
import org.junit.jupiter.api.Test;

/** What every database must do for the languages that chats choose. */
abstract class LanguageStoreContract extends DatabaseContract {
    private static final ChatId CHAT = new ChatId("telegram", "-1001");

    private LanguageStore languages() {
        return new JdbiLanguageStore(database.jdbi());
    }

    @Test
    void the_last_choice_of_a_chat_lasts_beyond_the_program() {
        languages().choose(CHAT, Language.ZH);
        languages().choose(CHAT, Language.EN);
        database.reopen();

        assertThat(languages().chosen(CHAT)).contains(Language.EN);
    }

    @Test
    void a_chat_that_chose_nothing_has_no_language() {
        languages().choose(CHAT, Language.ZH);

        assertThat(languages().chosen(ChatId.TERMINAL)).isEmpty();
    }
}
