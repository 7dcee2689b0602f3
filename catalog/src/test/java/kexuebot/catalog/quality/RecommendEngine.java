package kexuebot.catalog.quality;

import java.time.Instant;
import java.util.List;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.recommend.Taste;

/** What recommends posts. */
@FunctionalInterface
interface RecommendEngine {

    /** Up to so many, best first, each once, none that was read. */
    List<PostId> recommend(Taste taste, int count, Instant now);
}
