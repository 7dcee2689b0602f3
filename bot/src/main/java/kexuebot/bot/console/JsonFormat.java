package kexuebot.bot.console;

import java.util.function.Supplier;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.json.PostJson;
import kexuebot.bot.json.ReplyJson;
import kexuebot.catalog.Catalog;

/** One JSON object on one line per reply. */
public final class JsonFormat implements LineFormat {
    private final ConsoleRenderer renderer = new ConsoleRenderer(Palette.PLAIN);
    private final Catalog catalog;
    private final Supplier<Language> language;

    public JsonFormat(Catalog catalog, Supplier<Language> language) {
        this.catalog = catalog;
        this.language = language;
    }

    @Override
    public String format(Reply reply) {
        PostJson posts = new PostJson(catalog.blog(), catalog.snapshot(), language.get());
        return new ReplyJson(posts).of(reply, renderer.render(reply)).toString();
    }

    @Override
    public String farewell() {
        Invocation quit = new Invocation("quit", "", 1, language.get(), Asker.TERMINAL);
        return format(Reply.to(quit)
                .part(Part.line(language.get().pick("再见。", "Goodbye.")))
                .build());
    }
}
