package kexuebot.catalog.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;

/** Who names whom, both ways. */
final class Mentions {
    private final Map<Post, List<Post>> outgoing = new HashMap<>();
    private final Map<Post, List<Post>> incoming = new HashMap<>();

    private Mentions() {}

    static Mentions among(List<Post> newestFirst, Map<PostId, Post> byId) {
        Mentions mentions = new Mentions();
        Map<String, List<Post>> byTitle = new HashMap<>();
        newestFirst.forEach(post -> byTitle.computeIfAbsent(Folding.title(post.title()), t -> new ArrayList<>())
                .add(post));
        for (Post post : newestFirst) {
            Set<Post> named = new LinkedHashSet<>();
            post.mentions().forEach(mention -> resolve(mention, byId, byTitle).ifPresent(named::add));
            named.remove(post);
            if (!named.isEmpty()) {
                mentions.outgoing.put(post, List.copyOf(named));
                named.forEach(other -> mentions.incoming
                        .computeIfAbsent(other, p -> new ArrayList<>())
                        .add(post));
            }
        }
        return mentions;
    }

    private static Optional<Post> resolve(Mention mention, Map<PostId, Post> byId, Map<String, List<Post>> byTitle) {
        if (mention.id().isPresent()) {
            return Optional.ofNullable(byId.get(mention.id().get()));
        }
        List<Post> sameTitle = byTitle.getOrDefault(Folding.title(mention.title()), List.of());
        return sameTitle.size() == 1 ? Optional.of(sameTitle.get(0)) : Optional.empty();
    }

    List<Post> mentionedBy(Post post) {
        return outgoing.getOrDefault(post, List.of());
    }

    List<Post> mentioning(Post post) {
        return List.copyOf(incoming.getOrDefault(post, List.of()));
    }
}
