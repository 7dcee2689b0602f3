package kexuebot.bot.command;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;

/** All series, or one of them with what comes next. */
public final class SeriesCommand implements Command {
    private static final int PAGE_SIZE = 15;
    private static final int SUGGESTIONS = 5;
    private static final Comparator<Series> NEWEST_PART_FIRST =
            Comparator.comparing(SeriesText::newest).reversed().thenComparing(Series::name);

    private final Catalog catalog;
    private final ChatMemory memory;

    public SeriesCommand(Catalog catalog, ChatMemory memory) {
        this.catalog = catalog;
        this.memory = memory;
    }

    @Override
    public String name() {
        return "series";
    }

    @Override
    public LocalText arguments() {
        return new LocalText("[名称]", "[name]");
    }

    @Override
    public LocalText help() {
        return new LocalText("所有系列，或一个系列的目录和下一篇", "All series, or one in order with what comes next");
    }

    @Override
    public List<String> examples() {
        return List.of("/series", "/series 低秩", "/series Transformer升级之路");
    }

    @Override
    public Reply run(Invocation invocation) {
        PostText text = PostText.of(catalog, invocation.language());
        if (invocation.arguments().isEmpty()) {
            List<Series> all =
                    text.snapshot().series().stream().sorted(NEWEST_PART_FIRST).toList();
            return list(text.language().pick("系列", "Series"), all, invocation, text);
        }
        return named(invocation, text);
    }

    private Reply named(Invocation invocation, PostText text) {
        List<Series> found = catalog.findSeries(invocation.arguments());
        if (found.isEmpty()) {
            return notFound(invocation, text);
        }
        if (found.size() > 1) {
            String title = text.language().pick("名称含", "Series named ") + "“" + Echo.of(invocation.arguments()) + "”";
            return list(title + text.language().pick("的系列", ""), found, invocation, text);
        }
        return new OneSeries(found.get(0), text).answer(invocation, memory.opened(invocation.asker()));
    }

    private Reply list(String title, List<Series> series, Invocation invocation, PostText text) {
        return Page.of(series, PAGE_SIZE, invocation.page())
                .map(page -> list(title + " · " + count(series.size(), text), page, invocation, text))
                .orElseGet(() -> Page.missing(invocation, series.size(), PAGE_SIZE));
    }

    private static String count(int series, PostText text) {
        return text.language().pick(series + " 个", Integer.toString(series));
    }

    private static Reply list(String title, Page<Series> page, Invocation invocation, PostText text) {
        Reply.Builder reply = Reply.to(invocation).part(Part.heading(page.heading(title, text.language())));
        addAll(page.entries(), reply, text);
        if (!page.entries().isEmpty()) {
            reply.part(Part.note(page.hint(text.language())));
        }
        page.turn(reply, invocation);
        return reply.series(page.entries()).build();
    }

    private static void addAll(List<Series> series, Reply.Builder reply, PostText text) {
        for (int i = 0; i < series.size(); i++) {
            List<Inline> name = List.of(Inline.text(SeriesText.name(series.get(i))));
            List<Inline> extent = List.of(Inline.text(SeriesText.extent(series.get(i), text)));
            reply.part(new Part.Item(OptionalInt.of(i + 1), name, Optional.empty(), List.of(extent)))
                    .choice("/series " + SeriesText.name(series.get(i)));
        }
    }

    private Reply notFound(Invocation invocation, PostText text) {
        String name = Echo.of(invocation.arguments());
        Reply.Builder reply = Reply.to(invocation)
                .failure(
                        Refusal.NOT_FOUND,
                        text.language()
                                .pick(
                                        "没有找到系列“" + name + "”；/series 列出全部。",
                                        "No series “" + name + "”; /series lists all."));
        List<Series> near = near(invocation.arguments(), text);
        if (!near.isEmpty()) {
            reply.part(Part.line(text.language().pick("你是不是想找：", "Did you mean:")));
            addAll(near, reply, text);
        }
        return reply.suggestions(near.stream()
                        .map(each -> "/series " + SeriesText.name(each))
                        .toList())
                .build();
    }

    private List<Series> near(String name, PostText text) {
        List<Post> titles = catalog.closestTitles(name, SUGGESTIONS);
        return titles.stream()
                .flatMap(post -> text.snapshot().seriesOf(post).stream())
                .distinct()
                .toList();
    }
}
