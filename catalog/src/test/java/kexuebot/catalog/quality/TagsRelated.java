package kexuebot.catalog.quality;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;

/** Posts with the most tags in common; among equals those of the nearest days. */
final class TagsRelated implements RelatedEngine {
    private final List<Post> posts;

    private TagsRelated(List<Post> posts) {
        this.posts = posts;
    }

    static TagsRelated over(List<Post> posts) {
        return new TagsRelated(posts);
    }

    @Override
    public List<PostId> related(Post post) {
        return posts.stream()
                .filter(other -> !other.id().equals(post.id()))
                .sorted(Comparator.<Post, Long>comparing(other -> -common(post, other))
                        .thenComparing(other -> days(post, other)))
                .map(other -> other.id().orElseThrow())
                .toList();
    }

    private static long common(Post one, Post other) {
        return one.tags().stream().filter(other.tags()::contains).count();
    }

    private static long days(Post one, Post other) {
        return Math.abs(ChronoUnit.DAYS.between(
                one.day().orElse(LocalDate.EPOCH), other.day().orElse(LocalDate.EPOCH)));
    }
}
