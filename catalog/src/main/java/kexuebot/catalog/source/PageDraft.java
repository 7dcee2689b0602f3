package kexuebot.catalog.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A page while it is read. Not for several threads. */
final class PageDraft {
    private final List<Listing> listings = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    static Page unreadable(String why) {
        return new Page(List.of(), List.of(new Problem(1, why)));
    }

    void add(Listing listing) {
        listings.add(listing);
    }

    void problem(int line, String what) {
        problems.add(new Problem(line, what));
    }

    void problems(int line, List<String> whats) {
        whats.forEach(what -> problem(line, what));
    }

    List<Listing> listings() {
        return listings;
    }

    /** The page in its own order; one that has no posts says so first. */
    Page finish(String whenEmpty) {
        problems.sort(Comparator.comparingInt(Problem::line));
        if (listings.isEmpty()) {
            problems.add(0, new Problem(1, whenEmpty));
        }
        return new Page(listings, problems);
    }
}
