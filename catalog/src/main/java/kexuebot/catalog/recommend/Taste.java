package kexuebot.catalog.recommend;

import java.util.List;
import java.util.Set;
import kexuebot.catalog.post.PostId;

/**
 * All that is known of what a chat likes; everything empty for a newcomer.
 *
 * @param traces the latest first, of each post and kind at most one
 * @param series names of series that it follows
 * @param tags names of tags that it follows
 * @param lastShown the posts that were recommended of late, the last list first
 */
public record Taste(List<Trace> traces, Set<String> series, Set<String> tags, List<PostId> lastShown) {

    public static final Taste UNKNOWN = new Taste(List.of(), Set.of(), Set.of(), List.of());

    public Taste {
        traces = List.copyOf(traces);
        series = Set.copyOf(series);
        tags = Set.copyOf(tags);
        lastShown = List.copyOf(lastShown);
    }
}
