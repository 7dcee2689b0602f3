package kexuebot.bot.command;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Choice;
import kexuebot.bot.chat.Place;
import kexuebot.bot.history.History;
import kexuebot.bot.subscription.Subscription;
import kexuebot.bot.subscription.SubscriptionStore;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.recommend.Taste;
import kexuebot.catalog.recommend.Trace;
import kexuebot.catalog.search.Query;
import kexuebot.catalog.series.Series;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known of what chats like. What cannot be read is as good as nothing: any recommendation is better than none. */
final class Tastes {
    private static final Logger LOG = LoggerFactory.getLogger(Tastes.class);

    private final History history;
    private final SubscriptionStore subscriptions;
    private final ChatMemory memory;

    /** @param memory of the last lists, for chats of which nothing else is kept */
    Tastes(History history, SubscriptionStore subscriptions, ChatMemory memory) {
        this.history = Objects.requireNonNull(history);
        this.subscriptions = Objects.requireNonNull(subscriptions);
        this.memory = Objects.requireNonNull(memory);
    }

    /** All that refers to what the catalog has. */
    Taste of(Asker asker, PostText text) {
        ChatId chat = asker.chat();
        List<Query> followed = followed(asker.place());
        return new Taste(
                known(readable(() -> history.traces(chat), List.of(), chat), text),
                followed.stream().flatMap(query -> series(query, text)).collect(Collectors.toSet()),
                followed.stream().flatMap(query -> tags(query, text)).collect(Collectors.toSet()),
                lastShown(asker));
    }

    private static <T> T readable(Supplier<T> kept, T otherwise, ChatId chat) {
        try {
            return kept.get();
        } catch (RuntimeException unreadable) {
            LOG.warn("cannot read what is remembered of {}: {}", chat, unreadable.toString());
            return otherwise;
        }
    }

    private static List<Trace> known(List<Trace> traces, PostText text) {
        return traces.stream()
                .filter(trace -> text.snapshot().post(trace.post()).isPresent())
                .toList();
    }

    private List<Query> followed(Place place) {
        List<Subscription> all = readable(() -> subscriptions.of(place), List.of(), place.chat());
        return all.stream()
                .filter(subscription -> !subscription.paused())
                .map(subscription -> subscription.target().query())
                .toList();
    }

    private static Stream<String> series(Query query, PostText text) {
        return query.series().stream()
                .flatMap(name -> text.catalog().findSeries(name).stream())
                .map(Series::name);
    }

    /** As the posts spell them. */
    private static Stream<String> tags(Query query, PostText text) {
        Set<String> asked = query.tag().map(Folding::title).stream().collect(Collectors.toSet());
        return asked.isEmpty()
                ? Stream.empty()
                : text.snapshot().byTag().keySet().stream().filter(tag -> asked.contains(Folding.title(tag)));
    }

    /** False also where that cannot be found out. */
    boolean remembers(ChatId chat) {
        return readable(() -> history.remembers(chat), false, chat);
    }

    private List<PostId> lastShown(Asker asker) {
        return remembers(asker.chat())
                ? readable(() -> history.lastShown(asker.chat()), List.of(), asker.chat())
                : lastList(asker);
    }

    private List<PostId> lastList(Asker asker) {
        Function<Choice, Stream<PostId>> ids =
                choice -> choice instanceof Choice.OpenPost open ? open.post().id().stream() : Stream.empty();
        return memory.choices(asker).stream().flatMap(ids).toList();
    }
}
