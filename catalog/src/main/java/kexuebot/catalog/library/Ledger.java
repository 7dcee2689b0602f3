package kexuebot.catalog.library;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import kexuebot.catalog.post.Abstract;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;

/** Every post of a run with the ways to find it again. A working copy: not for sharing between threads. */
final class Ledger {
    private final Set<Entry> entries = new LinkedHashSet<>();
    private final Map<PostId, Entry> byId = new HashMap<>();
    private final Map<String, Set<Entry>> byTitle = new HashMap<>();
    private final Map<MonthDay, Set<Entry>> byDay = new HashMap<>();
    private final Map<Opening, Set<Entry>> byOpening = new HashMap<>();
    private final List<Long> absorbedRows = new ArrayList<>();

    /** Facts first, stored posts on top of them; posts without an id are matched by what they show. */
    static Ledger of(Collection<StoredPost> stored, Collection<Sighting> facts) {
        Ledger ledger = new Ledger();
        Map<PostId, StoredPost> withId = new HashMap<>();
        stored.forEach(post -> post.sightings().id().ifPresent(id -> withId.put(id, post)));
        for (Sighting fact : facts) {
            Optional<StoredPost> same = fact.id().map(withId::remove);
            ledger.add(same.map(post -> Entry.known(post, fact)).orElseGet(() -> Entry.known(fact)));
        }
        withId.values().forEach(post -> ledger.add(Entry.known(post)));
        stored.stream().filter(post -> post.sightings().id().isEmpty()).forEach(post -> ledger.add(Entry.known(post)));
        ledger.unite();
        return ledger;
    }

    /** Makes one of posts without an id and the posts with an id that they turn out to be. */
    void unite() {
        Finder finder = new Finder(this);
        for (Entry entry : List.copyOf(entries)) {
            if (entry.id().isEmpty()) {
                finder.identified(entry).ifPresent(same -> absorb(same, entry));
            }
        }
    }

    private void absorb(Entry into, Entry other) {
        remove(other);
        remove(into);
        OptionalLong before = into.row();
        into.absorb(other);
        if (before.isPresent()) {
            other.row().ifPresent(absorbedRows::add);
        }
        add(into);
    }

    Entry add(Entry entry) {
        entries.add(entry);
        entry.id().ifPresent(id -> byId.put(id, entry));
        entry.foldedTitles().forEach(title -> put(byTitle, title, entry));
        entry.openings().forEach(opening -> put(byOpening, opening, entry));
        entry.date().ifPresent(date -> put(byDay, date.day(), entry));
        return entry;
    }

    private static <K> void put(Map<K, Set<Entry>> index, K key, Entry entry) {
        index.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(entry);
    }

    private void remove(Entry entry) {
        entries.remove(entry);
        entry.id().ifPresent(byId::remove);
        entry.foldedTitles().forEach(title -> byTitle.get(title).remove(entry));
        entry.openings().forEach(opening -> byOpening.get(opening).remove(entry));
        entry.date().ifPresent(date -> byDay.get(date.day()).remove(entry));
    }

    /** Adds a sighting to an entry, which is then found by what is known of it now. */
    Entry see(Entry entry, Sighting sighting) {
        remove(entry);
        entry.see(sighting);
        return add(entry);
    }

    Optional<Entry> byId(PostId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Set<Entry> byTitle(String title) {
        String folded = Folding.title(title);
        return folded.isEmpty() ? Set.of() : byTitle.getOrDefault(folded, Set.of());
    }

    Set<Entry> onDay(MonthDay day) {
        return byDay.getOrDefault(day, Set.of());
    }

    Set<Entry> byOpening(Opening opening) {
        return byOpening.getOrDefault(opening, Set.of());
    }

    Collection<Entry> entries() {
        return entries;
    }

    /** Rows of the store whose posts are another row's by now. */
    List<Long> absorbedRows() {
        return List.copyOf(absorbedRows);
    }

    List<Post> posts(Map<PostId, Abstract> abstracts) {
        return entries.stream()
                .filter(entry -> !entry.isRemoved())
                .map(entry -> entry.now().post(entry.id().map(abstracts::get)))
                .toList();
    }
}
