package kexuebot.catalog.replica;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A post of the replica. The {@code with} methods make the edits of an author.
 *
 * @param published by the blog's clock, +08:00
 * @param category its name in addresses, {@code Big-Data}
 * @param excerpt the text before the "read more" mark
 * @param rest the text behind it
 * @param marked whether there is such a mark: without one a list page shows the whole text
 * @param similar what the blog finds similar; stays as it is whatever is published later
 * @param series empty for a post on its own
 */
public record ReplicaPost(
        int id,
        String title,
        LocalDateTime published,
        String category,
        List<String> tags,
        int readers,
        int comments,
        Passage excerpt,
        Passage rest,
        boolean marked,
        List<Integer> similar,
        Optional<Place> series) {

    /**
     * Where a title says that its post stands.
     *
     * @param part 上/中/下 are 1, 2, 3 (of two parts: 1, 2)
     */
    public record Place(String name, int part) {}

    public ReplicaPost {
        tags = List.copyOf(tags);
        similar = List.copyOf(similar);
    }

    public LocalDate day() {
        return published.toLocalDate();
    }

    /** Excerpt and rest. */
    public Passage text() {
        return excerpt.then(rest);
    }

    /** What a list page shows of the text. */
    Passage listed() {
        return marked ? excerpt : text();
    }

    public ReplicaPost withTitle(String other) {
        return new ReplicaPost(
                id, other, published, category, tags, readers, comments, excerpt, rest, marked, similar, series);
    }

    public ReplicaPost withPublished(LocalDateTime other) {
        return new ReplicaPost(
                id, title, other, category, tags, readers, comments, excerpt, rest, marked, similar, series);
    }

    public ReplicaPost withCategory(String other) {
        return new ReplicaPost(
                id, title, published, other, tags, readers, comments, excerpt, rest, marked, similar, series);
    }

    public ReplicaPost withTags(List<String> other) {
        return new ReplicaPost(
                id, title, published, category, other, readers, comments, excerpt, rest, marked, similar, series);
    }

    public ReplicaPost withReaders(int other) {
        return new ReplicaPost(
                id, title, published, category, tags, other, comments, excerpt, rest, marked, similar, series);
    }

    public ReplicaPost withComments(int other) {
        return new ReplicaPost(
                id, title, published, category, tags, readers, other, excerpt, rest, marked, similar, series);
    }

    /** One more paragraph at the end of the excerpt. */
    public ReplicaPost withExcerptParagraph(String plain) {
        Passage more = excerpt.then(Passage.paragraph(Passage.text(plain)));
        return new ReplicaPost(
                id, title, published, category, tags, readers, comments, more, rest, marked, similar, series);
    }

    /** One more paragraph at the end of the text. */
    public ReplicaPost withParagraph(String plain) {
        Passage more = rest.then(Passage.paragraph(Passage.text(plain)));
        return new ReplicaPost(
                id, title, published, category, tags, readers, comments, excerpt, more, marked, similar, series);
    }

    /** The same without the "read more" mark. */
    public ReplicaPost withoutMark() {
        return new ReplicaPost(
                id, title, published, category, tags, readers, comments, excerpt, rest, false, similar, series);
    }
}
