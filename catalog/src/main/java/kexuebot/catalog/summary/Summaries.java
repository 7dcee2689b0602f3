package kexuebot.catalog.summary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.Function;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.Text;

/** Summaries of a catalog's posts; those that were asked for lately are at hand. Safe for any number of threads. */
public final class Summaries {
    /** More posts than the blog has, at some kilobytes each at most. */
    private static final int IN_MEMORY = 2_000;

    private final Summarizer summarizer = new Summarizer();
    private final Function<Post, Document> texts;
    private final Cache<Key, Summary> cache =
            Caffeine.newBuilder().maximumSize(IN_MEMORY).build();

    /** What a summary depends on: readers and comments, which change every day, are not in it. */
    private record Key(
            String title,
            List<String> tags,
            Text text,
            Document excerpt,
            Document opening,
            List<Details.Heading> contents) {
        static Key of(Post post) {
            Details details = post.details();
            return new Key(
                    post.title(),
                    post.tags(),
                    post.text().unloaded(),
                    post.excerpt(),
                    details.opening(),
                    details.contents());
        }
    }

    /** @param texts a post's whole text; empty where it is not known */
    public Summaries(Function<Post, Document> texts) {
        this.texts = texts;
    }

    public Summary of(Post post) {
        Key key = Key.of(post);
        Summary known = cache.getIfPresent(key);
        return known == null ? made(post, key) : known;
    }

    /** A text that is not to be had now may be later: what is made without it is not kept. */
    private Summary made(Post post, Key key) {
        Document text = texts.apply(post);
        Summary summary = summarizer.of(post, text);
        if (post.text().isNone() || !text.isEmpty()) {
            cache.put(key, summary);
        }
        return summary;
    }
}
