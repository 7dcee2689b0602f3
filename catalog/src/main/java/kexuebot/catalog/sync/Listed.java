package kexuebot.catalog.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kexuebot.catalog.library.Sightings;
import kexuebot.catalog.library.StoredPost;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Sighting;

/**
 * What lists say of posts. New posts are kept at once; what is said differently of a known post than before is kept only
 * when that post's page was read, so that no change is forgotten in between. For one pass.
 */
final class Listed {
    private final Book book;
    private final Set<PostId> suspects = new LinkedHashSet<>();
    private final List<Sighting> heldBack = new ArrayList<>();

    Listed(Book book) {
        this.book = book;
    }

    /** Takes what a page says now of posts with an id. */
    void take(List<Sighting> sightings, Instant now) {
        List<Sighting> sure = new ArrayList<>();
        for (Sighting sighting : sightings) {
            boolean suspect = isSuspect(sighting);
            (suspect ? heldBack : sure).add(dated(sighting, now));
            if (suspect) {
                suspects.add(sighting.id().orElseThrow());
            }
        }
        book.keepListed(sure);
    }

    /** Known posts whose pages should be read. */
    Set<PostId> suspects() {
        return suspects;
    }

    /** Keeps what was said of those suspects that were read. */
    void settle(Predicate<PostId> wasRead) {
        book.keepListed(heldBack.stream()
                .filter(sighting -> wasRead.test(sighting.id().orElseThrow()))
                .toList());
    }

    /** The reader counts of a page are of the moment when it was read. */
    static Sighting dated(Sighting sighting, Instant now) {
        return sighting.readers()
                .map(readers -> sighting.withReaders(new Readers(readers.count(), Optional.of(now))))
                .orElse(sighting);
    }

    private boolean isSuspect(Sighting now) {
        Optional<StoredPost> known = book.find(now.id().orElseThrow());
        if (known.isEmpty() || known.get().tracking().read().isEmpty()) {
            return false; // its page is to be read in any case
        }
        if (known.get().tracking().isRemoved()) {
            return true;
        }
        Sightings sightings = known.get().sightings();
        Optional<Sighting> before = sightings.from(now.source());
        // with what was said before: a field that is not shown this time is no change
        Optional<Sighting> after = sightings.with(now).from(now.source());
        return before.isPresent()
                ? !after.map(Listed::lasting).equals(before.map(Listed::lasting))
                : differs(sightings.post(Optional.empty()), now);
    }

    /** What does not change at every look. */
    private static Sighting lasting(Sighting sighting) {
        return new Sighting(
                sighting.source(),
                sighting.id(),
                sighting.title(),
                sighting.date(),
                sighting.author(),
                sighting.category(),
                sighting.tags(),
                Optional.empty(),
                sighting.excerpt(),
                sighting.text(),
                sighting.mentions(),
                Details.NONE);
    }

    /** Two sources may write the same title a little differently. */
    private static boolean differs(Post known, Sighting now) {
        boolean title = !now.title().isEmpty() && !Folding.title(now.title()).equals(Folding.title(known.title()));
        boolean day =
                now.date().flatMap(PartialDate::full).isPresent() && !now.date().equals(known.date());
        return title || day;
    }
}
