package kexuebot.catalog.series;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds titles that say the series first, then a subtitle, then the number: 《S》：T（一）, 《S》：U（二）. */
final class LastNumbers {
    private LastNumbers() {}

    /** Those of which several, with different subtitles, share one count. */
    static Map<Reading, Member> of(List<Reading> readings) {
        Map<Reading, Member> members = new HashMap<>();
        Group.of(readings.stream().flatMap(reading -> member(reading).stream())).values().stream()
                .filter(LastNumbers::countsThrough)
                .flatMap(group -> group.members().stream())
                .forEach(member -> members.put(member.reading(), member));
        return members;
    }

    private static Optional<Member> member(Reading reading) {
        return reading.markers().stream()
                .findFirst()
                .filter(marker ->
                        marker.clear() && !marker.isPlace() && marker.subtitle().isEmpty())
                .flatMap(marker -> member(reading, marker));
    }

    private static Optional<Member> member(Reading reading, Marker last) {
        return reading.heads().stream()
                .filter(head -> head.kind().mayBeNumbered() && isLonger(last.name(), head.name()))
                .findFirst()
                .map(head -> Member.numberedLast(reading, head, last));
    }

    private static boolean isLonger(SeriesName name, SeriesName head) {
        return name.key().length() > head.key().length() && name.key().contains(head.key());
    }

    private static boolean countsThrough(Group group) {
        long subtitles =
                group.members().stream().map(Member::subtitle).distinct().count();
        return subtitles > 1 && growsWithDays(group);
    }

    private static boolean growsWithDays(Group group) {
        List<Member> sorted = group.members().stream()
                .sorted(Comparator.comparingInt(member -> member.number().orElseThrow()))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (!follows(sorted.get(i), sorted.get(i - 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean follows(Member member, Member before) {
        return !member.number().equals(before.number())
                && !Days.isBefore(member.reading().day(), before.reading().day());
    }
}
