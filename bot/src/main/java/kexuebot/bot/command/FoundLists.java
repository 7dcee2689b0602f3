package kexuebot.bot.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;
import kexuebot.catalog.search.Findings;
import kexuebot.catalog.search.Query;
import kexuebot.catalog.search.QueryWriter;

/**
 * What was found in each place, for an hour after it was last looked at, so that a later page continues the list whose
 * first page was shown, whoever asks for it and whatever has become of the catalog. Lost when the program ends. Safe
 * for any number of threads.
 */
final class FoundLists {
    private static final Duration KEPT = Duration.ofHours(1);
    /** Only a bound for memory, in bytes: some thousand lists of a hundred posts each. */
    private static final long MOST_BYTES = 20_000_000;

    private static final int BYTES_OF_LIST = 200;
    private static final int BYTES_OF_POST = 32;

    private final Cache<Asked, Found> lists;

    /** A query in one spelling, and where it was asked. */
    private record Asked(Place place, String line) {}

    /** What {@link Findings} says, of posts that may have changed since. */
    record Found(List<KnownPost> posts, Findings.Fit fit, Optional<String> readAs) {
        Found {
            posts = List.copyOf(posts);
            Objects.requireNonNull(fit);
            Objects.requireNonNull(readAs);
        }

        static Found of(Findings findings) {
            return new Found(findings.posts().stream().map(KnownPost::of).toList(), findings.fit(), findings.readAs());
        }
    }

    /** @param ticker what the hour is measured by */
    FoundLists(Ticker ticker) {
        lists = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterAccess(KEPT)
                .maximumWeight(MOST_BYTES)
                .weigher(FoundLists::bytes)
                .build();
    }

    private static int bytes(Asked asked, Found found) {
        return BYTES_OF_LIST
                + 2 * asked.line().length()
                + BYTES_OF_POST * found.posts().size();
    }

    /** What the query found when it was last asked anew there. */
    Optional<Found> of(Place place, Query query) {
        return Optional.ofNullable(lists.getIfPresent(asked(place, query)));
    }

    /** From now on later pages are of this list. */
    void keep(Place place, Query query, Found found) {
        lists.put(asked(place, query), found);
    }

    private static Asked asked(Place place, Query query) {
        return new Asked(place, QueryWriter.write(query));
    }

    /** How many lists are kept. */
    long kept() {
        lists.cleanUp();
        return lists.estimatedSize();
    }

    /** Forgets what was found in a chat, in all its topics. */
    void forget(ChatId chat) {
        lists.asMap().keySet().removeIf(asked -> asked.place().chat().equals(chat));
    }
}
