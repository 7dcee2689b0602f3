package kexuebot.catalog.series;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kexuebot.catalog.post.Post;

/** Finds the series among posts, from their titles alone. */
public final class SeriesRecognizer {
    private SeriesRecognizer() {}

    /**
     * Every series of the given posts, in any order of input; by name. Never throws on odd titles.
     *
     * <p>A post is in one series at most. A series of one part is returned if its title clearly
     * carries a part number.
     */
    public static List<Series> recognize(Collection<Post> posts) {
        List<Reading> readings =
                posts.stream().sorted(Post.NEWEST_FIRST).map(Reading::new).toList();
        Map<String, Group> counted = Renames.join(NumberedTitles.group(readings));
        Map<String, Group> numbered = Joining.add(without(counted.values(), readings), counted);
        Collection<Group> unnumbered = SharedHeads.group(without(numbered.values(), readings));
        return Stream.concat(numbered.values().stream(), unnumbered.stream())
                .map(SeriesBuilder::build)
                .sorted(Comparator.comparing(Series::name))
                .toList();
    }

    private static List<Reading> without(Collection<Group> groups, List<Reading> readings) {
        Set<Reading> members = new HashSet<>();
        groups.forEach(group -> group.members().forEach(member -> members.add(member.reading())));
        return readings.stream().filter(reading -> !members.contains(reading)).toList();
    }
}
