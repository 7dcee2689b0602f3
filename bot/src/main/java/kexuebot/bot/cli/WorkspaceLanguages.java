package kexuebot.bot.cli;

import java.util.Optional;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.command.LanguageStore;
import kexuebot.bot.storage.JdbiLanguageStore;

/** The languages kept in a workspace; its database is made only when somebody chooses one. */
record WorkspaceLanguages(Workspace workspace) implements LanguageStore {

    @Override
    public Optional<Language> chosen(ChatId chat) {
        return workspace.database().flatMap(database -> new JdbiLanguageStore(database.jdbi()).chosen(chat));
    }

    @Override
    public void choose(ChatId chat, Language language) {
        new JdbiLanguageStore(workspace.writableDatabase().jdbi()).choose(chat, language);
    }
}
