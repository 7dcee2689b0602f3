package kexuebot.catalog.replica;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a catalog is to know of one post once it has seen all of the blog.
 *
 * @param category its name in addresses
 * @param fewestReaders the count before the first view
 * @param mostReaders the count now
 * @param excerpt formulas as {@code $latex$}; empty where the post has no "read more" mark
 * @param links ids of posts that the text links to, in order, each once
 * @param similar ids in the page's order
 * @param contents titles of the headings
 * @param papers arXiv ids in order, each once
 */
public record Known(
        int id,
        String title,
        LocalDate day,
        String category,
        List<String> tags,
        int fewestReaders,
        int mostReaders,
        int comments,
        Optional<String> excerpt,
        List<Integer> links,
        List<Integer> similar,
        List<String> contents,
        List<String> papers,
        Optional<ReplicaPost.Place> series) {

    static Known of(ReplicaPost post, int views) {
        Passage text = post.text();
        return new Known(
                post.id(),
                post.title(),
                post.day(),
                post.category(),
                post.tags(),
                post.readers(),
                post.readers() + views,
                post.comments(),
                Optional.of(post.excerpt().source()).filter(source -> post.marked()),
                text.links().stream().distinct().toList(),
                post.similar(),
                text.headings(),
                text.papers().stream().distinct().toList(),
                post.series());
    }
}
