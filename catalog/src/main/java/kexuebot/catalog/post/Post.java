package kexuebot.catalog.post;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kexuebot.catalog.document.Document;

/**
 * One post as the catalog knows it, the best of all sightings. Empty fields are unknown.
 *
 * @param id the blog's number; unknown for posts seen in text extracts only
 * @param title untrusted text in one line; empty when no source showed it
 * @param date the blog's day, perhaps without a year
 * @param text usually not loaded; see {@link Texts}
 * @param abstracts one or two sentences of ours, for some posts
 */
public record Post(
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
        Details details,
        Optional<Abstract> abstracts) {

    /** Newest day first, then the higher id; posts of unknown day or id come last among their like. */
    public static final Comparator<Post> NEWEST_FIRST = Comparator.comparing(
                    (Post post) -> post.day().orElse(LocalDate.MIN))
            .thenComparing(post -> post.id().map(PostId::value).orElse(0))
            .reversed()
            .thenComparing(Post::title);

    public Post {
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
        Objects.requireNonNull(abstracts);
    }

    /** Cheap, for posts are keys of maps: texts take no part. */
    @Override
    public int hashCode() {
        return Objects.hash(id, title, date);
    }

    /** The whole date; empty when the year or all of it is unknown. */
    public Optional<LocalDate> day() {
        return date.flatMap(PartialDate::full);
    }
}
