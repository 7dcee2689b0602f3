package kexuebot.bot.chat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;

/**
 * A post in a reply, as data: the post and what only this reply says of it.
 *
 * @param series that it is a part of
 * @param snippet the words around a match; empty where the reply is not a search
 * @param reason why it is here; empty where that is plain
 */
public record PostView(Post post, Optional<Series> series, List<Inline> snippet, Optional<String> reason) {
    public PostView {
        Objects.requireNonNull(post);
        Objects.requireNonNull(series);
        snippet = List.copyOf(snippet);
        Objects.requireNonNull(reason);
    }
}
