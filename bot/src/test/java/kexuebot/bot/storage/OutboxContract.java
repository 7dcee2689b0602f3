package kexuebot.bot.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;
import kexuebot.bot.delivery.Announcement;
import kexuebot.bot.delivery.Kind;
import kexuebot.bot.delivery.Outbox;
import kexuebot.bot.delivery.Parcel;
import kexuebot.bot.delivery.Planned;
import kexuebot.catalog.post.PostId;
import org.junit.jupiter.api.BeforeEach;

/** An outbox on any database, and words to say what happens to it. */
abstract class OutboxContract extends DatabaseContract {
    static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789Z");
    static final Instant LEASE = NOW.plusSeconds(60);
    static final Place ALICE = place(1);
    static final Place BOB = place(2);

    Outbox outbox;
    OutboxRows rows;
    private Instant planning = NOW;

    @BeforeEach
    void open_the_outbox() {
        outbox = new JdbiOutbox(database.jdbi(), () -> planning);
        rows = new OutboxRows(database.jdbi());
    }

    static Place place(int chat) {
        return Place.of(new ChatId("telegram", Integer.toString(chat)));
    }

    static Place topic(Place place, int topic) {
        return new Place(place.chat(), OptionalInt.of(topic));
    }

    static List<PostId> posts(int... numbers) {
        return Arrays.stream(numbers).mapToObj(PostId::new).toList();
    }

    static Announcement announcement(int post, Kind kind) {
        return new Announcement(new PostId(post), kind, NOW, 0);
    }

    /** Plans deliveries of posts one after the other. */
    void plan(Kind kind, Place place, Instant due, boolean digest, int... posts) {
        for (int post : posts) {
            planning = planning.plusMillis(1);
            outbox.spread(announcement(post, kind), List.of(new Planned(place, due, digest)), 1, false);
        }
    }

    void plan(Place place, Instant due, int... posts) {
        plan(Kind.POST, place, due, false, posts);
    }

    void planDigest(Place place, Instant due, int... posts) {
        plan(Kind.POST, place, due, true, posts);
    }

    void planCorrection(Place place, int post) {
        plan(Kind.CORRECTION, place, NOW, false, post);
    }

    List<Parcel> due(Instant now) {
        return outbox.due(now, 100, List.of());
    }

    /** Claims all that is due. */
    List<Parcel> claimDue(Instant now) {
        return outbox.claim(due(now), now.plus(Duration.between(NOW, LEASE)));
    }

    Parcel claimOne(Instant now) {
        List<Parcel> claimed = claimDue(now);
        if (claimed.size() != 1) {
            throw new AssertionError("not one parcel: " + claimed);
        }
        return claimed.get(0);
    }

    /** Delivers what is due, as one message. */
    void deliverOne(int message) {
        outbox.sent(claimOne(NOW), message, NOW);
    }
}
