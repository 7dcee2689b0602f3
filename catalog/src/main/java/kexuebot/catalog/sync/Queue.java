package kexuebot.catalog.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kexuebot.catalog.library.StoredPost;
import kexuebot.catalog.library.Tracking;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;

/** Which posts' pages a pass is to read, and in which order. */
final class Queue {
    /** How long a page must be gone before it is believed to be gone for good. */
    static final Duration REMOVAL = Duration.ofDays(1);

    private Queue() {}

    /** Each post once: first those that lists made suspicious, then the newest first. */
    static List<PostId> of(
            Collection<StoredPost> posts, Set<PostId> suspects, Optional<Instant> checkStarted, Instant now) {
        Set<PostId> queue = new LinkedHashSet<>(suspects);
        posts.stream()
                .filter(post -> isDue(post.tracking(), checkStarted, now))
                .map(post -> post.sightings().post(Optional.empty()))
                .sorted(Post.NEWEST_FIRST)
                .forEach(post -> queue.add(post.id().orElseThrow()));
        return List.copyOf(queue);
    }

    private static boolean isDue(Tracking tracking, Optional<Instant> checkStarted, Instant now) {
        if (tracking.isRemoved()) {
            return false;
        }
        if (tracking.missing().isPresent()) {
            // a day that is yet to come was written by a clock that was wrong
            return isRemovalDue(tracking, now)
                    || tracking.missing().get().isAfter(now)
                    || tracking.read().isEmpty()
                    || checkStarted.isPresent();
        }
        return tracking.read().isEmpty()
                || checkStarted
                        .filter(started -> isOlder(tracking.read().get(), started, now))
                        .isPresent();
    }

    private static boolean isOlder(Instant read, Instant started, Instant now) {
        return !read.isAfter(started) || read.isAfter(now);
    }

    /** Whether a page that is gone now was first found gone long enough ago. */
    static boolean isRemovalDue(Tracking tracking, Instant now) {
        return tracking.missing()
                .filter(since -> !now.isBefore(since.plus(REMOVAL)))
                .isPresent();
    }
}
