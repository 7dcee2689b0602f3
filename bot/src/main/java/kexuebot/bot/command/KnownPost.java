package kexuebot.bot.command;

import java.util.Optional;
import java.util.function.Predicate;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;

/** A post as it is found again in a catalog that has changed. */
sealed interface KnownPost {

    /** The post as a snapshot has it; empty when it is gone. */
    Optional<Post> in(Snapshot snapshot);

    static KnownPost of(Post post) {
        return post.id().<KnownPost>map(Numbered::new).orElseGet(() -> new Unnumbered(post));
    }

    record Numbered(PostId id) implements KnownPost {
        @Override
        public Optional<Post> in(Snapshot snapshot) {
            return snapshot.post(id);
        }
    }

    /** One without an id: the same if nothing changed, else one of its title and day, which may have got an id. */
    record Unnumbered(Post post) implements KnownPost {
        @Override
        public Optional<Post> in(Snapshot snapshot) {
            return first(snapshot, post::equals).or(() -> first(snapshot, this::isLikely));
        }

        private boolean isLikely(Post other) {
            return other.title().equals(post.title()) && other.date().equals(post.date());
        }

        private static Optional<Post> first(Snapshot snapshot, Predicate<Post> wanted) {
            return snapshot.newestFirst().stream().filter(wanted).findFirst();
        }
    }
}
