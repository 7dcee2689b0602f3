package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do when a chat gets another id. */
abstract class ChatMovesContract extends DatabaseContract {
    private static final ChatId OLD = new ChatId("telegram", "-500");
    private static final ChatId NEW = new ChatId("telegram", "-1001500");

    private JdbiLanguageStore languages;
    private JdbiChatMoves moves;

    @BeforeEach
    void open() {
        languages = new JdbiLanguageStore(database.jdbi());
        moves = new JdbiChatMoves(database.jdbi());
    }

    @Test
    void a_group_keeps_its_language_when_it_becomes_a_supergroup() {
        languages.choose(OLD, Language.EN);

        moves.moved(OLD, NEW);
        moves.moved(OLD, NEW);

        assertThat(languages.chosen(NEW)).contains(Language.EN);
        assertThat(languages.chosen(OLD)).isEmpty();
    }

    @Test
    void what_the_new_chat_has_chosen_is_kept() {
        languages.choose(OLD, Language.EN);
        languages.choose(NEW, Language.ZH);

        moves.moved(OLD, NEW);

        assertThat(languages.chosen(NEW)).contains(Language.ZH);
    }
}
