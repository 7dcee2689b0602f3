package kexuebot.bot.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;
import kexuebot.bot.delivery.Kind;
import kexuebot.bot.delivery.Parcel;
import kexuebot.catalog.post.PostId;
import org.jdbi.v3.core.Handle;

/** What can be sent now. */
final class ParcelQuery {

    /** A correction waits for what it corrects. */
    private static final String FREE = " AND (d.kind = 'POST' OR NOT EXISTS (SELECT 1 FROM delivery o"
            + " WHERE o.chat = d.chat AND o.topic = d.topic AND o.post = d.post AND o.kind = 'POST'"
            + " AND o.due_at IS NOT NULL))";

    private static final String CHATS =
            "SELECT d.chat FROM delivery d WHERE d.due_at <= :now" + FREE + " ORDER BY d.due_at LIMIT :rows";

    private static final String NEXT =
            "SELECT d.due_at FROM delivery d WHERE d.due_at IS NOT NULL" + FREE + " ORDER BY d.due_at LIMIT 1";

    // the sign keeps SQLite from reading all that is due, where a chat's own rows are few
    private static final String ROWS = "SELECT d.chat, d.topic, d.post, d.kind, d.digest, d.attempts, d.due_at,"
            + " d.planned_at, o.message AS announced, o.digest AS announced_in_digest"
            + " FROM delivery d LEFT JOIN delivery o ON d.kind = 'CORRECTION' AND o.chat = d.chat"
            + " AND o.topic = d.topic AND o.post = d.post AND o.kind = 'POST'"
            + " WHERE d.chat IN (<chats>) AND +d.due_at <= :now" + FREE;

    private static final String SHOWN = "SELECT d.post, c.post AS corrected FROM delivery d"
            + " LEFT JOIN delivery c ON c.chat = d.chat AND c.topic = d.topic AND c.post = d.post"
            + " AND c.kind = 'CORRECTION'"
            + " WHERE d.chat = :chat AND d.topic = :topic AND d.kind = 'POST' AND d.message = :message"
            + " ORDER BY d.planned_at, d.post";

    private static final Comparator<Row> OLDEST_FIRST =
            Comparator.comparingLong(Row::planned).thenComparing(Row::post);

    private static final Comparator<Row> MOST_OVERDUE_FIRST =
            Comparator.comparingLong(Row::due).thenComparing(OLDEST_FIRST);

    /** A delivery that is due; of a correction also the message that it is to edit, if its number is known. */
    private record Row(
            Place place,
            PostId post,
            Kind kind,
            boolean digest,
            int attempts,
            long due,
            long planned,
            OptionalInt announced,
            boolean announcedInDigest) {

        static Row read(ResultSet row) throws SQLException {
            int announced = row.getInt("announced"); // 0 for NULL too
            return new Row(
                    PlaceRow.read(row),
                    new PostId(row.getInt("post")),
                    Kind.valueOf(row.getString("kind")),
                    row.getInt("digest") != 0,
                    row.getInt("attempts"),
                    row.getLong("due_at"),
                    row.getLong("planned_at"),
                    announced == 0 ? OptionalInt.empty() : OptionalInt.of(announced),
                    row.getInt("announced_in_digest") != 0);
        }

        /** Whether both go in one message: also when it is tried again it holds what it held. */
        boolean goesWith(Row other) {
            return digest
                    && other.digest
                    && kind == Kind.POST
                    && other.kind == Kind.POST
                    && place.equals(other.place)
                    && attempts == other.attempts;
        }
    }

    private ParcelQuery() {}

    static Optional<Instant> nextDue(Handle handle) {
        return handle.createQuery(NEXT).mapTo(Long.class).findOne().map(Instant::ofEpochMilli);
    }

    static List<Parcel> due(Handle handle, Instant now, int limit, List<ChatId> except) {
        Set<String> chats = chats(handle, now, limit, except);
        if (chats.isEmpty()) {
            return List.of();
        }
        Map<String, List<Row>> rows = rows(handle, now, chats);
        return chats.stream()
                .filter(rows::containsKey) // settled since by somebody else
                .map(chat -> parcel(handle, rows.get(chat)))
                .toList();
    }

    /** Most overdue first. How many rows have to be seen for that depends on how many each chat has. */
    private static Set<String> chats(Handle handle, Instant now, int limit, List<ChatId> except) {
        Set<String> excepted = except.stream().map(ChatId::toString).collect(Collectors.toSet());
        int rows = limit + excepted.size();
        List<String> seen = firstRows(handle, now, rows);
        while (seen.size() == rows && different(seen, excepted) < limit) {
            rows *= 4;
            seen = firstRows(handle, now, rows);
        }
        return seen.stream()
                .filter(chat -> !excepted.contains(chat))
                .distinct()
                .limit(limit)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static int different(Collection<String> chats, Set<String> excepted) {
        Set<String> different = new HashSet<>(chats);
        different.removeAll(excepted);
        return different.size();
    }

    private static List<String> firstRows(Handle handle, Instant now, int rows) {
        return handle.createQuery(CHATS)
                .bind("now", now.toEpochMilli())
                .bind("rows", rows)
                .mapTo(String.class)
                .list();
    }

    private static Map<String, List<Row>> rows(Handle handle, Instant now, Set<String> chats) {
        return handle
                .createQuery(ROWS)
                .bindList("chats", List.copyOf(chats))
                .bind("now", now.toEpochMilli())
                .map((row, context) -> Row.read(row))
                .stream()
                .collect(Collectors.groupingBy(row -> row.place().chat().toString()));
    }

    private static Parcel parcel(Handle handle, List<Row> rows) {
        Row first = rows.stream().min(MOST_OVERDUE_FIRST).orElseThrow();
        if (first.kind() == Kind.CORRECTION) {
            return correction(handle, first);
        }
        return first.digest() ? digest(first, rows) : Parcel.of(first.place(), first.post(), first.attempts() + 1);
    }

    private static Parcel digest(Row first, List<Row> rows) {
        List<PostId> posts = rows.stream()
                .filter(first::goesWith)
                .sorted(OLDEST_FIRST)
                .limit(Parcel.MOST)
                .map(Row::post)
                .toList();
        return Parcel.digest(first.place(), posts, first.attempts() + 1);
    }

    private static Parcel correction(Handle handle, Row row) {
        boolean isOfDigest = row.announcedInDigest() && row.announced().isPresent();
        Message message = isOfDigest
                ? message(handle, row.place(), row.announced().getAsInt())
                : new Message(List.of(row.post()), Set.of(row.post()));
        return new Parcel(
                row.place(),
                Kind.CORRECTION,
                List.of(row.post()),
                row.announcedInDigest(),
                message.shown(),
                message.revised(),
                row.attempts() + 1,
                row.announced());
    }

    /** What a message of a digest shows, and what of that was corrected. */
    private record Message(List<PostId> shown, Set<PostId> revised) {}

    private static Message message(Handle handle, Place place, int number) {
        Set<PostId> revised = new HashSet<>();
        List<PostId> shown = handle.createQuery(SHOWN)
                .bind("chat", place.chat().toString())
                .bind("topic", PlaceRow.topic(place))
                .bind("message", number)
                .map((row, context) -> {
                    PostId post = new PostId(row.getInt("post"));
                    SightingRow.number(row, "corrected").ifPresent(corrected -> revised.add(post));
                    return post;
                })
                .list();
        return new Message(shown, revised);
    }
}
