package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;

/** Greets, or opens the post that a link {@code t.me/…?start=p_9948} names. */
public final class StartCommand implements Command {
    private static final String POST = "p_";
    private static final List<String> TO_TRY = List.of("/search 低秩 year:2024", "/series 低秩近似之路", "/post 9948");
    private static final List<String> TO_TRY_ANYWHERE = List.of("/latest", "/series", "/random");

    private final Catalog catalog;
    private final Chats chats;

    /** For where nothing can be subscribed to. */
    public StartCommand(Catalog catalog, Chats chats) {
        this.catalog = catalog;
        this.chats = chats;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Section section() {
        return Section.BOT;
    }

    @Override
    public LocalText arguments() {
        return new LocalText("", "");
    }

    @Override
    public LocalText help() {
        return new LocalText("问好，给三个可以试的例子", "A greeting with three things to try");
    }

    @Override
    public List<String> examples() {
        return List.of("/start");
    }

    @Override
    public Reply run(Invocation invocation) {
        PostText text = PostText.of(catalog, invocation.language());
        return linked(invocation.arguments(), text)
                .map(post -> OnePost.show(post, text, invocation, chats).build())
                .orElseGet(() -> greeting(invocation, text));
    }

    private static Optional<Post> linked(String payload, PostText text) {
        return payload.startsWith(POST)
                ? PostId.ofDigits(payload.substring(POST.length())).flatMap(text.snapshot()::post)
                : Optional.empty();
    }

    private String blog() {
        return catalog.blog().isKexue() ? "科学空间" : catalog.blog().address().getHost();
    }

    private Reply greeting(Invocation invocation, PostText text) {
        Language language = text.language();
        int posts = text.snapshot().newestFirst().size();
        Reply.Builder reply = Reply.to(invocation)
                .part(Part.heading(
                        language.pick("你好，这里可以查博客“" + blog() + "”。", "Hello! Ask me about the blog " + blog() + ".")))
                .part(Part.line(language.pick("知道 " + posts + " 篇文章", "I know " + text.posts(posts)) + text.reach()))
                .part(Part.line(language.pick("试试：", "Try:")));
        List<String> lines = catalog.blog().isKexue() ? TO_TRY : TO_TRY_ANYWHERE;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            reply.part(new Part.Item(OptionalInt.of(i + 1), List.of(Inline.text(line)), Optional.empty(), List.of()))
                    .choice(line)
                    .button(line, line);
        }
        reply.part(Part.note(language.pick("/help 列出所有命令；直接写词就是搜索。", "/help lists all commands; plain words search.")));
        return reply.build();
    }
}
