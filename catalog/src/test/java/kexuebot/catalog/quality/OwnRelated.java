package kexuebot.catalog.quality;

import java.util.List;
import kexuebot.catalog.InMemoryCatalog;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;

/** What the program says of related posts. */
final class OwnRelated implements RelatedEngine {
    /** More than are judged, so that parts of the same series can be left out. */
    private static final int MOST = 30;

    private final InMemoryCatalog catalog;

    private OwnRelated(List<Post> posts) {
        catalog = new InMemoryCatalog(Blog.KEXUE, () -> posts, Runnable::run);
    }

    static OwnRelated over(List<Post> posts) {
        return new OwnRelated(posts);
    }

    @Override
    public List<PostId> related(Post post) {
        return catalog.related(post, MOST).stream()
                .map(related -> related.post().id().orElseThrow())
                .toList();
    }
}
