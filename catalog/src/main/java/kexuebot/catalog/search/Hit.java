package kexuebot.catalog.search;

import java.util.List;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;

/**
 * A post that matches a query.
 *
 * @param title the title with the matched words marked as {@link Inline.Strong}
 * @param snippet about 120 characters around the best match, matched words marked likewise; empty
 *     when only the title matched and there is no text
 */
public record Hit(Post post, List<Inline> title, List<Inline> snippet) {
    public Hit {
        title = List.copyOf(title);
        snippet = List.copyOf(snippet);
    }
}
