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
 * @param outbox only for those who run the bot
 * @param model the same; empty also where there is none
 */
public record StatusView(
        int posts, Optional<Post> newest, SyncStatus sync, Optional<OutboxView> outbox, Optional<ModelView> model) {
    public StatusView {
        Objects.requireNonNull(newest);
        Objects.requireNonNull(sync);
        Objects.requireNonNull(outbox);
        Objects.requireNonNull(model);
    }

    /** How the catalog stands, and no more. */
    public StatusView(int posts, Optional<Post> newest, SyncStatus sync) {
        this(posts, newest, sync, Optional.empty(), Optional.empty());
    }
}
