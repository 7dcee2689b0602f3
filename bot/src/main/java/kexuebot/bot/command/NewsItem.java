package kexuebot.bot.command;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;

/**
 * A post that is told of, with what else its message depends on: two that are equal read the same.
 *
 * @param part its place in a series of several posts
 * @param numbered whether it is a part of any series, perhaps the only one yet
 */
record NewsItem(Post post, boolean revised, Optional<Part> part, boolean numbered) {

    /**
     * A place in a series.
     *
     * @param number {@code 5/5}; empty where other titles have numbers and this has none
     */
    record Part(String series, Optional<String> number, Optional<Previous> previous) {}

    /** The part before it, by what its title says beside the series' name. */
    record Previous(String title, Optional<URI> link) {}

    NewsItem {
        Objects.requireNonNull(post);
        Objects.requireNonNull(part);
    }

    static NewsItem of(Post post, boolean revised, PostText text) {
        Optional<Series> series = text.snapshot().seriesOf(post);
        Optional<Part> part = series.filter(all -> all.parts().size() > 1).map(all -> part(all, post, text));
        return new NewsItem(post, revised, part, series.isPresent());
    }

    private static Part part(Series series, Post post, PostText text) {
        Optional<Previous> previous = series.before(post)
                .map(before -> new Previous(SeriesText.shortTitle(series, before, text), text.link(before.post())));
        return new Part(SeriesText.name(series), SeriesText.numbers(series, post), previous);
    }
}
