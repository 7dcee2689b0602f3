package kexuebot.bot.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kexuebot.bot.delivery.Kind;
import kexuebot.bot.delivery.Parcel;
import kexuebot.catalog.post.PostId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What becomes of the deliveries of a parcel in hand. What somebody else has in hand by now stays as it is. */
final class ParcelRows {
    private static final int WHY_LENGTH = 500;

    static final String KEY = " WHERE chat = :chat AND topic = :topic AND post = :post AND kind = :kind";

    private static final String IN_HAND = KEY + " AND state = 'sending' AND attempts = :attempt";

    // that it arrived is true whoever has it in hand by now
    private static final String SENT =
            "UPDATE delivery SET state = 'sent', due_at = NULL, ended_at = :time, message = :message, why = NULL" + KEY
                    + " AND state <> 'sent'";

    private static final String AGAIN =
            "UPDATE delivery SET state = 'pending', due_at = :time, attempts = attempts - 1" + IN_HAND;

    private static final String UNKNOWN = "UPDATE delivery SET state = 'unknown', due_at = :time, why = :why" + IN_HAND;

    private static final String FAILED =
            "UPDATE delivery SET state = 'failed', due_at = NULL, ended_at = :time, why = :why" + IN_HAND;

    private static final String FAILED_IF_OLD = FAILED + " AND planned_at < :planned";

    private static final String DROPPED = "DELETE FROM delivery" + IN_HAND;

    private static final String NEVER_CORRECTED =
            "DELETE FROM delivery WHERE chat = :chat AND topic = :topic AND post = :post AND kind = 'CORRECTION'"
                    + " AND state = 'pending'";

    private ParcelRows() {}

    static void sent(Handle handle, Parcel parcel, int message, Instant now) {
        List<PostId> sent = each(handle, SENT, parcel, Map.of("time", now.toEpochMilli(), "message", message));
        if (message == 0) {
            neverCorrect(handle, parcel, sent);
        }
    }

    static void again(Handle handle, Parcel parcel, Instant due) {
        each(handle, AGAIN, parcel, Map.of("time", due.toEpochMilli()));
    }

    static void unknown(Handle handle, Parcel parcel, Instant due, String why) {
        each(handle, UNKNOWN, parcel, Map.of("time", due.toEpochMilli(), "why", line(why)));
    }

    static void failed(Handle handle, Parcel parcel, Instant now, String why) {
        List<PostId> failed = each(handle, FAILED, parcel, Map.of("time", now.toEpochMilli(), "why", line(why)));
        neverCorrect(handle, parcel, failed);
    }

    static void failedIfOld(Handle handle, Parcel parcel, Instant planned, Instant now, String why) {
        Map<String, Object> values =
                Map.of("time", now.toEpochMilli(), "why", line(why), "planned", planned.toEpochMilli());
        neverCorrect(handle, parcel, each(handle, FAILED_IF_OLD, parcel, values));
    }

    static void dropped(Handle handle, Parcel parcel) {
        neverCorrect(handle, parcel, each(handle, DROPPED, parcel, Map.of()));
    }

    /** There is no message that a correction could edit. */
    private static void neverCorrect(Handle handle, Parcel parcel, List<PostId> posts) {
        if (parcel.kind() == Kind.POST) {
            each(handle, NEVER_CORRECTED, parcel, posts, Map.of());
        }
    }

    private static List<PostId> each(Handle handle, String sql, Parcel parcel, Map<String, ?> values) {
        return each(handle, sql, parcel, parcel.posts(), values);
    }

    /** Does the same for the delivery of each post; those of which it was done. */
    private static List<PostId> each(
            Handle handle, String sql, Parcel parcel, List<PostId> posts, Map<String, ?> values) {
        if (posts.isEmpty()) {
            return posts;
        }
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            posts.forEach(post -> bindKey(batch, parcel, post).bindMap(values).add());
            return done(posts, batch.execute());
        }
    }

    /** Also binds the attempt. */
    static PreparedBatch bindKey(PreparedBatch batch, Parcel parcel, PostId post) {
        return batch.bind("chat", parcel.place().chat().toString())
                .bind("topic", PlaceRow.topic(parcel.place()))
                .bind("post", post.value())
                .bind("kind", parcel.kind().name())
                .bind("attempt", parcel.attempt());
    }

    static <T> List<T> done(List<T> all, int[] counts) {
        List<T> done = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                done.add(all.get(i));
            }
        }
        return done;
    }

    /** One line of bounded length that every database takes. */
    private static String line(String why) {
        String line = why.replaceAll("\\p{Cntrl}+", " ");
        return line.codePointCount(0, line.length()) <= WHY_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, WHY_LENGTH));
    }
}
