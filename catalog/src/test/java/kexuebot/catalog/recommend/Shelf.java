package kexuebot.catalog.recommend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Text;
import kexuebot.catalog.related.Related;

/** Invented posts, and what is said to be related to which. */
final class Shelf {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private final List<Post> posts = new ArrayList<>();
    private final Map<PostId, List<Other>> related = new HashMap<>();
    private int asked;

    private record Other(int id, Related.Reason reason) {}

    /** Posts of the ids from 1 to {@code count}, a day apart, with titles that have nothing in common. */
    static Shelf of(int count) {
        Shelf shelf = new Shelf();
        IntStream.rangeClosed(1, count).forEach(id -> shelf.with(id, title(id)));
        return shelf;
    }

    /** Three characters that no other id has. */
    private static String title(int id) {
        return new StringBuilder()
                .appendCodePoint(0x4E00 + 3 * id)
                .appendCodePoint(0x4E01 + 3 * id)
                .appendCodePoint(0x4E02 + 3 * id)
                .toString();
    }

    Shelf with(int id, String title, String... tags) {
        return with(id, title, -1, List.of(), tags);
    }

    /** @param readers negative: unknown */
    Shelf with(int id, String title, int readers, List<Integer> cited, String... tags) {
        posts.removeIf(post -> post.id().equals(Optional.of(id(id))));
        posts.add(new Post(
                Optional.of(id(id)),
                title,
                Optional.of(PartialDate.of(FIRST.plusDays(id))),
                "",
                "",
                List.of(tags),
                readers < 0 ? Optional.empty() : Optional.of(Readers.undated(readers)),
                Document.EMPTY,
                Text.NONE,
                cited.stream()
                        .map(each -> new Mention(Optional.of(id(each)), ""))
                        .toList(),
                Details.NONE,
                Optional.empty()));
        return this;
    }

    /** Parts {@code from} to {@code to} of a series, numbered from 1. */
    Shelf withSeries(String name, int from, int to) {
        IntStream.rangeClosed(from, to).forEach(id -> with(id, name + "（" + (id - from + 1) + "）：" + title(id)));
        return this;
    }

    /** Others are like the post, the most alike first. */
    Shelf relating(int id, Integer... others) {
        List.of(others).forEach(other -> relating(id, other, new Related.Similar(List.of())));
        return this;
    }

    Shelf relating(int id, int other, Related.Reason reason) {
        related.computeIfAbsent(id(id), i -> new ArrayList<>()).add(new Other(other, reason));
        return this;
    }

    Snapshot snapshot() {
        return Snapshot.of(posts);
    }

    Recommender recommender() {
        Snapshot snapshot = snapshot();
        return new Recommender(snapshot, post -> related(post, snapshot));
    }

    private List<Related> related(Post post, Snapshot snapshot) {
        asked++;
        return related.getOrDefault(post.id().orElseThrow(), List.of()).stream()
                .map(other -> new Related(snapshot.post(id(other.id())).orElseThrow(), List.of(other.reason())))
                .toList();
    }

    /** How often it was asked what is related to a post. */
    int asked() {
        return asked;
    }

    static PostId id(int value) {
        return new PostId(value);
    }
}
