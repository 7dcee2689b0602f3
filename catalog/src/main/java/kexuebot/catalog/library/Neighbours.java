package kexuebot.catalog.library;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kexuebot.catalog.post.PartialDate;

/**
 * Finds the post behind a listing without title and year from the listings around it: list pages
 * show posts of one stretch of time.
 */
final class Neighbours {
    private Neighbours() {}

    /**
     * The one year in which a day lies nearest to the dated neighbours before and after it.
     *
     * @param near the nearest dated neighbours, at most one on each side
     * @return empty without a neighbour, or when they disagree
     */
    static OptionalInt year(MonthDay day, Collection<LocalDate> near) {
        Set<Integer> years =
                near.stream().map(neighbour -> nearestYear(day, neighbour)).collect(Collectors.toSet());
        return years.size() == 1 ? OptionalInt.of(years.iterator().next()) : OptionalInt.empty();
    }

    private static int nearestYear(MonthDay day, LocalDate neighbour) {
        return IntStream.rangeClosed(neighbour.getYear() - 1, neighbour.getYear() + 1)
                .filter(day::isValidYear)
                .boxed()
                .min(Comparator.comparingLong(year -> Math.abs(ChronoUnit.DAYS.between(day.atYear(year), neighbour))))
                .orElse(neighbour.getYear());
    }

    /**
     * The one known post of that day in the year that the neighbours leave.
     *
     * @param taken posts that other listings of the page show
     * @param mentioned posts that the listing names: it cannot be older than they are
     */
    static Optional<Entry> post(
            Ledger ledger,
            PartialDate date,
            Collection<LocalDate> near,
            Set<Entry> taken,
            Collection<Entry> mentioned) {
        OptionalInt year = date.year().isPresent() ? date.year() : year(date.day(), near);
        if (year.isEmpty() || !date.day().isValidYear(year.getAsInt())) {
            return Optional.empty();
        }
        LocalDate day = date.day().atYear(year.getAsInt());
        List<Entry> possible = ledger.onDay(date.day()).stream()
                .filter(entry -> entry.date().flatMap(PartialDate::full).equals(Optional.of(day)))
                .filter(entry -> !taken.contains(entry))
                .toList();
        boolean namesLaterPost = mentioned.stream()
                .flatMap(entry -> entry.date().flatMap(PartialDate::full).stream())
                .anyMatch(day::isBefore);
        return possible.size() == 1 && !namesLaterPost ? Optional.of(possible.get(0)) : Optional.empty();
    }
}
