package kexuebot.catalog.library;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;

/** One post in the working copy of a run: what was known of it before, and what is known now. */
final class Entry {
    private OptionalLong row;
    private Tracking tracking;
    private Optional<Sightings> stored;
    private Optional<Sightings> before;
    private Sightings now;
    private Marks marks;
    private boolean touched;

    /** By what an entry is found again; folding is dear, so this is made once for each change. */
    private record Marks(Set<String> titles, Set<Opening> openings) {
        static Marks of(Sightings sightings) {
            return new Marks(
                    sightings.all().stream()
                            .map(sighting -> Folding.title(sighting.title()))
                            .filter(title -> !title.isEmpty())
                            .collect(Collectors.toSet()),
                    sightings.all().stream()
                            .flatMap(sighting -> Opening.of(sighting).stream())
                            .collect(Collectors.toSet()));
        }
    }

    private Entry(Optional<StoredPost> stored, Optional<Sightings> before, Sightings now) {
        this.row = stored.map(StoredPost::row).orElse(OptionalLong.empty());
        this.tracking = stored.map(StoredPost::tracking).orElse(Tracking.NONE);
        this.stored = stored.map(StoredPost::sightings);
        this.before = before;
        become(now);
    }

    private void become(Sightings sightings) {
        now = sightings;
        marks = Marks.of(sightings);
    }

    static Entry known(Sighting fact) {
        Sightings sightings = Sightings.of(fact);
        return new Entry(Optional.empty(), Optional.of(sightings), sightings);
    }

    static Entry known(StoredPost stored) {
        return new Entry(Optional.of(stored), Optional.of(stored.sightings()), stored.sightings());
    }

    static Entry known(StoredPost stored, Sighting fact) {
        Sightings sightings = stored.sightings().with(fact);
        return new Entry(Optional.of(stored), Optional.of(sightings), sightings);
    }

    static Entry found(Sighting first) {
        Entry entry = new Entry(Optional.empty(), Optional.empty(), Sightings.of(first));
        entry.touched = true;
        return entry;
    }

    void see(Sighting sighting) {
        become(now.with(sighting));
        touched = true;
    }

    /** Takes over what another entry knows, because both are one post. */
    void absorb(Entry other) {
        boolean otherIsNewer = other.touched && !touched;
        become(otherIsNewer ? now.with(other.now) : keepingId(other.now.with(now)));
        before = union(before, other.before);
        if (row.isEmpty()) {
            row = other.row;
            tracking = other.tracking;
            stored = other.stored;
        }
        touched |= other.touched;
    }

    private Sightings keepingId(Sightings merged) {
        return Sightings.of(now.id().or(merged::id), merged.all());
    }

    private static Optional<Sightings> union(Optional<Sightings> one, Optional<Sightings> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().with(other.get())) : one.or(() -> other);
    }

    OptionalLong row() {
        return row;
    }

    /** Whether the post is known to be gone from the blog. */
    boolean isRemoved() {
        return tracking.isRemoved();
    }

    Optional<PostId> id() {
        return now.id();
    }

    Optional<Sightings> before() {
        return before;
    }

    Sightings now() {
        return now;
    }

    /** What the store must write for this post, without bundled facts; empty when it has that already. */
    Optional<StoredPost> unsaved() {
        Sightings own = now.without(SourceKind.BUNDLED_FACTS);
        return own.isEmpty() || stored.equals(Optional.of(own))
                ? Optional.empty()
                : Optional.of(new StoredPost(row, own, tracking));
    }

    boolean isTouched() {
        return touched;
    }

    boolean isNew() {
        return before.isEmpty();
    }

    /** Whether readers can tell which post it is: by its number or title. */
    boolean isNamed() {
        return id().isPresent() || !foldedTitles().isEmpty();
    }

    /** Whether anything that a reader sees, other than reader counts, is not as it was. */
    boolean isUpdated() {
        return before.isPresent() && !ignoringReaders(before.get()).equals(ignoringReaders(now));
    }

    private static Post ignoringReaders(Sightings sightings) {
        Post post = sightings.post(Optional.empty());
        return new Post(
                post.id(),
                post.title(),
                post.date(),
                post.author(),
                post.category(),
                post.tags(),
                Optional.empty(),
                post.excerpt(),
                post.text(),
                post.mentions(),
                post.details().withoutComments(),
                Optional.empty());
    }

    Optional<PartialDate> date() {
        return now.date();
    }

    Set<String> foldedTitles() {
        return marks.titles();
    }

    Set<Opening> openings() {
        return marks.openings();
    }
}
