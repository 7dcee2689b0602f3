package kexuebot.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;

/** A reply about one series: its parts in order, a line each, what is missing and what is next. */
record OneSeries(Series series, PostText text) {
    /** Long enough for most series to be one reply, short enough for one message. */
    private static final int PAGE_SIZE = 60;

    /** @param opened the post that the reader opened last */
    Reply answer(Invocation invocation, Optional<Post> opened) {
        Optional<Series.Part> next = next(opened);
        return Page.of(series.parts(), PAGE_SIZE, invocation.page())
                .map(page -> answer(invocation, page, next))
                .orElseGet(() -> Page.missing(invocation, series.parts().size(), PAGE_SIZE));
    }

    /** What follows the post opened last; the first part when that post is not of this series. */
    private Optional<Series.Part> next(Optional<Post> opened) {
        Optional<Post> here = opened.map(text::current)
                .filter(post ->
                        series.parts().stream().anyMatch(part -> part.post().equals(post)));
        return here.isPresent()
                ? here.flatMap(series::after)
                : Optional.of(series.parts().get(0));
    }

    private Reply answer(Invocation invocation, Page<Series.Part> page, Optional<Series.Part> next) {
        Language language = text.language();
        String title = SeriesText.name(series) + " · " + SeriesText.extent(series, text);
        Reply.Builder reply = Reply.to(invocation).part(Part.heading(page.heading(title, language)));
        int number = 0;
        for (Series.Part part : page.entries()) {
            reply.part(item(++number, part, next)).post(text.view(part.post()));
        }
        SeriesText.gaps(series, language)
                .ifPresent(gaps -> reply.part(Part.line(language.pick("目录里缺：", "Not in the catalog: ") + gaps)));
        if (next.isEmpty()) {
            reply.part(Part.line(language.pick("刚看过的是最后一篇。", "You have just seen the last part.")));
        }
        reply.part(Part.note(page.hint(language)));
        next.ifPresent(part -> reply.button(language.pick("下一篇 ›", "Next part ›"), text.line(part.post())));
        page.turn(reply, invocation);
        return reply.series(List.of(series)).build();
    }

    private Part item(int number, Series.Part part, Optional<Series.Part> next) {
        List<Inline> line = new ArrayList<>();
        // "16. 16、…" would say the number twice
        String title = SeriesText.shortTitle(series, part, text).replaceFirst("^" + number + "[、.．]\\s*(?=.)", "");
        line.add(text.linkedTitle(part.post(), title));
        text.date(part.post()).ifPresent(date -> line.add(Inline.text(" · " + date)));
        if (next.filter(part::equals).isPresent()) {
            line.add(Inline.text(text.language().pick(" ← 下一篇", " ← next")));
        }
        return new Part.Item(OptionalInt.of(number), line, Optional.empty(), List.of());
    }
}
