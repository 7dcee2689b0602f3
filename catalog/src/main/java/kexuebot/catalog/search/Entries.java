package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;

/** All posts of a snapshot as they have to be in an index. */
final class Entries {
    private final List<Entry> newestFirst;
    private final Map<String, Integer> places = new HashMap<>();

    private Entries(List<Post> posts, Map<Post, Entry.Membership> memberships) {
        newestFirst = new ArrayList<>(posts.size());
        for (Post post : posts) {
            String key = unused(Entry.key(post));
            places.put(key, newestFirst.size());
            newestFirst.add(Entry.of(post, Optional.ofNullable(memberships.get(post)), key));
        }
    }

    static Entries of(Collection<Post> posts, Collection<Series> series) {
        Map<Post, Entry.Membership> memberships = new HashMap<>();
        series.forEach(each ->
                each.parts().forEach(part -> memberships.put(part.post(), new Entry.Membership(each, part))));
        return new Entries(posts.stream().sorted(Post.NEWEST_FIRST).toList(), memberships);
    }

    /** Posts without id may have title and day in common. */
    private String unused(String key) {
        String unused = key;
        for (int i = 2; places.containsKey(unused); i++) {
            unused = key + "/" + i;
        }
        return unused;
    }

    List<Entry> newestFirst() {
        return newestFirst;
    }

    List<Post> posts() {
        return newestFirst.stream().map(Entry::post).toList();
    }

    boolean haveTexts() {
        return newestFirst.stream().anyMatch(entry -> !entry.post().text().isNone());
    }

    /** Where the post with a key stands among the newest first; empty for none of these. */
    OptionalInt place(String key) {
        Integer place = places.get(key);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }
}
