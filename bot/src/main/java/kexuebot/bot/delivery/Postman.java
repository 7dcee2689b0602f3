package kexuebot.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.post.PostId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes claimed parcels to their places, each as the place wants it at that moment. Safe for many threads. */
public final class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    /**
     * What parcels are written and carried with.
     *
     * @param standard the language of places that chose none
     */
    public record Means(Composer composer, Courier courier, Language standard) {
        public Means {
            Objects.requireNonNull(composer);
            Objects.requireNonNull(courier);
            Objects.requireNonNull(standard);
        }
    }

    private final Outbox outbox;
    private final Wants wants;
    private final Schedule schedule;
    private final Means means;
    private final InstantSource clock;

    public Postman(Outbox outbox, Wants wants, Schedule schedule, Means means, InstantSource clock) {
        this.outbox = Objects.requireNonNull(outbox);
        this.wants = Objects.requireNonNull(wants);
        this.schedule = Objects.requireNonNull(schedule);
        this.means = Objects.requireNonNull(means);
        this.clock = Objects.requireNonNull(clock);
    }

    /** Makes one attempt; whatever goes wrong is in the result. */
    Result carry(Parcel parcel) {
        try {
            return consider(parcel);
        } catch (RuntimeException e) {
            // reading what the place wants failed: nothing was sent
            LOG.debug("A delivery to {} could not be prepared", parcel.place().chat(), e);
            return new Result.Tried(parcel.posts(), new Receipt.NotNow(Duration.ZERO, "not prepared: " + e));
        } catch (Error e) {
            // memory may be back soon; attempts of unknown end are counted
            LOG.error("A delivery to {} ended badly", parcel.place().chat(), e);
            return new Result.Tried(parcel.posts(), new Receipt.Unknown(e.toString()));
        }
    }

    private Result consider(Parcel parcel) {
        if (parcel.attempt() > Settlements.MOST_ATTEMPTS) {
            // sending it may be what ended the program each time
            return new Result.Tried(parcel.posts(), new Receipt.Refused("tried too often without an answer"));
        }
        Wish wish = outbox.wish(parcel.place());
        if (parcel.kind() == Kind.CORRECTION) {
            return isEditable(parcel) ? send(parcel, wish) : new Result.Unwanted();
        }
        List<PostId> posts =
                parcel.posts().stream().filter(post -> wants.wanted(post, wish)).toList();
        if (posts.isEmpty()) {
            return new Result.Unwanted();
        }
        Optional<Instant> quiet = schedule.quietUntil(clock.instant(), wish.preferences());
        return quiet.<Result>map(Result.Quiet::new).orElseGet(() -> send(parcel.only(posts), wish));
    }

    private static boolean isEditable(Parcel correction) {
        return correction.message().orElse(0) != 0;
    }

    private Result send(Parcel parcel, Wish wish) {
        Language language = wish.language().orElse(means.standard());
        try {
            Optional<Reply> content = means.composer()
                    .compose(parcel, language, wish.preferences().lines());
            return content.isEmpty()
                    ? new Result.Unwanted()
                    : new Result.Tried(parcel.posts(), deliver(letter(parcel, content.get(), language, wish)));
        } catch (RuntimeException e) {
            LOG.error("A message about {} cannot be made", parcel.posts(), e);
            return new Result.Tried(parcel.posts(), new Receipt.Refused(e.toString()));
        }
    }

    private static Letter letter(Parcel parcel, Reply content, Language language, Wish wish) {
        return new Letter(parcel.place(), content, language, wish.preferences().silent(), parcel.message());
    }

    private Receipt deliver(Letter letter) {
        try {
            return means.courier().deliver(letter);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Receipt.Unknown("interrupted");
        }
    }
}
