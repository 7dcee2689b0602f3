package kexuebot.catalog.series;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Groups the titles that carry a part number. */
final class NumberedTitles {
    private final Map<String, Set<Integer>> numbers = new HashMap<>();
    private final Set<String> unnumberedNames = new HashSet<>();
    private final Map<Reading, Member> numberedLast;

    private NumberedTitles(List<Reading> readings) {
        readings.forEach(this::remember);
        numberedLast = LastNumbers.of(readings);
    }

    /** By key; titles without a number are left out. */
    static Map<String, Group> group(List<Reading> readings) {
        NumberedTitles titles = new NumberedTitles(readings);
        return Group.of(readings.stream().flatMap(reading -> titles.member(reading).stream()));
    }

    private void remember(Reading reading) {
        for (Marker marker : reading.markers()) {
            Set<Integer> counted = numbers.computeIfAbsent(marker.name().key(), key -> new HashSet<>());
            if (marker.trust() != Marker.Trust.QUANTITY) {
                counted.add(marker.number());
            }
        }
        unnumberedNames.add(reading.key());
        reading.heads().stream()
                .filter(head -> head.kind().isBracketed())
                .forEach(head -> unnumberedNames.add(head.key()));
    }

    private Optional<Member> member(Reading reading) {
        Optional<Member> last = Optional.ofNullable(numberedLast.get(reading));
        return last.or(() -> reading.markers().stream()
                .filter(this::isPartNumber)
                .findFirst()
                .map(marker -> Member.numbered(reading, marker)));
    }

    /** A doubtful number needs another title that counts on, or one that is the first part. */
    private boolean isPartNumber(Marker marker) {
        String key = marker.name().key();
        Set<Integer> counted = numbers.get(key);
        return switch (marker.trust()) {
            case CLEAR -> true;
            case DOUBTFUL -> counted.size() > 1 || marker.number() == 2 && unnumberedNames.contains(key);
            case QUANTITY -> counted.stream().anyMatch(number -> number != marker.number());
        };
    }
}
