package kexuebot.catalog.recommend;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.series.Series;

/**
 * What a reader follows, of what there is: names in any width, case and punctuation.
 *
 * @param tags as posts write them
 */
record Follows(List<Series> series, List<String> tags) {

    static Follows of(Taste taste, Snapshot snapshot) {
        Set<String> series = folded(taste.series());
        Set<String> tags = folded(taste.tags());
        return new Follows(
                series.isEmpty()
                        ? List.of()
                        : snapshot.series().stream()
                                .filter(each -> series.contains(Folding.title(each.name())))
                                .toList(),
                tags.isEmpty()
                        ? List.of()
                        : snapshot.byTag().keySet().stream()
                                .filter(tag -> tags.contains(Folding.title(tag)))
                                .toList());
    }

    private static Set<String> folded(Collection<String> names) {
        return names.stream()
                .map(Folding::title)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
