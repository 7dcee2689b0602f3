package kexuebot.catalog.series;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Groups titles without numbers by a heading they share. */
final class SharedHeads {
    /** Two posts under the title of a book are a series only if written so soon after each other. */
    private static final long DAYS_BETWEEN_TWO = 31;

    private SharedHeads() {}

    /** Groups of those whose heading is shared by enough of them. */
    static Collection<Group> group(List<Reading> unnumbered) {
        Set<String> series = series(unnumbered);
        return Group.of(unnumbered.stream().flatMap(reading -> member(reading, series).stream()))
                .values();
    }

    private static Optional<Member> member(Reading reading, Set<String> series) {
        return reading.heads().stream()
                .filter(head -> series.contains(head.key()))
                .findFirst()
                .map(head -> Member.unnumbered(reading, head));
    }

    private static Set<String> series(List<Reading> readings) {
        return Stream.of(Head.Kind.values())
                .flatMap(kind -> series(kind, readings))
                .collect(Collectors.toSet());
    }

    private static Stream<String> series(Head.Kind kind, List<Reading> readings) {
        Map<String, Group> groups = Group.of(readings.stream()
                .flatMap(reading -> reading.heads().stream()
                        .filter(head -> head.kind() == kind)
                        .limit(1)
                        .map(head -> Member.unnumbered(reading, head))));
        return groups.values().stream().filter(group -> isSeries(kind, group)).map(Group::key);
    }

    /** Titles that differ in what is added at the end are about one thing. */
    private static int subjects(Group group) {
        List<String> subtitles =
                group.members().stream().map(Member::subtitle).distinct().toList();
        return (int) subtitles.stream()
                .filter(subtitle -> subtitles.stream()
                        .noneMatch(other -> !other.isEmpty() && !other.equals(subtitle) && subtitle.startsWith(other)))
                .count();
    }

    private static boolean isSeries(Head.Kind kind, Group group) {
        int size = subjects(group);
        return size >= kind.leastPosts()
                || kind == Head.Kind.BOOK
                        && size > 1
                        && Days.areWithin(DAYS_BETWEEN_TWO, group.firstDay(), group.lastDay());
    }
}
