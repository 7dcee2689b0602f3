package kexuebot.catalog.source;

import java.util.List;

/** What a parser read from one page, in the page's order, and what it could not read. */
public record Page(List<Listing> listings, List<Problem> problems) {
    public Page {
        listings = List.copyOf(listings);
        problems = List.copyOf(problems);
    }
}
