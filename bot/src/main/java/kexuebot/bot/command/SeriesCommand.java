package kexuebot.bot.command;

import java.util.Comparator;
import java.util.List;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.series.Series;

/** All series, or one of them with what comes next. */
public final class SeriesCommand implements Command {
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
            return new SeriesList(text.language().pick("系列", "Series"), all).answer(invocation, text);
        }
        return named(invocation, text);
    }

    private Reply named(Invocation invocation, PostText text) {
        List<Series> found = text.catalog().findSeries(invocation.arguments());
        if (found.isEmpty()) {
            return notFound(invocation, text);
        }
        if (found.size() > 1) {
            String title = text.language().pick("名称含", "Series named ") + "“" + Echo.of(invocation.arguments()) + "”";
            return new SeriesList(title + text.language().pick("的系列", ""), found).answer(invocation, text);
        }
        return new OneSeries(found.get(0), text).answer(invocation, memory.opened(invocation.asker()));
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
        List<Series> near = NearSeries.of(invocation.arguments(), text);
        if (!near.isEmpty()) {
            reply.part(Part.line(text.language().pick("你是不是想找：", "Did you mean:")));
            SeriesList.addAll(near, reply, text);
        }
        return reply.suggestions(near.stream()
                        .map(each -> "/series " + SeriesText.name(each))
                        .toList())
                .build();
    }
}
