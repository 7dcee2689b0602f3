package kexuebot.bot.command;

import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;

/** Makes a language the one that a chat is spoken to in. */
final class LanguageChange {
    private LanguageChange() {}

    /** Takes the choice and says so: to the chat itself in its new language, of a channel in that of the question. */
    static Reply answer(ChosenLanguages languages, Language chosen, Managed managed, Invocation invocation) {
        boolean kept = languages.choose(managed.place().chat(), chosen);
        Language language = managed.channel().isEmpty() ? chosen : invocation.language();
        Reply.Builder reply = Reply.to(invocation)
                .part(Part.line(managed.channel()
                        .map(name -> of(name, chosen, language))
                        .orElse(chosen.pick("好，这里用中文。", "From now on in English."))));
        if (!kept) {
            reply.part(Part.line(
                    language.pick("这个选择存不下来，程序结束后就失效。", "The choice cannot be kept; it ends with the program.")));
        }
        return reply.build();
    }

    private static String of(String channel, Language chosen, Language language) {
        return chosen == Language.ZH
                ? language.pick("好，" + channel + " 用中文。", channel + " is in Chinese from now on.")
                : language.pick("好，" + channel + " 用英文。", channel + " is in English from now on.");
    }
}
