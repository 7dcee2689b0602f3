package kexuebot.bot.command;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LanguageChoice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The languages that chats have chosen: those of a store, and until the program ends those that it
 * could not keep. Every platform asks this one, so that a choice holds at once.
 */
public final class ChosenLanguages implements LanguageChoice {
    private static final Logger LOG = LoggerFactory.getLogger(ChosenLanguages.class);

    private final LanguageStore store;
    private final Map<ChatId, Language> unkept = new ConcurrentHashMap<>();

    public ChosenLanguages(LanguageStore store) {
        this.store = store;
    }

    /** The language chosen; a store that cannot be read is as good as an empty one. */
    @Override
    public Optional<Language> chosen(ChatId chat) {
        Language here = unkept.get(chat);
        return here == null ? kept(chat) : Optional.of(here);
    }

    private Optional<Language> kept(ChatId chat) {
        try {
            return store.chosen(chat);
        } catch (RuntimeException unreadable) {
            LOG.warn("cannot read the language of {}", chat, unreadable);
            return Optional.empty();
        }
    }

    /** Keeps the language that a chat is spoken to in, unless it has chosen one: so will announcements speak. */
    void keepIfNone(ChatId chat, Language language) {
        if (chosen(chat).isEmpty()) {
            choose(chat, language);
        }
    }

    /** Takes a choice; false if it lasts only until the program ends. */
    boolean choose(ChatId chat, Language language) {
        try {
            store.choose(chat, language);
            unkept.remove(chat);
            return true;
        } catch (RuntimeException notKept) {
            LOG.warn("cannot keep the language of {}", chat, notKept);
            unkept.put(chat, language);
            return false;
        }
    }

    /** Forgets a choice that could not be kept. */
    void forgetUnkept(ChatId chat) {
        unkept.remove(chat);
    }
}
