package kexuebot.catalog.post;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kexuebot.catalog.document.Document;

/**
 * What one source says of one post. Every field but the source may be empty, which means that the
 * source does not tell, never that the post has none.
 *
 * @param title as the source writes it; empty when it shows none
 * @param excerpt the author's text before "read more"
 * @param text the whole text, of post pages only
 * @param mentions posts that excerpt or text name, in order of appearance
 * @param details of post pages, and counts of comments elsewhere
 */
public record Sighting(
        SourceKind source,
        Optional<PostId> id,
        String title,
        Optional<PartialDate> date,
        String author,
        String category,
        List<String> tags,
        Optional<Readers> readers,
        Document excerpt,
        Text text,
        List<Mention> mentions,
        Details details) {

    public Sighting {
        Objects.requireNonNull(source);
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(date);
        Objects.requireNonNull(author);
        Objects.requireNonNull(category);
        tags = List.copyOf(tags);
        Objects.requireNonNull(readers);
        Objects.requireNonNull(excerpt);
        Objects.requireNonNull(text);
        mentions = List.copyOf(mentions);
        Objects.requireNonNull(details);
    }

    /** A sighting that tells nothing yet; the {@code with} methods add to it. */
    public static Sighting from(SourceKind source) {
        return new Sighting(
                source,
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                "",
                List.of(),
                Optional.empty(),
                Document.EMPTY,
                Text.NONE,
                List.of(),
                Details.NONE);
    }

    public Sighting withId(PostId known) {
        return new Sighting(
                source,
                Optional.of(known),
                title,
                date,
                author,
                category,
                tags,
                readers,
                excerpt,
                text,
                mentions,
                details);
    }

    public Sighting withTitle(String known) {
        return new Sighting(source, id, known, date, author, category, tags, readers, excerpt, text, mentions, details);
    }

    public Sighting withDate(PartialDate known) {
        return new Sighting(
                source,
                id,
                title,
                Optional.of(known),
                author,
                category,
                tags,
                readers,
                excerpt,
                text,
                mentions,
                details);
    }

    public Sighting withAuthor(String known) {
        return new Sighting(source, id, title, date, known, category, tags, readers, excerpt, text, mentions, details);
    }

    public Sighting withCategory(String known) {
        return new Sighting(source, id, title, date, author, known, tags, readers, excerpt, text, mentions, details);
    }

    public Sighting withTags(List<String> known) {
        return new Sighting(
                source, id, title, date, author, category, known, readers, excerpt, text, mentions, details);
    }

    public Sighting withReaders(Readers known) {
        return new Sighting(
                source, id, title, date, author, category, tags, Optional.of(known), excerpt, text, mentions, details);
    }

    public Sighting withExcerpt(Document known) {
        return new Sighting(source, id, title, date, author, category, tags, readers, known, text, mentions, details);
    }

    public Sighting withText(Text known) {
        return new Sighting(
                source, id, title, date, author, category, tags, readers, excerpt, known, mentions, details);
    }

    public Sighting withMentions(List<Mention> known) {
        return new Sighting(source, id, title, date, author, category, tags, readers, excerpt, text, known, details);
    }

    public Sighting withDetails(Details known) {
        return new Sighting(source, id, title, date, author, category, tags, readers, excerpt, text, mentions, known);
    }
}
