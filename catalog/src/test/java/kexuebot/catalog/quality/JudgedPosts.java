package kexuebot.catalog.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kexuebot.catalog.library.BundledFacts;
import kexuebot.catalog.library.Reconciler;
import kexuebot.catalog.library.Sightings;
import kexuebot.catalog.library.StoredPost;
import kexuebot.catalog.library.Tracking;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;

/**
 * The posts that engines are judged on: all bundled ones, some of them with texts written for it. A half is what
 * one file has.
 */
final class JudgedPosts {
    private static final Map<PostId, Sighting> FACTS = BundledFacts.sightings().stream()
            .collect(Collectors.toUnmodifiableMap(fact -> fact.id().orElseThrow(), Function.identity()));

    private final List<List<WrittenPost>> halves;

    private JudgedPosts(List<List<WrittenPost>> halves) {
        this.halves = halves;
    }

    /**
     * Reads and checks files of written posts.
     *
     * @throws IllegalArgumentException naming file and line, for a post that is not on the bundled list or comes twice
     */
    static JudgedPosts of(List<JudgedFile> files) {
        JudgedPosts posts = new JudgedPosts(files.stream().map(WrittenPost::all).toList());
        Set<PostId> seen = new HashSet<>();
        posts.written().forEach(post -> check(post, seen));
        return posts;
    }

    private static void check(WrittenPost post, Set<PostId> seen) {
        Sighting fact = FACTS.get(post.id());
        if (fact == null
                || !fact.title().equals(post.title())
                || !fact.date().equals(Optional.of(PartialDate.of(post.date())))) {
            throw new IllegalArgumentException(post.place() + ": " + post.id() + " is not so on the bundled list");
        }
        if (!seen.add(post.id())) {
            throw new IllegalArgumentException(post.place() + ": " + post.id() + " comes twice");
        }
    }

    /** The written posts of all halves. */
    List<WrittenPost> written() {
        return halves.stream().flatMap(List::stream).toList();
    }

    /** Every post, newest first; all but the written ones have their title and at most an abstract of ours. */
    List<Post> plain() {
        return merged(written().stream().map(WrittenPages::sighting));
    }

    /**
     * The same, where every post without a text has a filler of 40 sentences of the written posts of one half, so that
     * passing mentions compete with what is meant, as they do on the blog. What a filler says has nothing to do with its
     * post.
     */
    List<Post> noisy() {
        Noise noise = Noise.of(halves);
        Map<PostId, Sighting> sightings = new HashMap<>();
        FACTS.forEach((id, fact) -> sightings.put(id, noise.sighting(id)));
        written().forEach(post -> sightings.put(post.id(), WrittenPages.sighting(post)));
        return merged(sightings.values().stream());
    }

    /** Every post, with what pages say of some, put together as the program does it; newest first. */
    static List<Post> merged(Stream<Sighting> pages) {
        List<StoredPost> stored = pages.map(
                        page -> new StoredPost(OptionalLong.empty(), Sightings.of(page), Tracking.NONE))
                .toList();
        List<Post> posts = new ArrayList<>(Reconciler.posts(stored, FACTS.values(), BundledFacts.abstracts()));
        posts.sort(Post.NEWEST_FIRST);
        return List.copyOf(posts);
    }
}
