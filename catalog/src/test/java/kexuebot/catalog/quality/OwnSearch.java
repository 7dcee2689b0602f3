package kexuebot.catalog.quality;

import java.util.List;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.InMemoryCatalog;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.search.QueryParser;

/** The program's own search, in the way of {@code /search}. */
final class OwnSearch implements SearchEngine {
    private final Catalog catalog;

    private OwnSearch(Catalog catalog) {
        this.catalog = catalog;
    }

    static OwnSearch over(List<Post> posts) {
        return new OwnSearch(new InMemoryCatalog(Blog.KEXUE, () -> posts, Runnable::run));
    }

    @Override
    public List<PostId> search(String line) {
        return QueryParser.parse(line) instanceof QueryParser.Parsed parsed
                ? catalog.search(parsed.query()).stream()
                        .map(post -> post.id().orElseThrow())
                        .toList()
                : List.of();
    }
}
