package kexuebot.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Paging;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.search.Query;

/**
 * The posts that a command may choose from.
 *
 * @param command the beginning of a line that ends with filters
 * @param also what the command itself asks of a post
 */
record FilteredPosts(String command, PostText text, Predicate<Post> also) {

    /** The posts that the query's filters let pass; all for a query without any. */
    List<Post> of(Query query) {
        List<Post> passing = query.hasFilter()
                ? text.catalog().search(query)
                : text.snapshot().newestFirst();
        return passing.stream().filter(also).toList();
    }

    /** What the catalog does not know of the fields that the filters look at. */
    List<String> notes(Query query) {
        Stream<Optional<String>> notes = Stream.of(
                query.tag().flatMap(tag -> Known.TAGS.note(text.snapshot(), text.language())),
                query.category().flatMap(name -> Known.CATEGORY.note(text.snapshot(), text.language())));
        return notes.flatMap(Optional::stream).toList();
    }

    /** The answer where the filters leave nothing: what was asked for, and what finds something instead. */
    Reply nothing(Query query, Invocation invocation) {
        String asked = QueryText.title(query, text.language());
        Reply.Builder reply = Reply.to(invocation)
                .part(Part.line(text.language().pick("没有找到 " + asked + "。", "Nothing found for " + asked + ".")))
                .paging(new Paging(1, 1, 0));
        suggestInstead(query, reply);
        notes(query).forEach(note -> reply.part(Part.note(note)));
        return reply.build();
    }

    /** Adds lines that find something where the query finds nothing; none for a query without filters. */
    void suggestInstead(Query query, Reply.Builder reply) {
        List<Suggestions.Line> lines = new ArrayList<>(nearSeries(query));
        without(query).map(this::wider).flatMap(Optional::stream).forEach(lines::add);
        if (without(query).count() == 1) {
            lines.addAll(new OtherSearches(text).list(query).stream().toList());
        }
        Suggestions.lines(lines, reply);
    }

    private List<Suggestions.Line> nearSeries(Query query) {
        return query.series().filter(name -> text.catalog().findSeries(name).isEmpty()).stream()
                .flatMap(name -> NearSeries.of(name, text).stream())
                .map(series -> new Wider(
                        text.language().pick("系列 " + SeriesText.name(series), "Series " + SeriesText.name(series)),
                        query.withSeries(Optional.of(series.name()))))
                .flatMap(near -> line(near).stream())
                .toList();
    }

    private record Wider(String title, Query query) {}

    /** The query without each of its filters. */
    private Stream<Wider> without(Query query) {
        return Stream.of(
                        query.tag().map(any -> new Wider("tag:", query.withTag(Optional.empty()))),
                        query.series().map(any -> new Wider("series:", query.withSeries(Optional.empty()))),
                        query.years().map(any -> new Wider("year:", query.withYears(Optional.empty()))),
                        query.category().map(any -> new Wider("category:", query.withCategory(Optional.empty()))))
                .flatMap(Optional::stream);
    }

    private Optional<Suggestions.Line> wider(Wider left) {
        return line(new Wider(text.language().pick("去掉 " + left.title(), "Without " + left.title()), left.query()));
    }

    private Optional<Suggestions.Line> line(Wider other) {
        int posts = of(other.query()).size();
        String title = text.language().pick(other.title() + " 有 ", other.title() + " there are ") + text.posts(posts);
        return posts == 0
                ? Optional.empty()
                : Optional.of(new Suggestions.Line(title, FilterLine.line(command, other.query())));
    }
}
