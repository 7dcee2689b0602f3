package kexuebot.bot.storage;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kexuebot.bot.delivery.Kind;
import kexuebot.bot.delivery.News;
import kexuebot.catalog.library.PostStore.Change;
import kexuebot.catalog.library.StoredPost;
import kexuebot.catalog.post.PostId;
import org.jdbi.v3.core.Handle;

/** Announces what is news among posts that are being saved, in the transaction that saves them. */
final class NewsRows {
    /** Notes of the follower of the blog, and of who restored a backup; ISO instants. */
    private static final String COMPLETE = "sync.complete";

    private static final String LAST_LOOK = "sync.last_look";

    private static final String INSERT =
            "INSERT INTO announcement (post, kind, seen_at, ready_at, spread_to) VALUES (:post, :kind, :seen, :ready, 0)"
                    + " ON CONFLICT (post, kind) DO NOTHING";

    /** What is to be announced, and from when on. */
    private record Item(PostId post, Kind kind, Instant ready) {}

    private final News news;
    private final List<Item> items = new ArrayList<>();

    private NewsRows(News news) {
        this.news = news;
    }

    /** Looks for news, before anything of it is written. */
    static NewsRows among(Handle handle, Collection<Change> changes, Instant now) {
        NewsRows rows = new NewsRows(news(handle, now));
        changes.forEach(change -> rows.look(handle, change));
        return rows;
    }

    private static News news(Handle handle, Instant now) {
        Map<String, Instant> notes = new HashMap<>();
        handle.createQuery("SELECT name, value FROM note WHERE name IN (:complete, :look, :restored)")
                .bind("complete", COMPLETE)
                .bind("look", LAST_LOOK)
                .bind("restored", RestoredPast.NOTE)
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("value")))
                .forEach(note -> instant(note.getValue()).ifPresent(at -> notes.put(note.getKey(), at)));
        return News.at(
                now,
                Optional.ofNullable(notes.get(COMPLETE)),
                Optional.ofNullable(notes.get(LAST_LOOK)),
                Optional.ofNullable(notes.get(RestoredPast.NOTE)));
    }

    /** Empty for a damaged note. */
    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void look(Handle handle, Change change) {
        news.ready(change.post())
                .filter(ready -> !isKnown(handle, id(change.post())))
                .ifPresent(ready -> items.add(new Item(id(change.post()), Kind.POST, ready)));
        if (news.isCorrection(change) && isCorrectable(handle, change.post())) {
            items.add(new Item(id(change.post()), Kind.CORRECTION, news.now()));
        }
    }

    private static PostId id(StoredPost post) {
        return post.sightings().id().orElseThrow();
    }

    private static boolean isKnown(Handle handle, PostId post) {
        return handle.createQuery("SELECT COUNT(*) FROM post WHERE id = :post")
                        .bind("post", post.value())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private boolean isCorrectable(Handle handle, StoredPost post) {
        return post.sightings()
                .id()
                .flatMap(id -> announced(handle, id, news.now()))
                .filter(news::isCorrectable)
                .isPresent();
    }

    /** What is not told yet needs no correction: it will be told as it is then. */
    private static Optional<Instant> announced(Handle handle, PostId post, Instant now) {
        return handle.createQuery(
                        "SELECT seen_at FROM announcement WHERE post = :post AND kind = 'POST' AND ready_at <= :now")
                .bind("post", post.value())
                .bind("now", now.toEpochMilli())
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    /** Announces what was found, and what waited for a page that was read now. */
    void store(Handle handle, Collection<Change> changes) {
        items.forEach(item -> insert(handle, item));
        Map<PostId, Instant> waiting = waiting(handle);
        changes.stream()
                .map(Change::post)
                .filter(post ->
                        post.sightings().id().filter(waiting::containsKey).isPresent())
                .forEach(post -> settle(handle, post, waiting.get(id(post))));
    }

    private void insert(Handle handle, Item item) {
        handle.createUpdate(INSERT)
                .bind("post", item.post().value())
                .bind("kind", item.kind().name())
                .bind("seen", news.now().toEpochMilli())
                .bind("ready", item.ready().toEpochMilli())
                .execute();
    }

    /** When those were first seen that are not to be told yet. */
    private Map<PostId, Instant> waiting(Handle handle) {
        Map<PostId, Instant> waiting = new HashMap<>();
        handle.createQuery("SELECT post, seen_at FROM announcement WHERE kind = 'POST' AND spread_at IS NULL"
                        + " AND ready_at > :now")
                .bind("now", news.now().toEpochMilli())
                .map((row, context) ->
                        Map.entry(new PostId(row.getInt("post")), Instant.ofEpochMilli(row.getLong("seen_at"))))
                .forEach(each -> waiting.put(each.getKey(), each.getValue()));
        return waiting;
    }

    /** A list may have shown no year, or another date than the page: then it was no news after all. */
    private void settle(Handle handle, StoredPost post, Instant seen) {
        if (!news.isRecent(post, seen) || post.tracking().isRemoved()) {
            handle.execute("DELETE FROM announcement WHERE post = ? AND kind = 'POST'", id(post).value());
        } else if (news.isRead(post)) {
            handle.execute(
                    "UPDATE announcement SET ready_at = ? WHERE post = ? AND kind = 'POST'",
                    news.now().toEpochMilli(),
                    id(post).value());
        }
    }
}
