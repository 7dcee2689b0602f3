package kexuebot.catalog.series;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Titles that name one series, at least one.
 *
 * @param key of the name
 */
record Group(String key, List<Member> members) {

    Group {
        members = List.copyOf(members);
    }

    /** By key. */
    static Map<String, Group> of(Stream<Member> members) {
        Map<String, Group> groups = new LinkedHashMap<>();
        members.collect(Collectors.groupingBy(Member::group, LinkedHashMap::new, Collectors.toList()))
                .forEach((key, list) -> groups.put(key, new Group(key, list)));
        return groups;
    }

    Group with(Collection<Member> more) {
        return new Group(key, Stream.concat(members.stream(), more.stream()).toList());
    }

    /** One title's spelling of the name. */
    SeriesName name() {
        return members.get(0).name();
    }

    /** Whether it counts, rather than carry one lone number. */
    boolean counts() {
        IntSummaryStatistics numbers = numbers();
        return numbers.getMin() < numbers.getMax();
    }

    /** Whether the counting starts behind 1, so that the first part must be one without a number. */
    boolean lacksFirst() {
        IntSummaryStatistics numbers = numbers();
        return numbers.getCount() > 0 && numbers.getMin() > 1;
    }

    IntSummaryStatistics numbers() {
        return members.stream().flatMapToInt(member -> member.number().stream()).summaryStatistics();
    }

    /** The oldest known day. */
    Optional<LocalDate> firstDay() {
        return days().min(Comparator.naturalOrder());
    }

    Optional<LocalDate> lastDay() {
        return days().max(Comparator.naturalOrder());
    }

    private Stream<LocalDate> days() {
        return members.stream().flatMap(member -> member.reading().day().stream());
    }
}
