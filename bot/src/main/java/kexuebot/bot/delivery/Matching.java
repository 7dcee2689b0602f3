package kexuebot.bot.delivery;

import java.util.Optional;
import java.util.function.Predicate;
import kexuebot.bot.subscription.Target;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.Texts;
import kexuebot.catalog.search.PostMatcher;
import kexuebot.catalog.series.Series;

/** Holds posts against targets. Safe for many threads, and so is what it returns. */
@FunctionalInterface
public interface Matching {

    /** Which targets the post is one of; preparing that may take some milliseconds. */
    Predicate<Target> of(Post post, Optional<Series> series);

    /** The same as searching does, over whole texts. */
    static Matching over(Texts texts) {
        return (post, series) -> {
            Document text = post.text().isLoaded() ? post.text().document() : texts.of(post);
            PostMatcher matcher = PostMatcher.of(post, series, text);
            return target -> matcher.matches(target.query());
        };
    }
}
