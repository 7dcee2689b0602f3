package kexuebot.catalog.quality;

import java.util.Set;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.recommend.Taste;

/**
 * A reader made up from the series and links of posts.
 *
 * @param wanted what it would read next, at least one, nothing that it has met
 */
record InventedReader(Taste taste, Set<PostId> wanted) {
    InventedReader {
        wanted = Set.copyOf(wanted);
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("nothing is wanted");
        }
    }

    /** About half of all: nobody looked at how they fared while tuning. */
    boolean isHeldOut() {
        return (taste.traces().get(0).post().value() * 31 + wanted.hashCode()) % 2 != 0;
    }
}
