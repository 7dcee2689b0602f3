package kexuebot.catalog.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Sighting;

/** What the lines around a title tell of a post. The meta line's date wins, for it has the year. */
record EntryFacts(Optional<MetaLine> meta, Optional<DayLine> day) {

    Optional<PartialDate> date() {
        return meta.flatMap(MetaLine::date).or(() -> day.flatMap(DayLine::date));
    }

    Sighting addTo(Sighting sighting) {
        Sighting known = meta.map(line -> sighting.withAuthor(line.author())).orElse(sighting);
        known = meta.flatMap(MetaLine::readers).map(known::withReaders).orElse(known);
        return date().map(known::withDate).orElse(known);
    }

    /** What cannot be read, or contradicts itself. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        meta.map(MetaLine::faults).ifPresent(faults::addAll);
        day.filter(line -> line.date().isEmpty())
                .map(line -> "no such date: " + line.written())
                .ifPresent(faults::add);
        day.filter(this::contradicts)
                .map(line -> "the day " + line.written() + " is not that of " + date().orElseThrow())
                .ifPresent(faults::add);
        return faults;
    }

    private boolean contradicts(DayLine line) {
        return line.date().isPresent()
                && date().filter(date -> !date.agreesWith(line.date().get())).isPresent();
    }
}
