package kexuebot.bot.console;

import java.util.function.Supplier;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.json.ReplyJson;
import kexuebot.catalog.post.Blog;

/** One JSON object on one line per reply. */
public final class JsonFormat implements LineFormat {
    private final ConsoleRenderer renderer = new ConsoleRenderer(Palette.PLAIN);
    private final Blog blog;
    private final Supplier<Language> language;

    public JsonFormat(Blog blog, Supplier<Language> language) {
        this.blog = blog;
        this.language = language;
    }

    @Override
    public String format(Reply reply) {
        return new ReplyJson(blog, language.get())
                .of(reply, renderer.render(reply))
                .toString();
    }

    @Override
    public String farewell() {
        Invocation quit = new Invocation("quit", "", 1, language.get(), Asker.TERMINAL);
        return format(Reply.to(quit)
                .part(Part.line(language.get().pick("再见。", "Goodbye.")))
                .build());
    }
}
