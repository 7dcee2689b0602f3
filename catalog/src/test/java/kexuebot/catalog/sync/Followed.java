package kexuebot.catalog.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kexuebot.catalog.fetch.FetchSettings;
import kexuebot.catalog.fetch.HttpFetcher;
import kexuebot.catalog.fetch.VirtualTime;
import kexuebot.catalog.library.PostStore;
import kexuebot.catalog.library.Revision;
import kexuebot.catalog.library.StoredPost;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.replica.Replica;

/** A store that follows a replica; every pass is a new process, as far as it can know. Time is virtual. */
final class Followed {
    static final SyncSettings SETTINGS = new SyncSettings(Duration.ofMinutes(10), Duration.ofDays(7));

    final MemoryStore store = new MemoryStore();
    final VirtualTime time = new VirtualTime();
    final List<String> news = new ArrayList<>();
    private final Replica replica;
    private final List<Sighting> facts;
    private PostStore posts = store;

    Followed(Replica replica, Sighting... facts) {
        this.replica = replica;
        this.facts = List.of(facts);
    }

    /** Puts something between the follower and its store. */
    void storingThrough(PostStore between) {
        posts = between;
    }

    SyncResult pass(Scope scope) throws InterruptedException {
        return pass(scope, Optional.empty());
    }

    SyncResult pass(Scope scope, Optional<Duration> limit) throws InterruptedException {
        try (HttpFetcher fetcher = fetcher()) {
            return follower(fetcher).pass(scope, limit);
        }
    }

    HttpFetcher fetcher() {
        FetchSettings settings = new FetchSettings(
                Blog.of(replica.url()),
                Duration.ofSeconds(1),
                "kexuebot/test (+nobody)",
                Duration.ofSeconds(2),
                2_000_000);
        return new HttpFetcher(settings, store, time);
    }

    Follower follower(HttpFetcher fetcher) {
        return new Follower(
                Blog.of(replica.url()),
                fetcher,
                new Follower.Kept(posts, store, store, store),
                () -> facts,
                SETTINGS,
                time,
                new Random(7),
                listener());
    }

    SyncListener listener() {
        return new SyncListener() {
            @Override
            public void changed(Post post, Revision revision) {
                news.add("changed " + post.id().orElseThrow() + " " + revision.changed());
            }

            @Override
            public void trouble(Trouble trouble) {
                news.add("trouble " + trouble.subject());
            }

            @Override
            public void well(String subject) {
                news.add("well " + subject);
            }

            @Override
            public void failed(RuntimeException why) {
                news.add("failed " + why.getMessage());
            }
        };
    }

    /** Ids of the posts that readers see. */
    Set<Integer> ids() {
        Collection<StoredPost> all = store.load();
        return all.stream()
                .filter(post -> !post.tracking().isRemoved())
                .map(post -> post.sightings().id().map(PostId::value).orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What this catalog has of every post, but for the readers and when something happened. */
    List<String> contents() {
        return store.load().stream()
                .filter(post -> !post.tracking().isRemoved())
                .map(post -> post.sightings().post(Optional.empty()))
                .sorted(Post.NEWEST_FIRST)
                .map(post -> String.join(
                        "|",
                        post.id().map(PostId::toString).orElse(""),
                        post.title(),
                        post.date().map(Object::toString).orElse(""),
                        post.category(),
                        post.tags().toString(),
                        post.excerpt().toString(),
                        store.of(post).toString(),
                        post.mentions().toString(),
                        post.details().withoutComments().toString()))
                .toList();
    }
}
