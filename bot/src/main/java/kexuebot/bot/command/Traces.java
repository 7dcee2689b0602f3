package kexuebot.bot.command;

import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.PostView;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.history.History;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.recommend.Trace;
import kexuebot.catalog.search.Query;
import kexuebot.catalog.search.QueryParser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes which posts a chat opened and, where one person is alone with the bot, what its searches found first. What
 * several people look for is kept nowhere.
 */
public final class Traces {
    private static final Logger LOG = LoggerFactory.getLogger(Traces.class);

    private final History history;
    private final Chats chats;
    private final InstantSource clock;

    public Traces(History history, Chats chats, InstantSource clock) {
        this.history = Objects.requireNonNull(history);
        this.chats = Objects.requireNonNull(chats);
        this.clock = Objects.requireNonNull(clock);
    }

    /** Notes what a reply leaves behind, if anything; what cannot be kept is logged and costs nobody the reply. */
    public void note(Invocation invocation, Reply reply) {
        try {
            trace(invocation, reply)
                    .ifPresent(trace -> history.note(invocation.asker().chat(), trace));
        } catch (RuntimeException notKept) {
            LOG.warn("cannot remember what {} read: {}", invocation.asker().chat(), notKept.toString());
        }
    }

    private Optional<Trace> trace(Invocation invocation, Reply reply) {
        Optional<PostId> opened = reply.opened().flatMap(view -> view.post().id());
        return opened.map(post -> new Trace(post, Trace.Kind.OPENED, clock.instant()))
                .or(() -> found(invocation, reply).map(post -> new Trace(post, Trace.Kind.FOUND, clock.instant())));
    }

    /** The best answer to words that somebody asked for; a list in another order has none. */
    private Optional<PostId> found(Invocation invocation, Reply reply) {
        boolean best = reply.command().equals("search")
                && reply.paging().filter(paging -> paging.page() == 1).isPresent()
                && asksForWords(invocation.arguments())
                && !chats.isShared(invocation.asker().chat());
        return best
                ? reply.posts().stream().findFirst().map(PostView::post).flatMap(post -> post.id())
                : Optional.empty();
    }

    private static boolean asksForWords(String line) {
        return QueryParser.parse(line) instanceof QueryParser.Parsed parsed
                && !parsed.query().words().isBlank()
                && parsed.query().order() == Query.Order.RELEVANCE;
    }
}
