package kexuebot.bot.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kexuebot.bot.chat.ChatId;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.recommend.Trace;

/** Remembers until the program ends. */
public final class SessionHistory implements History {
    private static final Set<Trace.Kind> OPINIONS = EnumSet.of(Trace.Kind.LIKED, Trace.Kind.DISLIKED);

    private final Map<ChatId, List<Trace>> traces = new HashMap<>();
    private final Map<ChatId, Shown> shown = new HashMap<>();
    private final Set<ChatId> off = new HashSet<>();

    private record Shown(List<PostId> posts, Instant at) {}

    /** Makes what another one remembers of a chat the beginning of this one's. */
    public synchronized void takeOver(ChatId chat, History other) {
        remember(chat, other.remembers(chat));
        other.traces(chat).forEach(trace -> note(chat, trace));
        show(chat, other.lastShown(chat), Instant.EPOCH);
    }

    @Override
    public synchronized boolean remembers(ChatId chat) {
        return !off.contains(chat);
    }

    @Override
    public synchronized void remember(ChatId chat, boolean on) {
        if (on) {
            off.remove(chat);
        } else {
            off.add(chat);
            clear(chat);
        }
    }

    @Override
    public synchronized boolean note(ChatId chat, Trace trace) {
        if (!remembers(chat)) {
            return false;
        }
        List<Trace> kept = traces.computeIfAbsent(chat, first -> new ArrayList<>());
        kept.removeIf(other -> isReplaced(other, trace));
        kept.add(new Trace(trace.post(), trace.kind(), trace.at().truncatedTo(ChronoUnit.MILLIS)));
        kept.sort(Comparator.comparing(Trace::at).reversed());
        kept.subList(Math.min(MOST, kept.size()), kept.size()).clear();
        return true;
    }

    private static boolean isReplaced(Trace old, Trace by) {
        boolean opinions = OPINIONS.contains(old.kind()) && OPINIONS.contains(by.kind());
        return old.post().equals(by.post()) && (opinions || old.kind() == by.kind());
    }

    @Override
    public synchronized boolean remove(ChatId chat, PostId post, Trace.Kind kind) {
        return traces.getOrDefault(chat, new ArrayList<>())
                .removeIf(trace -> trace.post().equals(post) && trace.kind() == kind);
    }

    @Override
    public synchronized List<Trace> traces(ChatId chat) {
        return List.copyOf(traces.getOrDefault(chat, List.of()));
    }

    @Override
    public synchronized void show(ChatId chat, List<PostId> posts, Instant now) {
        if (remembers(chat)) {
            shown.put(chat, new Shown(List.copyOf(posts), now));
        }
    }

    @Override
    public synchronized List<PostId> lastShown(ChatId chat) {
        return Optional.ofNullable(shown.get(chat)).map(Shown::posts).orElse(List.of());
    }

    @Override
    public synchronized Remembered remembered(ChatId chat) {
        List<Trace> kept = traces(chat);
        int posts = (int) kept.stream().map(Trace::post).distinct().count();
        return new Remembered(remembers(chat), posts, count(kept, Trace.Kind.LIKED), count(kept, Trace.Kind.DISLIKED));
    }

    private static int count(List<Trace> traces, Trace.Kind kind) {
        return (int) traces.stream().filter(trace -> trace.kind() == kind).count();
    }

    @Override
    public synchronized void clear(ChatId chat) {
        traces.remove(chat);
        shown.remove(chat);
    }

    @Override
    public synchronized void forget(ChatId chat) {
        clear(chat);
        off.remove(chat);
    }

    @Override
    public synchronized int forgetBefore(Instant then) {
        int before = size();
        traces.values().forEach(kept -> kept.removeIf(trace -> trace.at().isBefore(then)));
        shown.values().removeIf(list -> list.at().isBefore(then));
        return before - size();
    }

    private int size() {
        return shown.size() + traces.values().stream().mapToInt(List::size).sum();
    }
}
