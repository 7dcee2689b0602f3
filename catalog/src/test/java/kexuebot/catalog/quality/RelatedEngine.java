package kexuebot.catalog.quality;

import java.util.List;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;

/** What finds posts that have to do with another. */
@FunctionalInterface
interface RelatedEngine {

    /** Best first, each once, never the post itself. */
    List<PostId> related(Post post);
}
