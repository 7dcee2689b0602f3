package kexuebot.catalog.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import kexuebot.catalog.library.PostStore;
import kexuebot.catalog.library.PostStore.Change;
import kexuebot.catalog.library.Revision;
import kexuebot.catalog.library.Revision.Aspect;
import kexuebot.catalog.library.Revisions;
import kexuebot.catalog.library.Sightings;
import kexuebot.catalog.library.StoredPost;
import kexuebot.catalog.library.Tracking;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;

/** The posts with an id, as they are known in the middle of a pass; stores what is learnt. For one thread. */
final class Book {
    private final PostStore store;
    private final SyncListener listener;
    private final Map<PostId, StoredPost> posts = new HashMap<>();
    private final Map<PostId, Sighting> facts = new HashMap<>();
    /** What was known when the pass began, of posts that it touched; empty for new ones. */
    private final Map<PostId, Optional<StoredPost>> before = new HashMap<>();

    private boolean changed;

    /** Reads the store; facts are known too, but stored posts only are followed. */
    Book(PostStore store, Collection<Sighting> facts, SyncListener listener) {
        this.store = store;
        this.listener = listener;
        facts.forEach(fact -> fact.id().ifPresent(id -> this.facts.put(id, fact)));
        store.load().forEach(post -> post.sightings().id().ifPresent(id -> posts.put(id, post)));
    }

    Optional<StoredPost> find(PostId id) {
        return Optional.ofNullable(posts.get(id));
    }

    Collection<StoredPost> posts() {
        return posts.values();
    }

    /** Whether the post was known in any way before this pass. */
    boolean wasKnown(PostId id) {
        return before.containsKey(id) ? known(before.get(id), id).isPresent() : isKnown(id);
    }

    private boolean isKnown(PostId id) {
        return posts.containsKey(id) || facts.containsKey(id);
    }

    private Optional<Sightings> known(Optional<StoredPost> stored, PostId id) {
        Optional<Sightings> own = stored.map(StoredPost::sightings);
        Optional<Sighting> fact = Optional.ofNullable(facts.get(id));
        return own.isPresent() ? own.map(known -> fact.map(known::with).orElse(known)) : fact.map(Sightings::of);
    }

    /** Keeps what lists say of posts with an id, all at once; what is said already costs nothing. */
    void keepListed(Collection<Sighting> listed) {
        Map<PostId, StoredPost> changed = new HashMap<>();
        for (Sighting sighting : listed) {
            PostId id = sighting.id().orElseThrow();
            StoredPost known = Optional.ofNullable(changed.get(id)).orElseGet(() -> posts.get(id));
            StoredPost next = known == null
                    ? added(sighting)
                    : known.with(known.sightings().with(sighting));
            if (!next.equals(known)) {
                changed.put(id, next);
            }
        }
        save(changed.values().stream()
                .sorted(Comparator.comparing(post -> post.sightings().post(Optional.empty()), Post.NEWEST_FIRST))
                .map(post -> new Change(post, Optional.empty()))
                .toList());
    }

    private static StoredPost added(Sighting sighting) {
        return new StoredPost(OptionalLong.empty(), Sightings.of(sighting), Tracking.NONE);
    }

    /** Keeps a post's page; what it does not show any more is forgotten. */
    void keepPage(Sighting page, Instant now) {
        PostId id = page.id().orElseThrow();
        StoredPost known = find(id).orElseGet(() -> added(page));
        StoredPost next = new StoredPost(
                known.row(), known.sightings().replacing(page), known.tracking().readAt(now));
        save(List.of(new Change(next, revision(known, next, now))));
    }

    private static Optional<Revision> revision(StoredPost known, StoredPost next, Instant now) {
        if (known.tracking().isRemoved()) {
            return Optional.of(new Revision(now, Map.of(Aspect.RETURNED, "")));
        }
        // what is read for the first time is no change
        return known.tracking().read().flatMap(read -> Revisions.between(known.sightings(), next.sightings(), now));
    }

    /** A post's page is as it was when it was last read. */
    void keepUnchanged(PostId id, Instant now) {
        StoredPost known = posts.get(id);
        save(List.of(new Change(known.with(known.tracking().readAt(now)), Optional.empty())));
    }

    /**
     * Posts whose pages are gone, for the first time or still.
     *
     * @param anew whether it counts from now in any case
     */
    void keepMissing(Collection<PostId> ids, Instant now, boolean anew) {
        save(ids.stream()
                .map(posts::get)
                .map(post -> post.with(
                        anew
                                ? post.tracking().missingFrom(now)
                                : post.tracking().missingSince(now)))
                .map(post -> new Change(post, Optional.empty()))
                .toList());
    }

    /** A post is believed to be gone for good. */
    void keepRemoved(PostId id, Instant now) {
        StoredPost known = posts.get(id);
        Revision removed = new Revision(now, Map.of(Aspect.REMOVED, ""));
        save(List.of(new Change(known.with(known.tracking().removedAt(now)), Optional.of(removed))));
    }

    private void save(List<Change> changes) {
        List<Change> real = changes.stream().filter(this::isChange).toList();
        if (real.isEmpty()) {
            return;
        }
        List<StoredPost> stored = store.save(real, List.of());
        changed = true;
        List<Runnable> news = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            StoredPost now = stored.get(i);
            PostId id = now.sightings().id().orElseThrow();
            boolean isNew = !isKnown(id);
            before.putIfAbsent(id, find(id));
            posts.put(id, now);
            Post post = now.sightings().post(Optional.empty());
            real.get(i).revision().ifPresent(revision -> news.add(() -> listener.changed(post, revision)));
            if (isNew) {
                news.add(() -> listener.added(post));
            }
        }
        news.forEach(Runnable::run);
    }

    private boolean isChange(Change change) {
        PostId id = change.post().sightings().id().orElseThrow();
        return !find(id).equals(Optional.of(change.post()));
    }

    /** Whether anything was stored. */
    boolean isChanged() {
        return changed;
    }

    /** Posts whose pages were read for the first time, and those that returned. */
    int added() {
        return (int) touched().filter(this::isAdded).count();
    }

    /** Posts that were read before, and of which readers notice a change. */
    int updated() {
        return (int) touched().filter(id -> !isAdded(id) && isUpdated(id)).count();
    }

    int removed() {
        return (int) touched()
                .filter(id -> posts.get(id).tracking().isRemoved() && !wasRemoved(id))
                .count();
    }

    private Stream<PostId> touched() {
        return before.keySet().stream();
    }

    private boolean isAdded(PostId id) {
        Tracking tracking = posts.get(id).tracking();
        return !tracking.isRemoved() && tracking.read().isPresent() && (!wasRead(id) || wasRemoved(id));
    }

    private boolean wasRead(PostId id) {
        return before.get(id).flatMap(post -> post.tracking().read()).isPresent();
    }

    private boolean wasRemoved(PostId id) {
        return before.get(id).filter(post -> post.tracking().isRemoved()).isPresent();
    }

    private boolean isUpdated(PostId id) {
        return wasRead(id)
                && !posts.get(id).tracking().isRemoved()
                && Revisions.between(
                                before.get(id).orElseThrow().sightings(),
                                posts.get(id).sightings(),
                                Instant.EPOCH)
                        .isPresent();
    }
}
