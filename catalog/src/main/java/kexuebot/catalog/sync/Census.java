package kexuebot.catalog.sync;

import java.util.Collection;
import java.util.Map;
import kexuebot.catalog.library.PostStore;
import kexuebot.catalog.library.Reconciler;
import kexuebot.catalog.post.Sighting;

/** How many posts readers see. */
final class Census {
    private Census() {}

    static int of(PostStore store, Collection<Sighting> facts) {
        return Reconciler.posts(store.load(), facts, Map.of()).size();
    }
}
