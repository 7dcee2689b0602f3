package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Reply;

/** Chooses the language of a chat. */
public final class LanguageCommand implements Command {
    private final ChosenLanguages languages;
    private final Management management;

    /** For where everybody may choose. */
    public LanguageCommand(ChosenLanguages languages, Chats chats) {
        this.languages = languages;
        this.management = Management.ofSettings(chats);
    }

    @Override
    public String name() {
        return "language";
    }

    @Override
    public Section section() {
        return Section.BOT;
    }

    @Override
    public LocalText arguments() {
        return new LocalText("zh|en", "zh|en");
    }

    @Override
    public LocalText help() {
        return new LocalText("这个聊天用中文还是英文", "Chinese or English in this chat");
    }

    @Override
    public List<String> examples() {
        return List.of("/language zh", "/language en");
    }

    @Override
    public Reply run(Invocation invocation) {
        Optional<Language> chosen = Language.of(Numbers.halfWidth(invocation.arguments()));
        return chosen.map(language -> choose(language, invocation))
                .orElseGet(() -> Refusal.badArgument(
                        invocation,
                        "/language 后面是 zh 或 en，例如 /language en",
                        "/language takes zh or en, e.g. /language zh"));
    }

    private Reply choose(Language language, Invocation invocation) {
        Function<Managed, Reply> answer = managed -> LanguageChange.answer(languages, language, managed, invocation);
        return management.answer(
                invocation,
                answer,
                nothingMore -> answer.apply(new Managed(invocation.asker().place(), Optional.empty(), "")));
    }
}
