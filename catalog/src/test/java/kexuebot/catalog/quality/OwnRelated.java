package kexuebot.catalog.quality;

import java.util.List;
import kexuebot.catalog.InMemoryCatalog;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Post;

/** The program's own related posts, as {@code /related} lists them. */
final class OwnRelated {
    /** Posts of the same series are left out of what is measured, so that more are needed for ten. */
    private static final int ENOUGH = 40;

    private OwnRelated() {}

    static RelatedEngine over(List<Post> posts) {
        InMemoryCatalog catalog = new InMemoryCatalog(Blog.KEXUE, () -> posts, Runnable::run);
        return post -> catalog.related(post, ENOUGH).stream()
                .flatMap(related -> related.post().id().stream())
                .toList();
    }
}
