package kexuebot.bot.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Choice;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Paging;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.post.Post;

/**
 * What the last replies to each person in each chat were, for an hour after the latest of them. Lost
 * when the program ends. Safe for any number of threads.
 */
public final class ChatMemory {
    private static final Duration KEPT = Duration.ofHours(1);
    /** Only a bound for memory; far more people than write within an hour. */
    private static final int MOST_ASKERS = 20_000;

    private final Cache<Asker, Recollection> recollections;
    private final FoundLists found;

    /** A list that was shown page by page, and the page shown last. */
    record Listed(Invocation invocation, Paging paging) {}

    private record Recollection(List<Choice> choices, Optional<Listed> listed, Optional<Post> opened) {
        static final Recollection NOTHING = new Recollection(List.of(), Optional.empty(), Optional.empty());
    }

    /** @param ticker what the hour is measured by */
    public ChatMemory(Ticker ticker) {
        recollections = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(KEPT)
                .maximumSize(MOST_ASKERS)
                .build();
        found = new FoundLists(ticker);
    }

    /** What searches found, for those who turn their pages. */
    FoundLists found() {
        return found;
    }

    /** What numbers open, from 1; empty when there is no list. */
    List<Choice> choices(Asker asker) {
        return of(asker).choices();
    }

    Optional<Listed> listed(Asker asker) {
        return of(asker).listed();
    }

    /** The post that the asker opened last. */
    Optional<Post> opened(Asker asker) {
        return of(asker).opened();
    }

    private Recollection of(Asker asker) {
        return Optional.ofNullable(recollections.getIfPresent(asker)).orElse(Recollection.NOTHING);
    }

    /** Takes note of a reply; one without a list leaves the last list valid. */
    void remember(Invocation invocation, Reply reply) {
        boolean list = !reply.choices().isEmpty();
        boolean opened = reply.opened().isPresent();
        if (list || opened) {
            recollections.asMap().compute(invocation.asker(), (asker, before) -> next(before, invocation, reply));
        }
    }

    private static Recollection next(Recollection before, Invocation invocation, Reply reply) {
        Recollection last = before == null ? Recollection.NOTHING : before;
        Optional<Post> opened = reply.opened().map(view -> view.post()).or(last::opened);
        if (reply.choices().isEmpty()) {
            return new Recollection(last.choices(), last.listed(), opened);
        }
        Optional<Listed> listed = reply.paging().map(paging -> new Listed(invocation, paging));
        return new Recollection(reply.choices(), listed, opened);
    }

    /** Forgets what was said to anybody in a chat, in all its topics. */
    void forget(ChatId chat) {
        recollections.asMap().keySet().removeIf(asker -> asker.chat().equals(chat));
        found.forget(chat);
    }
}
