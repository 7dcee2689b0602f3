package kexuebot.catalog.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;

/**
 * A place in a post that answers a question.
 *
 * @param heading of the section that it is of
 * @param content one to some sentences, whole; not empty
 * @param paragraph which outermost block of the text it begins in, from 1; 0 for our words about the post
 * @param score above 0, comparable within one question only
 */
public record Passage(Post post, Optional<String> heading, List<Inline> content, int paragraph, double score) {
    public Passage {
        Objects.requireNonNull(post);
        Objects.requireNonNull(heading);
        content = List.copyOf(content);
        if (content.isEmpty() || paragraph < 0 || !(score > 0)) {
            throw new IllegalArgumentException("passage " + paragraph + " scores " + score + ": " + content);
        }
    }
}
