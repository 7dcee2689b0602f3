package kexuebot.catalog.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kexuebot.catalog.post.Post;

/** Makes a series of a group: its name and the order of its parts. */
final class SeriesBuilder {
    private static final Comparator<Series.Part> OLDEST_FIRST =
            Comparator.comparing(Series.Part::post, Post.NEWEST_FIRST.reversed());
    private static final Comparator<Series.Part> BY_NUMBER = Comparator.comparingInt(
                    (Series.Part part) -> part.number().orElse(0))
            .thenComparing(OLDEST_FIRST);

    private SeriesBuilder() {}

    static Series build(Group group) {
        return new Series(name(group), parts(group));
    }

    private static String name(Group group) {
        Map<String, Long> votes = group.members().stream()
                .map(member -> member.name().text())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Comparator<String> mostVotes = Comparator.comparing(votes::get);
        return votes.keySet().stream()
                .max(mostVotes.thenComparing(SeriesBuilder::wideSigns).thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** The blog writes full-width signs; half-width ones come from sources that lost them. */
    private static long wideSigns(String name) {
        return name.chars().filter(c -> c > '\u007f').count();
    }

    private static List<Series.Part> parts(Group group) {
        List<Series.Part> parts = new ArrayList<>();
        group.members().stream()
                .map(Member::part)
                .filter(part -> part.number().isPresent())
                .sorted(BY_NUMBER)
                .forEach(parts::add);
        group.members().stream()
                .map(Member::part)
                .filter(part -> part.number().isEmpty())
                .sorted(OLDEST_FIRST)
                .forEach(part -> parts.add(place(part, parts), part));
        return parts;
    }

    /** A part without a number stands before the first that is newer. */
    private static int place(Series.Part part, List<Series.Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (isNewer(parts.get(i), part)) {
                return i;
            }
        }
        return parts.size();
    }

    private static boolean isNewer(Series.Part one, Series.Part other) {
        Optional<LocalDate> day = one.post().day();
        return Days.isBefore(other.post().day(), day);
    }
}
