package kexuebot.catalog.library;

import java.util.Collection;
import java.util.List;

/** Keeps sightings of posts for good. Safe for any number of threads. */
public interface PostStore {

    /** Every post, in no particular order. */
    List<StoredPost> load();

    /**
     * Writes posts whole, those without a row as new ones, and deletes rows that were found to be
     * another post's: all of it or, on failure, nothing.
     */
    void save(Collection<StoredPost> changed, Collection<Long> absorbed);
}
