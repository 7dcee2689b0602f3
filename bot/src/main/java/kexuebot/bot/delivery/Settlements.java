package kexuebot.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;
import kexuebot.bot.subscription.Stop;
import kexuebot.bot.subscription.Stops;
import kexuebot.catalog.post.PostId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides, once, what a result means; storing that may be tried several times. For one thread. */
final class Settlements {

    /** Nobody ever answered; more would only repeat the message if it arrives all the same. */
    static final int MOST_ATTEMPTS = 20;

    /**
     * A delivery that still fails so long after it was planned is given up, however often the program was started anew
     * meanwhile: a digest waits a week, and {@link Setbacks#PATIENCE} comes after it.
     */
    static final Duration OLD = Duration.ofDays(16);

    /** What a platform says of one too many, at least. */
    private static final Duration LEAST_FLOOD = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Settlements.class);

    private final Outbox outbox;
    private final Stops stops;
    private final Setbacks setbacks;

    Settlements(Outbox outbox, Stops stops, Setbacks setbacks) {
        this.outbox = Objects.requireNonNull(outbox);
        this.stops = Objects.requireNonNull(stops);
        this.setbacks = Objects.requireNonNull(setbacks);
    }

    /** What is to be stored of a parcel that was claimed until {@code lease}; may be run again after a failure. */
    Runnable of(Parcel parcel, Instant lease, Result result, Instant now) {
        if (result instanceof Result.Tried tried) {
            Runnable settling = of(parcel.only(tried.posts()), lease, tried.receipt(), now);
            List<PostId> unwanted = parcel.posts().stream()
                    .filter(post -> !tried.posts().contains(post))
                    .toList();
            return unwanted.isEmpty() ? settling : both(() -> outbox.dropped(parcel.only(unwanted)), settling);
        } else if (result instanceof Result.Quiet quiet) {
            return () -> outbox.again(parcel, quiet.until());
        } else if (result instanceof Result.Unwanted) {
            return () -> outbox.dropped(parcel);
        }
        return () -> outbox.again(parcel, now);
    }

    private static Runnable both(Runnable first, Runnable second) {
        return () -> {
            first.run();
            second.run();
        };
    }

    private Runnable of(Parcel parcel, Instant lease, Receipt receipt, Instant now) {
        if (receipt instanceof Receipt.NotNow notNow) {
            return notNow(parcel, notNow, now);
        } else if (receipt instanceof Receipt.Unknown unknown) {
            return unknown(parcel, lease, unknown.why(), now);
        }
        setbacks.answered(parcel.place().chat());
        return answered(parcel, receipt, now);
    }

    private Runnable answered(Parcel parcel, Receipt receipt, Instant now) {
        if (receipt instanceof Receipt.Sent sent) {
            return () -> outbox.sent(parcel, sent.message(), now);
        } else if (receipt instanceof Receipt.SentUnseen) {
            return () -> outbox.sent(parcel, 0, now);
        } else if (receipt instanceof Receipt.Flooded flooded) {
            return flooded(parcel, now.plus(longer(flooded.after(), LEAST_FLOOD)));
        } else if (receipt instanceof Receipt.Moved moved) {
            return moved(parcel, moved.to(), now);
        } else if (receipt instanceof Receipt.Stopped stopped) {
            return stopped(parcel, stopped, now);
        } else if (receipt instanceof Receipt.Refused refused) {
            return refused(parcel, refused.why(), now);
        }
        throw new IllegalStateException("a receipt of unknown kind: " + receipt);
    }

    private Runnable notNow(Parcel parcel, Receipt.NotNow receipt, Instant now) {
        ChatId chat = parcel.place().chat();
        Duration pause = setbacks.failed(chat, receipt.why(), now);
        if (setbacks.isHopeless(chat, now)) {
            return refused(parcel, "for a week: " + receipt.why(), now);
        }
        Runnable again = () -> outbox.again(parcel, now.plus(longer(pause, receipt.after())));
        return setbacks.isStubborn(chat)
                ? both(() -> outbox.failedIfOld(parcel, now.minus(OLD), now, "for weeks: " + receipt.why()), again)
                : again;
    }

    private Runnable unknown(Parcel parcel, Instant lease, String why, Instant now) {
        Instant due = now.plus(setbacks.failed(parcel.place().chat(), why, now));
        if (parcel.attempt() >= MOST_ATTEMPTS) {
            return refused(parcel, parcel.attempt() + " attempts without an answer: " + why, now);
        }
        return () -> outbox.unknown(parcel, due.isBefore(lease) ? lease : due, why);
    }

    private Runnable refused(Parcel parcel, String why, Instant now) {
        LOG.warn("What tells {} of {} was given up: {}", parcel.place().chat(), parcel.posts(), why);
        return () -> outbox.failed(parcel, now, why);
    }

    private Runnable moved(Parcel parcel, ChatId to, Instant now) {
        return parcel.place().chat().equals(to)
                ? refused(parcel, "moved to where it is", now)
                : () -> outbox.again(parcel.in(to), now);
    }

    private Runnable flooded(Parcel parcel, Instant until) {
        return both(
                () -> outbox.again(parcel, until),
                () -> outbox.postpone(parcel.place().chat(), until));
    }

    private Runnable stopped(Parcel parcel, Receipt.Stopped receipt, Instant now) {
        Stop stop = new Stop(stoppedPlace(parcel.place(), receipt.reason()), receipt.reason(), now);
        LOG.info("Nothing is delivered to {} any more: {}", stop.place().chat(), receipt.why());
        return both(() -> stops.stop(stop), () -> outbox.failed(parcel, now, receipt.why()));
    }

    private static Place stoppedPlace(Place place, Stop.Reason reason) {
        return switch (reason) {
            case TOPIC_GONE, TOPIC_CLOSED -> place;
            case BLOCKED, LEFT, GONE, NO_RIGHTS -> Place.of(place.chat());
        };
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
