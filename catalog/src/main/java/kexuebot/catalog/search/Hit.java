package kexuebot.catalog.search;

import java.util.List;
import java.util.Objects;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;

/**
 * A post that matches a query.
 *
 * @param title the title with the matched words marked as {@link Inline.Strong}
 * @param snippet about 120 characters around the best match, matched words marked likewise; empty
 *     when only the title matched and there is no text
 * @param where the first of the places that have what was asked for
 */
public record Hit(Post post, List<Inline> title, List<Inline> snippet, Where where) {

    /** Where in a post it was found, in the order in which readers look. */
    public enum Where {
        TITLE,
        SERIES,
        TAG,
        EXCERPT,
        /** In our own words about the post. */
        ABSTRACT,
        TEXT,
        FORMULA,
        /** The title sounds like it, or shares a part of it. */
        NEARBY
    }

    public Hit {
        Objects.requireNonNull(post);
        title = List.copyOf(title);
        snippet = List.copyOf(snippet);
        Objects.requireNonNull(where);
    }
}
