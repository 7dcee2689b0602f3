package kexuebot.catalog.library;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Texts;

/** Keeps sightings of posts for good. Safe for any number of threads. */
public interface PostStore extends Texts {

    /** A post to be written, and what its readers will notice of that; known posts only have something to notice. */
    record Change(StoredPost post, Optional<Revision> revision) {
        public Change {
            Objects.requireNonNull(post);
            Objects.requireNonNull(revision);
        }
    }

    /** Every post, removed ones too, without their texts; in no particular order. */
    List<StoredPost> load();

    /**
     * Writes posts whole, those without a row as new ones, and deletes rows that were found to be
     * another post's: all of it or, on failure, nothing. A text that is not loaded stays as it is stored.
     *
     * @return the posts as they are stored now, in the same order: with their rows, texts unloaded
     */
    List<StoredPost> save(Collection<Change> changes, Collection<Long> absorbed);

    /** What changed in a post since it was first stored, oldest first. */
    List<Revision> revisions(PostId id);
}
