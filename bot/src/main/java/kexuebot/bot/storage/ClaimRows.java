package kexuebot.bot.storage;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kexuebot.bot.delivery.Kind;
import kexuebot.bot.delivery.Parcel;
import kexuebot.catalog.post.PostId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** How parcels are taken in hand: of several that want the same delivery, one gets it. */
final class ClaimRows {
    // whoever had it in hand since it was looked up either counted an attempt or put it off
    private static final String CLAIM = "UPDATE delivery SET state = 'sending', due_at = :lease, attempts = :attempt,"
            + " why = NULL" + ParcelRows.KEY + " AND attempts = :attempt - 1 AND due_at < :lease";

    private static final String HOPELESS =
            "DELETE FROM delivery" + ParcelRows.KEY + " AND attempts = :attempt - 1 AND due_at IS NOT NULL";

    /** All claim in the same order, so that no two wait for each other. */
    private static final Comparator<Item> ORDER = Comparator.comparing(
                    (Item item) -> item.parcel().place().chat().toString())
            .thenComparing(item -> PlaceRow.topic(item.parcel().place()))
            .thenComparing(item -> item.post())
            .thenComparing(item -> item.parcel().kind());

    /** One delivery of a parcel. */
    private record Item(Parcel parcel, PostId post) {

        static Stream<Item> of(Parcel parcel) {
            return parcel.posts().stream().map(post -> new Item(parcel, post));
        }

        /** Whether it is a correction of what arrived nowhere, or under a number that nobody knows. */
        boolean isHopeless() {
            return parcel.kind() == Kind.CORRECTION && parcel.message().isEmpty();
        }
    }

    private ClaimRows() {}

    static List<Parcel> claim(Handle handle, List<Parcel> parcels, Instant lease) {
        List<Item> items = parcels.stream().flatMap(Item::of).sorted(ORDER).toList();
        execute(handle, HOPELESS, items.stream().filter(Item::isHopeless).toList(), lease);
        List<Item> claimed = execute(
                handle, CLAIM, items.stream().filter(item -> !item.isHopeless()).toList(), lease);
        Set<Item> all = new HashSet<>(claimed);
        return parcels.stream().flatMap(parcel -> rest(parcel, all).stream()).toList();
    }

    private static List<Item> execute(Handle handle, String sql, List<Item> items, Instant lease) {
        if (items.isEmpty()) {
            return items;
        }
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            items.forEach(item -> ParcelRows.bindKey(batch, item.parcel(), item.post())
                    .bind("lease", lease.toEpochMilli())
                    .add());
            return ParcelRows.done(items, batch.execute());
        }
    }

    /** A parcel with what was claimed of it. */
    private static Optional<Parcel> rest(Parcel parcel, Set<Item> claimed) {
        List<PostId> posts = parcel.posts().stream()
                .filter(post -> claimed.contains(new Item(parcel, post)))
                .toList();
        if (posts.size() == parcel.posts().size()) {
            return Optional.of(parcel);
        }
        return posts.isEmpty() ? Optional.empty() : Optional.of(Parcel.digest(parcel.place(), posts, parcel.attempt()));
    }
}
