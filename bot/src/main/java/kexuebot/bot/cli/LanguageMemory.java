package kexuebot.bot.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.command.LanguageStore;
import kexuebot.bot.storage.Database;
import kexuebot.bot.storage.JdbiLanguageStore;

/**
 * The languages that chats chose: kept in memory once asked for, and in the database, which is made
 * only when somebody chooses.
 */
final class LanguageMemory implements LanguageStore {
    private final Workspace workspace;
    private final Map<ChatId, Optional<Language>> known = new ConcurrentHashMap<>();

    LanguageMemory(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Optional<Language> chosen(ChatId chat) {
        return known.computeIfAbsent(chat, this::stored);
    }

    private Optional<Language> stored(ChatId chat) {
        return workspace.database().flatMap(database -> new JdbiLanguageStore(database.jdbi()).chosen(chat));
    }

    @Override
    public void choose(ChatId chat, Language language) {
        known.put(chat, Optional.of(language));
        Database database = workspace.writableDatabase();
        new JdbiLanguageStore(database.jdbi()).choose(chat, language);
    }
}
