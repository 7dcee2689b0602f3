package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.series.Series;

/** A reply that is a list of series, page by page; numbers open them. */
record SeriesList(String title, List<Series> series) {
    private static final int PAGE_SIZE = 15;

    SeriesList {
        series = List.copyOf(series);
    }

    Reply answer(Invocation invocation, PostText text) {
        return Page.of(series, PAGE_SIZE, invocation.page())
                .map(page -> answer(page, invocation, text))
                .orElseGet(() -> Page.missing(invocation, series.size(), PAGE_SIZE));
    }

    private Reply answer(Page<Series> page, Invocation invocation, PostText text) {
        String counted = title + " · " + text.language().pick(series.size() + " 个", Integer.toString(series.size()));
        Reply.Builder reply = Reply.to(invocation).part(Part.heading(page.heading(counted, text.language())));
        addAll(page.entries(), reply, text);
        if (!page.entries().isEmpty()) {
            reply.part(Part.note(page.hint(text.language())));
        }
        page.turn(reply, invocation);
        return reply.series(page.entries()).build();
    }

    /** Adds numbered series, each with its number of posts and its time. */
    static void addAll(List<Series> series, Reply.Builder reply, PostText text) {
        for (int i = 0; i < series.size(); i++) {
            List<Inline> name = List.of(Inline.text(SeriesText.name(series.get(i))));
            List<Inline> extent = List.of(Inline.text(SeriesText.extent(series.get(i), text)));
            reply.part(new Part.Item(OptionalInt.of(i + 1), name, Optional.empty(), List.of(extent)))
                    .choice("/series " + SeriesText.name(series.get(i)));
        }
    }
}
