package kexuebot.catalog.library;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;

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
            return new Match(before, doubtOf(sighting, before.get()));
        }
        Match byTitle = byTitle(sighting, ledger.byTitle(sighting.title()));
        if (byTitle.isPresent()) {
            return byTitle;
        }
        Optional<Entry> byOpening = byOpening(sighting, entry -> true);
        return byOpening.map(Match::of).orElse(byTitle);
    }

    /** Why a post that was kept apart still is; empty for any other. */
    private String doubtOf(Sighting sighting, Entry seen) {
        Set<Entry> others = new LinkedHashSet<>(ledger.byTitle(sighting.title()));
        others.remove(seen);
        return seen.id().isPresent() ? "" : byTitle(sighting, others).doubt();
    }

    /**
     * For a title that nobody knows: it may be the first line of an excerpt that has no title. Then the answer is the
     * post of that day that starts with this line and goes on like the excerpt.
     */
    Optional<Entry> byTitleInExcerpt(Sighting sighting) {
        boolean mayBeText = sighting.source() == SourceKind.TEXT_EXTRACT;
        return mayBeText && ledger.byTitle(sighting.title()).isEmpty()
                ? byOpening(untitled(sighting), entry -> true)
                : Optional.empty();
    }

    /** The sighting with its title where it may have come from: the first line of the excerpt. */
    static Sighting untitled(Sighting sighting) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(List.of(Inline.text(sighting.title()))));
        blocks.addAll(sighting.excerpt().blocks());
        return sighting.withTitle("").withExcerpt(new Document(blocks));
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
        return byTitle.entry().or(() -> byOpening(sighting, other -> other.id().isPresent()));
    }

    /** A post that this very source showed in these very words: so a second run finds what the first kept apart. */
    private Optional<Entry> seenBefore(Sighting sighting) {
        Optional<Opening> opening = Opening.of(sighting);
        Set<Entry> near = sighting.title().isEmpty()
                ? opening.map(ledger::byOpening).orElse(Set.of())
                : ledger.byTitle(sighting.title());
        return near.stream()
                .filter(entry -> entry.now()
                        .from(sighting.source())
                        .filter(old -> old.title().equals(sighting.title())
                                && old.date().equals(sighting.date())
                                && Opening.of(old).equals(opening))
                        .isPresent())
                .findFirst();
    }

    private Match byTitle(Sighting sighting, Collection<Entry> sameTitle) {
        List<Entry> possible = possible(sighting, sameTitle);
        if (possible.size() == 1 && (sameTitle.size() == 1 || sighting.date().isPresent())) {
            return Match.of(possible.get(0));
        }
        return sameTitle.isEmpty() ? Match.none() : Match.doubtful(titleDoubt(sighting, sameTitle, possible));
    }

    /** What title and day allow; of several, the one of exactly that day and year. */
    private static List<Entry> possible(Sighting sighting, Collection<Entry> sameTitle) {
        List<Entry> possible = sameTitle.stream()
                .filter(entry -> sameDay(sighting.date(), entry.date()))
                .filter(entry -> !differs(sighting, entry))
                .toList();
        List<Entry> exact = possible.stream()
                .filter(entry -> isWhole(entry.date()) && entry.date().equals(sighting.date()))
                .toList();
        return exact.size() == 1 ? exact : possible;
    }

    private static String titleDoubt(Sighting sighting, Collection<Entry> sameTitle, List<Entry> possible) {
        String shown = "title \"" + sighting.title() + "\""
                + sighting.date().map(date -> " of " + date).orElse("");
        if (possible.size() > 1) {
            return shown + " fits " + possible.size() + " posts (" + ids(possible) + ")";
        }
        boolean sameDay = sameTitle.stream().anyMatch(entry -> sameDay(sighting.date(), entry.date()));
        return shown + " is known with another " + (sameDay ? "text (" : "date (") + ids(sameTitle) + ")";
    }

    private static String ids(Collection<Entry> entries) {
        return String.join(
                ", ",
                entries.stream()
                        .map(entry -> entry.id().map(Object::toString).orElse("id unknown")
                                + entry.date().map(date -> " of " + date).orElse(""))
                        .toList());
    }

    /** The one post of the sighting's day that starts with the same words. */
    private Optional<Entry> byOpening(Sighting sighting, Predicate<Entry> eligible) {
        List<Entry> same = Opening.of(sighting).map(ledger::byOpening).orElse(Set.of()).stream()
                .filter(entry -> isOfDay(sighting, entry))
                .filter(eligible)
                .limit(2)
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    private static boolean isOfDay(Sighting sighting, Entry entry) {
        return sighting.date().isPresent()
                && entry.date().filter(sighting.date().get()::agreesWith).isPresent();
    }

    /** Without a year, one title on one day may be that of two posts: the same source shows how each starts. */
    private static boolean differs(Sighting sighting, Entry entry) {
        boolean wholeDays = isWhole(sighting.date()) && isWhole(entry.date());
        return !wholeDays
                && entry.now()
                        .from(sighting.source())
                        .filter(other -> Opening.differ(sighting, other))
                        .isPresent();
    }

    private static boolean isWhole(Optional<PartialDate> date) {
        return date.flatMap(PartialDate::full).isPresent();
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
