package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;

/** Chooses the language of a chat. */
public final class LanguageCommand implements Command {
    private final ChosenLanguages languages;

    public LanguageCommand(ChosenLanguages languages) {
        this.languages = languages;
    }

    @Override
    public String name() {
        return "language";
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
        boolean kept = languages.choose(invocation.asker().chat(), language);
        Reply.Builder reply =
                Reply.to(invocation).part(Part.line(language.pick("好，这里用中文。", "From now on in English.")));
        if (!kept) {
            reply.part(Part.line(
                    language.pick("这个选择存不下来，程序结束后就失效。", "The choice cannot be kept; it ends with the program.")));
        }
        return reply.build();
    }
}
