package kexuebot.catalog.series;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds titles without a number to the numbered series whose name they bear. */
final class Joining {
    private Joining() {}

    /** The groups by key, with those of the readings that belong to one. */
    static Map<String, Group> add(List<Reading> unnumbered, Map<String, Group> groups) {
        Map<String, Group> grown = new HashMap<>(groups);
        Group.of(unnumbered.stream().flatMap(reading -> member(reading, groups).stream()))
                .forEach((key, more) -> grown.computeIfPresent(key, (same, group) -> group.with(more.members())));
        return grown;
    }

    private static Optional<Member> member(Reading reading, Map<String, Group> groups) {
        return Optional.ofNullable(groups.get(reading.key()))
                .filter(group -> isFirst(reading, group))
                .map(group -> Member.bare(reading, group))
                .or(() -> underHead(reading, groups));
    }

    private static Optional<Member> underHead(Reading reading, Map<String, Group> groups) {
        return reading.heads().stream()
                .filter(head -> head.kind().mayBeNumbered() && takes(groups.get(head.key()), reading))
                .findFirst()
                .map(head -> Member.unnumbered(reading, head));
    }

    private static boolean takes(Group group, Reading reading) {
        return group != null && (group.counts() || isFirst(reading, group));
    }

    private static boolean isFirst(Reading reading, Group group) {
        return group.lacksFirst() && !Days.isBefore(group.firstDay(), reading.day());
    }
}
