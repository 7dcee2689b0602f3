package kexuebot.catalog.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kexuebot.catalog.post.Post;

/** What a post's title may mean. Two posts of equal titles are two readings, so there is no equality by content. */
final class Reading {
    private final Post post;
    private final String key;
    private final List<Marker> markers;
    private final List<Head> heads;

    Reading(Post post) {
        Title title = Title.of(post.title());
        this.post = post;
        this.key = SeriesName.of(title.text()).map(SeriesName::key).orElse("");
        Title untouched = Title.untouched(post.title());
        this.markers = markers(title, untouched);
        this.heads = heads(title, untouched);
    }

    Post post() {
        return post;
    }

    Optional<LocalDate> day() {
        return post.day();
    }

    /** Of the series whose bare name this title may be; empty when it cannot be one. */
    String key() {
        return key;
    }

    /** Possible part numbers, the outermost first. */
    List<Marker> markers() {
        return markers;
    }

    /** Possible headings, the most telling first. */
    List<Head> heads() {
        return heads;
    }

    private static List<Marker> markers(Title title, Title untouched) {
        return title.equals(untouched)
                ? Markers.of(title)
                : Stream.concat(Markers.behindTag(untouched).stream(), Markers.of(title).stream())
                        .toList();
    }

    private static List<Head> heads(Title title, Title untouched) {
        return title.equals(untouched)
                ? Heads.of(title)
                : Stream.concat(Heads.of(title).stream(), Heads.of(untouched).stream())
                        .toList();
    }
}
