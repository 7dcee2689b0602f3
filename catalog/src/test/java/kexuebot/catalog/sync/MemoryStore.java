package kexuebot.catalog.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.fetch.Notes;
import kexuebot.catalog.library.PostStore;
import kexuebot.catalog.library.Revision;
import kexuebot.catalog.library.Sightings;
import kexuebot.catalog.library.StoredPost;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;

/** Everything that a follower keeps, in memory. */
final class MemoryStore implements PostStore, Visits, Troubles, Notes {
    private final Map<Long, StoredPost> posts = new TreeMap<>();
    private final Map<PostId, List<Revision>> revisions = new HashMap<>();
    private final Map<String, Document> texts = new HashMap<>();
    private final Map<String, Visit> visits = new HashMap<>();
    private final Map<String, Trouble> troubles = new TreeMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private boolean failing;

    /** Whether the next things to be kept are not. */
    void failing(boolean wanted) {
        failing = wanted;
    }

    Follower.Kept kept() {
        return new Follower.Kept(this, this, this, this);
    }

    @Override
    public List<StoredPost> load() {
        return List.copyOf(posts.values());
    }

    @Override
    public List<StoredPost> save(Collection<Change> changes, Collection<Long> absorbed) {
        if (failing) {
            throw new IllegalStateException("disk full");
        }
        List<StoredPost> saved = new ArrayList<>();
        for (Change change : changes) {
            StoredPost post = change.post();
            long row = post.row().orElse(posts.size() + 1);
            change.revision()
                    .ifPresent(revision -> revisions
                            .computeIfAbsent(post.sightings().id().orElseThrow(), id -> new ArrayList<>())
                            .add(revision));
            StoredPost stored = new StoredPost(OptionalLong.of(row), unloaded(post.sightings()), post.tracking());
            posts.put(row, stored);
            saved.add(stored);
        }
        return saved;
    }

    private Sightings unloaded(Sightings sightings) {
        List<Sighting> all = new ArrayList<>();
        for (Sighting sighting : sightings.all()) {
            if (sighting.text().isLoaded()) {
                texts.put(sighting.text().digest(), sighting.text().document());
            }
            all.add(sighting.withText(sighting.text().unloaded()));
        }
        return Sightings.of(sightings.id(), all);
    }

    @Override
    public List<Revision> revisions(PostId id) {
        return revisions.getOrDefault(id, List.of());
    }

    @Override
    public Document of(Post post) {
        return texts.getOrDefault(post.text().digest(), Document.EMPTY);
    }

    StoredPost post(int id) {
        return posts.values().stream()
                .filter(post -> post.sightings().id().equals(Optional.of(new PostId(id))))
                .findFirst()
                .orElseThrow();
    }

    /** What readers see of a post. */
    Post seen(int id) {
        return post(id).sightings().post(Optional.empty());
    }

    @Override
    public Optional<Visit> last(String path) {
        return Optional.ofNullable(visits.get(path));
    }

    @Override
    public void save(Visit visit) {
        visits.put(visit.path(), visit);
    }

    @Override
    public List<Trouble> all() {
        return List.copyOf(troubles.values());
    }

    @Override
    public void save(Trouble trouble) {
        troubles.put(trouble.subject(), trouble);
    }

    @Override
    public void clear(String subject) {
        troubles.remove(subject);
    }

    @Override
    public Optional<String> read(String name) {
        return Optional.ofNullable(notes.get(name));
    }

    @Override
    public void write(String name, String value) {
        notes.put(name, value);
    }

    @Override
    public void erase(String name) {
        notes.remove(name);
    }
}
