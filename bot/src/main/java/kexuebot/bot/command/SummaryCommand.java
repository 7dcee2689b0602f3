package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.Choice;
import kexuebot.bot.chat.Drafts;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.model.ModelSummaries;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.summary.Summary;

/** What a post says: in its own sentences, or as a language model puts it. Without an argument, the post last opened. */
public final class SummaryCommand implements Command {
    private final Catalog catalog;
    private final ChatMemory memory;
    private final Models models;

    public SummaryCommand(Catalog catalog, ChatMemory memory, Models models) {
        this.catalog = catalog;
        this.memory = memory;
        this.models = models;
    }

    @Override
    public String name() {
        return "summary";
    }

    @Override
    public LocalText arguments() {
        return new LocalText("[编号|链接|标题] [一句话|要点|分节]", "[id|link|title] [line|brief|sections]");
    }

    @Override
    public LocalText help() {
        return new LocalText("一篇文章讲了什么", "What a post says");
    }

    @Override
    public List<String> examples() {
        return List.of("/summary 9948", "/summary https://kexue.fm/archives/9948", "/summary 9948 分节");
    }

    @Override
    public Reply run(Invocation invocation) {
        return run(invocation, Drafts.NONE);
    }

    @Override
    public Reply run(Invocation invocation, Drafts drafts) {
        PostText text = PostText.of(catalog, invocation.language());
        SummaryLine line = SummaryLine.read(invocation.arguments());
        if (line.isUnclear()) {
            return noLength(invocation);
        }
        Optional<Post> opened =
                memory.opened(invocation.asker()).filter(post -> line.post().isEmpty());
        return opened.map(post -> summary(text.current(post), line, text, invocation, drafts))
                .orElseGet(() -> PostLookup.of(
                                line.post(),
                                "/" + name(),
                                invocation,
                                text,
                                post -> summary(post, line, text, invocation, drafts),
                                post -> new Choice.RunLine(text.line(name(), post)))
                        .answer());
    }

    private static Reply noLength(Invocation invocation) {
        return Refusal.badArgument(
                invocation,
                "编号后面是 一句话、要点 或 分节，例如 /summary 9948 分节",
                "After an id comes line, brief or sections, e.g. /summary 9948 sections");
    }

    private Reply summary(Post post, SummaryLine line, PostText text, Invocation invocation, Drafts drafts) {
        Summary own = text.catalog().summary(post);
        boolean canBeWritten = line.length().isEmpty()
                && own.basis() == Summary.Basis.TEXT
                && post.id().isPresent();
        return models.summaries()
                .filter(model -> canBeWritten)
                .map(model -> written(post, own, text, invocation, model).answer(drafts))
                .orElseGet(() -> extracted(post, own, line.length().orElse(SummaryLength.BRIEF), text, invocation));
    }

    private WrittenSummary written(Post post, Summary own, PostText text, Invocation invocation, ModelSummaries model) {
        return new WrittenSummary(
                post, own, text, invocation, model, () -> models.tells(invocation.asker(), model.identity()));
    }

    private static Reply extracted(Post post, Summary own, SummaryLength length, PostText text, Invocation invocation) {
        SummaryText summary = new SummaryText(post, own, text);
        Reply.Builder reply = Reply.to(invocation);
        summary.head(reply);
        summary.own(length, reply);
        summary.close(Optional.of(length), reply);
        return reply.build();
    }
}
