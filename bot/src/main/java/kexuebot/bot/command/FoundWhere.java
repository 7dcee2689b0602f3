package kexuebot.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.Language;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.Untrusted;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.Text;
import kexuebot.catalog.search.Hit;
import kexuebot.catalog.search.Query;
import kexuebot.catalog.series.Series;

/** Says where in its posts a search found what was asked for. */
record FoundWhere(PostText text, Query query) {

    /** How the post is shown; one that was asked for by its id has nothing to mark. */
    Hit hit(Post post) {
        return text.catalog().hit(post, isAskedById(post) ? query.withWords("") : query);
    }

    /** In a word or two; nothing without words, when all of a list is there for the same reason. */
    Optional<String> reason(Hit hit) {
        return query.words().isBlank()
                ? Optional.empty()
                : Optional.of(isAskedById(hit.post()) ? text.language().pick("编号", "id") : name(hit.where()));
    }

    private boolean isAskedById(Post post) {
        return post.id().isPresent() && BlogLink.idIn(query.words()).equals(post.id());
    }

    private String name(Hit.Where where) {
        Language language = text.language();
        return switch (where) {
            case TITLE -> language.pick("标题", "title");
            case SERIES -> language.pick("系列", "series");
            case TAG -> language.pick("标签", "tag");
            case EXCERPT -> language.pick("摘录", "excerpt");
            case ABSTRACT -> language.pick("提要", "abstract");
            case TEXT -> language.pick("正文", "text");
            case FORMULA -> language.pick("公式", "formula");
            case NEARBY -> language.pick("相近", "close match");
        };
    }

    /** What stands before a snippet whose place cannot be guessed; empty for others. */
    String label(Hit.Where where) {
        return switch (where) {
            case TEXT -> text.language().pick("正文：", "Text: ");
            case FORMULA -> text.language().pick("公式：", "Formula: ");
            default -> "";
        };
    }

    /** The series or the tags it was found by, what was asked for marked in them; empty where it was another place. */
    List<Inline> names(Hit hit) {
        return switch (hit.where()) {
            case SERIES ->
                marked(
                        text.language().pick("系列：", "Series: "),
                        text.snapshot().seriesOf(hit.post()).map(Series::name).stream()
                                .toList());
            case TAG -> marked(text.language().pick("标签：", "Tag: "), hit.post().tags());
            default -> List.of();
        };
    }

    private List<Inline> marked(String label, List<String> names) {
        List<Inline> line = new ArrayList<>();
        names.stream()
                .map(this::marked)
                .filter(name -> name.stream().anyMatch(Inline.Strong.class::isInstance))
                .forEach(name -> {
                    line.add(
                            Inline.text(line.isEmpty() ? label : text.language().pick("、", ", ")));
                    line.addAll(name);
                });
        return line;
    }

    /** As a title of that name would be. */
    private List<Inline> marked(String name) {
        Catalog catalog = text.catalog();
        return catalog.hit(titled(Untrusted.line(name)), query).title();
    }

    private static Post titled(String name) {
        return new Post(
                Optional.empty(),
                name,
                Optional.empty(),
                "",
                "",
                List.of(),
                Optional.empty(),
                Document.EMPTY,
                Text.NONE,
                List.of(),
                Details.NONE,
                Optional.empty());
    }
}
