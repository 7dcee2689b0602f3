package kexuebot.catalog.search;

import java.util.List;
import java.util.Objects;
import kexuebot.catalog.post.Post;

/**
 * A post that is like another by its words.
 *
 * @param likeness above 0; about 1 is as near as two posts come. Only comparable among those that are like one post
 * @param words that both have and few others, as they are written in one of the two, the most telling first; at most
 *     three, perhaps none
 */
public record Alike(Post post, double likeness, List<String> words) {
    public Alike {
        Objects.requireNonNull(post);
        words = List.copyOf(words);
        if (!(likeness > 0)) {
            throw new IllegalArgumentException("not alike: " + likeness);
        }
    }
}
