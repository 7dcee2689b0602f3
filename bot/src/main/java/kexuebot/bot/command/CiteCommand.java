package kexuebot.bot.command;

import java.util.List;
import kexuebot.bot.chat.Choice;
import kexuebot.bot.chat.CitationView;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Post;

/** How to cite a post: a line for a text, and an entry for BibTeX. */
public final class CiteCommand implements Command {
    private final Catalog catalog;

    public CiteCommand(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "cite";
    }

    @Override
    public LocalText arguments() {
        return new LocalText("编号|链接|标题", "id|link|title");
    }

    @Override
    public LocalText help() {
        return new LocalText("引用一篇文章：文字和 BibTeX", "How to cite a post: text and BibTeX");
    }

    @Override
    public List<String> examples() {
        return List.of("/cite 9948", "/cite https://kexue.fm/archives/9948", "/cite 低秩近似之路（三）：CR");
    }

    @Override
    public Reply run(Invocation invocation) {
        PostText text = PostText.of(catalog, invocation.language());
        return new PostLookup(
                        invocation,
                        text,
                        post -> cite(post, text, invocation),
                        post -> new Choice.RunLine(text.line(name(), post)))
                .answer();
    }

    private static Reply cite(Post post, PostText text, Invocation invocation) {
        CitationView cited = CitationText.of(post, text.blog());
        Reply.Builder reply = Reply.to(invocation)
                .part(new Part.Heading(List.of(text.linkedTitle(post, text.title(post)))))
                .opened(text.view(post))
                .citation(cited)
                .part(Part.line(cited.citation().text()));
        String bibtex = cited.citation().bibtex();
        if (!bibtex.isEmpty()) {
            reply.part(new Part.Prose(new Document(List.of(new Block.Code("bibtex", bibtex)))));
        }
        if (!cited.fromBlog()) {
            reply.part(Part.note(text.language()
                    .pick(
                            "还没有读到博客给出的引用；这是机器人按已知信息拼的。",
                            "Made by the bot from what it knows; the blog's own citation was not read yet.")));
        }
        return reply.button(text.language().pick("打开", "Open"), text.line(post)).build();
    }
}
