package kexuebot.bot.chat;

import java.util.Objects;
import java.util.Optional;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.sync.SyncStatus;

/**
 * How the catalog stands, as data.
 *
 * @param posts how many are known
 * @param newest empty for an empty catalog
 */
public record StatusView(int posts, Optional<Post> newest, SyncStatus sync) {
    public StatusView {
        Objects.requireNonNull(newest);
        Objects.requireNonNull(sync);
    }
}
