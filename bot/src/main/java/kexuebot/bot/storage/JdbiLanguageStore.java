package kexuebot.bot.storage;

import java.util.Optional;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.command.LanguageStore;
import org.jdbi.v3.core.Jdbi;

/** The language that each chat has chosen, in the table {@code chat}. */
public final class JdbiLanguageStore implements LanguageStore {
    private final Jdbi jdbi;

    public JdbiLanguageStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Language> chosen(ChatId chat) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT language FROM chat WHERE chat = :chat")
                        .bind("chat", chat.toString())
                        .mapTo(String.class)
                        .findOne())
                .flatMap(Language::of);
    }

    @Override
    public void choose(ChatId chat, Language language) {
        jdbi.useHandle(handle -> handle.createUpdate("INSERT INTO chat (chat, language) VALUES (:chat, :language)"
                        + " ON CONFLICT (chat) DO UPDATE SET language = excluded.language")
                .bind("chat", chat.toString())
                .bind("language", language.code())
                .execute());
    }
}
