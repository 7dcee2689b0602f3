package kexuebot.catalog.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;

/**
 * Takes the lines of one extract in order and cuts them into entries. An entry starts at a day line
 * or at the title above a meta line; the lines since then are pending until the next one starts,
 * because only that tells whether the last of them is its title. For one extract, one thread.
 */
final class ExtractReader {

    /** The start of an entry whose text is not complete yet. */
    private record Open(int line, EntryFacts facts, String title) {
        boolean isDayOnly() {
            return facts.meta().isEmpty();
        }

        boolean saysNothingAlone() {
            return isDayOnly() || facts.date().isEmpty();
        }
    }

    private static final MentionFinder MENTIONS = MentionFinder.ofTitles();

    private final PageDraft page = new PageDraft();
    private final List<ExtractLine> pending = new ArrayList<>();
    private Optional<Open> open = Optional.empty();
    private final boolean endIsSure;
    private boolean ended;
    private boolean reportedAfterEnd;

    /** Told whether some line surely ends the list: then a line that only might does not. */
    ExtractReader(boolean endIsSure) {
        this.endIsSure = endIsSure;
    }

    void accept(ExtractLine line) {
        int end = endIsSure ? line.listEnd() : line.listEndInDoubt();
        if (ended) {
            acceptAfterEnd(line);
        } else if (end >= 0) {
            acceptEntryLine(line.before(end));
            close(true);
            ended = true;
        } else {
            acceptEntryLine(line);
        }
    }

    private void acceptEntryLine(ExtractLine line) {
        if (line.readMore() >= 0) {
            acceptText(line.before(line.readMore()));
            open = open.or(this::undated);
            close(true);
        } else {
            acceptText(line);
        }
    }

    Page finish() {
        if (!ended) {
            acceptCutOffMeta();
        }
        close(ended);
        return page.finish("no posts found");
    }

    /** A file may be cut off within the line below a title: neither of them is the end of the excerpt above. */
    private void acceptCutOffMeta() {
        int last = pending.size() - 1;
        if (last > 0 && open.filter(entry -> !entry.isDayOnly()).isPresent()) {
            ExtractLine line = pending.get(last);
            MetaLine.cutOff(line.text()).ifPresent(meta -> {
                pending.remove(last);
                acceptMeta(line.number(), meta);
            });
        }
    }

    private void acceptText(ExtractLine line) {
        if (line.isBlank()) {
            return;
        }
        Optional<MetaLine> meta = MetaLine.of(line.text());
        Optional<DayLine> day = DayLine.of(line.text());
        if (meta.isPresent()) {
            acceptMeta(line.number(), meta.get());
        } else if (day.isPresent()) {
            close(true);
            open = Optional.of(new Open(line.number(), new EntryFacts(Optional.empty(), day), ""));
        } else {
            pending.add(line);
        }
    }

    private void acceptMeta(int number, MetaLine meta) {
        Optional<ExtractLine> title = takeLastAsTitle();
        Optional<Open> sameEntry = open.filter(entry -> entry.isDayOnly() && pending.isEmpty());
        if (sameEntry.isEmpty()) {
            close(true);
        }
        int start =
                sameEntry.map(Open::line).orElse(title.map(ExtractLine::number).orElse(number));
        EntryFacts facts = new EntryFacts(
                Optional.of(meta), sameEntry.flatMap(entry -> entry.facts().day()));
        open = Optional.of(new Open(start, facts, title.map(ExtractLine::title).orElse("")));
        if (!meta.rest().isEmpty()) {
            pending.add(new ExtractLine(number, meta.rest()));
        }
    }

    private Optional<ExtractLine> takeLastAsTitle() {
        int last = pending.size() - 1;
        if (last < 0 || !pending.get(last).looksLikeTitle()) {
            return Optional.empty();
        }
        return Optional.of(pending.remove(last));
    }

    /** Ends the open entry; {@code followed} tells that the source goes on, so nothing was cut off. */
    private void close(boolean followed) {
        if (open.isPresent()) {
            add(open.get(), followed);
        } else if (!pending.isEmpty()) {
            page.problem(pending.get(0).number(), "text outside any post: “" + shown(pending.get(0)) + "”");
        }
        pending.clear();
        open = Optional.empty();
    }

    /** Text between two 点击阅读全文 is a post that lost its day, if it has a title and more. */
    private Optional<Open> undated() {
        if (page.listings().isEmpty() || pending.size() < 2 || !pending.get(0).looksLikeTitle()) {
            return Optional.empty();
        }
        page.problem(pending.get(0).number(), "a post without a date: “" + shown(pending.get(0)) + "”");
        EntryFacts none = new EntryFacts(Optional.empty(), Optional.empty());
        return Optional.of(new Open(pending.get(0).number(), none, ""));
    }

    private void add(Open entry, boolean followed) {
        page.problems(entry.line(), entry.facts().faults());
        String title = entry.isDayOnly() ? takeFirstAsTitle(followed) : entry.title();
        if (title.isEmpty() && pending.isEmpty() && entry.saysNothingAlone()) {
            page.problem(
                    entry.line(), entry.isDayOnly() ? "a day without a post" : "a post without title, date and text");
            return;
        }
        if (!followed) {
            reportCutOff();
        }
        page.add(new Listing(entry.line(), sighting(entry.facts(), title)));
    }

    private void reportCutOff() {
        int last = pending.size() - 1;
        if (last >= 0 && !pending.get(last).endsSentence()) {
            page.problem(pending.get(last).number(), "the file seems cut off here");
        }
    }

    private String takeFirstAsTitle(boolean followed) {
        if (pending.isEmpty() || !pending.get(0).looksLikeTitle()) {
            return "";
        }
        ExtractLine first = pending.remove(0);
        if (pending.isEmpty() && !followed) {
            page.problem(first.number(), "cut off after “" + shown(first) + "”");
            return "";
        }
        return first.title();
    }

    private Sighting sighting(EntryFacts facts, String title) {
        String text = pending.stream().map(ExtractLine::text).collect(Collectors.joining("\n"));
        Document excerpt = text.isEmpty() ? Document.EMPTY : TextDocuments.parse(text);
        return facts.addTo(Sighting.from(SourceKind.TEXT_EXTRACT))
                .withTitle(title)
                .withExcerpt(excerpt)
                .withMentions(MENTIONS.find(excerpt));
    }

    /** Comments come after the list; a post there is more likely forged or a second page than ours. */
    private void acceptAfterEnd(ExtractLine line) {
        if (!reportedAfterEnd && MetaLine.of(line.text()).isPresent()) {
            reportedAfterEnd = true;
            page.problem(line.number(), "left out what follows 最近评论");
        }
    }

    private static String shown(ExtractLine line) {
        return line.text().substring(0, line.text().offsetByCodePoints(0, Math.min(30, codePoints(line.text()))));
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, Math.min(text.length(), 60));
    }
}
