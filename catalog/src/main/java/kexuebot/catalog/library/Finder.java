package kexuebot.catalog.library;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Sighting;

/** Says which known post a sighting shows. It never guesses: two possible posts are no answer. */
final class Finder {
    /** A feed and a page may name days on both sides of midnight. */
    private static final int SAME_POST_DAYS = 1;

    private final Ledger ledger;

    Finder(Ledger ledger) {
        this.ledger = ledger;
    }

    /** An answer, or the reason why there is none though something is near. */
    record Match(Optional<Entry> entry, String doubt) {
        static Match none() {
            return new Match(Optional.empty(), "");
        }

        static Match of(Entry entry) {
            return new Match(Optional.of(entry), "");
        }

        static Match doubtful(String why) {
            return new Match(Optional.empty(), why);
        }

        boolean isPresent() {
            return entry.isPresent();
        }
    }

    /** By what the sighting itself shows: seen so before, else title, else day and opening. */
    Match byContent(Sighting sighting) {
        Optional<Entry> before = seenBefore(sighting);
        if (before.isPresent()) {
            return Match.of(before.get());
        }
        Match byTitle = byTitle(sighting, ledger.byTitle(sighting.title()));
        if (byTitle.isPresent()) {
            return byTitle;
        }
        Optional<Entry> byOpening = byOpening(sighting, candidatesOfDay(sighting));
        return byOpening.map(Match::of).orElse(byTitle);
    }

    /** The post with an id that an entry without one is; empty when none or several might be. */
    Optional<Entry> identified(Entry entry) {
        return entry.now().all().stream()
                .flatMap(sighting -> identified(sighting).stream())
                .findFirst();
    }

    private Optional<Entry> identified(Sighting sighting) {
        Set<Entry> sameTitle = ledger.byTitle(sighting.title());
        Match byTitle = byTitle(
                sighting,
                sameTitle.stream().filter(other -> other.id().isPresent()).toList());
        return byTitle.entry()
                .or(() -> byOpening(
                        sighting,
                        candidatesOfDay(sighting).filter(other -> other.id().isPresent())));
    }

    /** A post that this very source showed in these very words: so a second run finds what the first kept apart. */
    private Optional<Entry> seenBefore(Sighting sighting) {
        Optional<Opening> opening = Opening.of(sighting);
        Stream<Entry> near =
                sighting.title().isEmpty() ? candidatesOfDay(sighting) : ledger.byTitle(sighting.title()).stream();
        if (sighting.title().isEmpty() && opening.isEmpty()) {
            return Optional.empty();
        }
        return near.filter(entry -> entry.now()
                        .from(sighting.source())
                        .filter(old -> old.title().equals(sighting.title())
                                && old.date().equals(sighting.date())
                                && Opening.of(old).equals(opening))
                        .isPresent())
                .findFirst();
    }

    private Match byTitle(Sighting sighting, java.util.Collection<Entry> sameTitle) {
        List<Entry> possible = sameTitle.stream()
                .filter(entry -> sameDay(sighting.date(), entry.date()))
                .toList();
        if (possible.size() == 1 && (sameTitle.size() == 1 || sighting.date().isPresent())) {
            return Match.of(possible.get(0));
        }
        return sameTitle.isEmpty() ? Match.none() : Match.doubtful(titleDoubt(sighting, sameTitle, possible));
    }

    private static String titleDoubt(Sighting sighting, java.util.Collection<Entry> sameTitle, List<Entry> possible) {
        String shown = "title \"" + sighting.title() + "\""
                + sighting.date().map(date -> " of " + date).orElse("");
        return possible.size() > 1
                ? shown + " fits " + possible.size() + " posts (" + ids(possible) + ")"
                : shown + " is known with another date (" + ids(sameTitle) + ")";
    }

    private static String ids(java.util.Collection<Entry> entries) {
        return String.join(
                ", ",
                entries.stream()
                        .map(entry -> entry.id().map(Object::toString).orElse("id unknown")
                                + entry.date().map(date -> " of " + date).orElse(""))
                        .toList());
    }

    private static Optional<Entry> byOpening(Sighting sighting, Stream<Entry> sameDay) {
        Optional<Opening> opening = Opening.of(sighting);
        if (opening.isEmpty()) {
            return Optional.empty();
        }
        List<Entry> same = sameDay.filter(entry -> entry.openings().contains(opening.get()))
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    private Stream<Entry> candidatesOfDay(Sighting sighting) {
        return sighting.date().stream()
                .flatMap(date -> ledger.onDay(date.day()).stream()
                        .filter(entry -> entry.date().filter(date::agreesWith).isPresent()));
    }

    private static boolean sameDay(Optional<PartialDate> one, Optional<PartialDate> other) {
        if (one.isEmpty() || other.isEmpty() || one.get().agreesWith(other.get())) {
            return true;
        }
        Optional<LocalDate> day = one.get().full();
        Optional<LocalDate> otherDay = other.get().full();
        return day.isPresent()
                && otherDay.isPresent()
                && Math.abs(ChronoUnit.DAYS.between(day.get(), otherDay.get())) <= SAME_POST_DAYS;
    }
}
