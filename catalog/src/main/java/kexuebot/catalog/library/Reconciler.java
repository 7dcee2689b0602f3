package kexuebot.catalog.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.catalog.library.Intake.NamedPage;
import kexuebot.catalog.library.Intake.NamedProblem;
import kexuebot.catalog.library.Intake.Outcome;
import kexuebot.catalog.post.Abstract;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.source.Listing;
import kexuebot.catalog.source.Problem;

/**
 * Finds out which posts the listings of some pages show, and what is new in them. The surest
 * listings go first (id, then title and day, then title), so the order of the pages does not matter. One object is one
 * run; not for sharing between threads.
 */
public final class Reconciler {
    /** A dated listing further away than this, two pages of the blog, tells nothing about a day. */
    private static final int NEAR = 16;

    private final Ledger ledger;
    private final Finder finder;
    private final Map<Listing, Entry> found = new IdentityHashMap<>();
    private final Map<PostId, String> titles = new HashMap<>();
    private final Map<NamedPage, Surroundings> surroundings = new IdentityHashMap<>();
    private final List<NamedProblem> problems = new ArrayList<>();

    /** A page with the places of its listings, and the posts that its listings with a title or id show. */
    private record Surroundings(List<Listing> page, Map<Listing, Integer> places, Set<Entry> taken) {}

    private Reconciler(Ledger ledger) {
        this.ledger = ledger;
        this.finder = new Finder(ledger);
    }

    /** Every post that is stored or a fact, both merged, with our abstracts, but for removed ones; in no particular order. */
    public static List<Post> posts(
            Collection<StoredPost> stored, Collection<Sighting> facts, Map<PostId, Abstract> abstracts) {
        boolean allKnownById =
                stored.stream().allMatch(post -> post.sightings().id().isPresent());
        return allKnownById
                ? byId(stored, facts, abstracts)
                : Ledger.of(stored, facts).posts(abstracts);
    }

    /** The same where no post has to be found by its title or text first, which is dear. */
    private static List<Post> byId(
            Collection<StoredPost> stored, Collection<Sighting> facts, Map<PostId, Abstract> abstracts) {
        Map<PostId, Sighting> unused = new HashMap<>();
        facts.forEach(fact -> unused.put(fact.id().orElseThrow(), fact));
        List<Post> posts = new ArrayList<>();
        for (StoredPost post : stored) {
            PostId id = post.sightings().id().orElseThrow();
            Optional<Sighting> fact = Optional.ofNullable(unused.remove(id));
            if (!post.tracking().isRemoved()) {
                Sightings all = fact.map(post.sightings()::with).orElse(post.sightings());
                posts.add(all.post(Optional.ofNullable(abstracts.get(id))));
            }
        }
        unused.forEach((id, fact) -> posts.add(Sightings.of(fact).post(Optional.ofNullable(abstracts.get(id)))));
        return posts;
    }

    /** Reads pages into what is known; nothing is changed but the outcome says what to store. */
    public static Outcome reconcile(Collection<StoredPost> stored, Collection<Sighting> facts, List<NamedPage> pages) {
        Reconciler run = new Reconciler(Ledger.of(stored, facts));
        run.pass(pages, Reconciler::hasId, run::placeById);
        run.pass(pages, sighting -> isTitled(sighting) && hasYear(sighting), run::placeByContent);
        run.pass(pages, sighting -> isTitled(sighting) && !hasYear(sighting), run::placeWithoutYear);
        run.pass(pages, sighting -> !hasId(sighting) && sighting.title().isEmpty(), run::placeByNeighbours);
        run.ledger.unite();
        return run.outcome(pages);
    }

    /** Places a listing; given its page, for its neighbours and for reports. */
    private interface Placing {
        Entry place(NamedPage page, Listing listing);
    }

    private void pass(List<NamedPage> pages, Predicate<Sighting> which, Placing placing) {
        for (NamedPage page : pages) {
            for (Listing listing : page.page().listings()) {
                if (which.test(listing.sighting())) {
                    found.put(listing, placing.place(page, listing));
                }
            }
        }
    }

    private static boolean hasId(Sighting sighting) {
        return sighting.id().isPresent();
    }

    private static boolean isTitled(Sighting sighting) {
        return !hasId(sighting) && !sighting.title().isEmpty();
    }

    private static boolean hasYear(Sighting sighting) {
        return sighting.date().flatMap(PartialDate::full).isPresent();
    }

    private Entry placeById(NamedPage page, Listing listing) {
        Sighting sighting = listing.sighting();
        reportOtherTitle(page, listing);
        return sighting.id()
                .flatMap(ledger::byId)
                .map(entry -> ledger.see(entry, sighting))
                .orElseGet(() -> ledger.add(Entry.found(sighting)));
    }

    /** One id under two titles: a title may be edited, but it may also be a mistake that somebody should look at. */
    private void reportOtherTitle(NamedPage page, Listing listing) {
        String title = listing.sighting().title();
        PostId id = listing.sighting().id().orElseThrow();
        if (title.isEmpty()) {
            return;
        }
        String other = titles.putIfAbsent(id, title);
        if (other != null && !Folding.title(other).equals(Folding.title(title))) {
            report(page, listing, "post " + id + " is titled \"" + title + "\" here and \"" + other + "\" elsewhere");
        }
    }

    private Entry placeByContent(NamedPage page, Listing listing) {
        Sighting sighting = listing.sighting();
        Finder.Match match = finder.byContent(sighting);
        String doubt = doubt(match, sighting);
        if (!doubt.isEmpty()) {
            report(page, listing, doubt + ": kept apart");
        }
        return match.entry()
                .map(entry -> ledger.see(entry, sighting))
                .orElseGet(() -> ledger.add(Entry.found(sighting)));
    }

    private static String doubt(Finder.Match match, Sighting sighting) {
        boolean isNew = !match.isPresent() && match.doubt().isEmpty();
        return isNew && !hasYear(sighting)
                ? "title \"" + sighting.title() + "\" is a new post without a year"
                : match.doubt();
    }

    private Entry placeWithoutYear(NamedPage page, Listing listing) {
        Optional<Entry> untitled = finder.byTitleInExcerpt(listing.sighting());
        if (untitled.isPresent()) {
            return ledger.see(untitled.get(), Finder.untitled(listing.sighting()));
        }
        return placeByContent(page, listing);
    }

    private Entry placeByNeighbours(NamedPage page, Listing listing) {
        Sighting sighting = listing.sighting();
        Optional<Entry> entry = finder.byContent(sighting).entry().or(() -> amongNeighbours(page, listing));
        if (entry.filter(Entry::isNamed).isEmpty()) {
            report(page, listing, "a listing without title and no single known post that it can be: kept apart");
        }
        Entry placed =
                entry.map(known -> ledger.see(known, sighting)).orElseGet(() -> ledger.add(Entry.found(sighting)));
        surroundings.computeIfAbsent(page, this::surroundings).taken().add(placed);
        return placed;
    }

    private Optional<Entry> amongNeighbours(NamedPage page, Listing listing) {
        Surroundings around = surroundings.computeIfAbsent(page, this::surroundings);
        List<Entry> mentioned = listing.sighting().mentions().stream()
                .flatMap(mention -> mentioned(mention).stream())
                .toList();
        return listing.sighting()
                .date()
                .flatMap(date ->
                        Neighbours.post(ledger, date, neighbourDays(around, listing), around.taken(), mentioned));
    }

    private Surroundings surroundings(NamedPage page) {
        Map<Listing, Integer> places = new IdentityHashMap<>();
        Set<Entry> taken = new HashSet<>();
        for (Listing listing : page.page().listings()) {
            places.put(listing, places.size());
            Optional.ofNullable(found.get(listing)).ifPresent(taken::add);
        }
        return new Surroundings(page.page().listings(), places, taken);
    }

    private Optional<Entry> mentioned(Mention mention) {
        Set<Entry> sameTitle = ledger.byTitle(mention.title());
        return mention.id()
                .flatMap(ledger::byId)
                .or(() ->
                        sameTitle.size() == 1 ? Optional.of(sameTitle.iterator().next()) : Optional.empty());
    }

    private List<LocalDate> neighbourDays(Surroundings around, Listing listing) {
        List<Listing> page = around.page();
        int at = around.places().get(listing);
        Stream<Listing> before = IntStream.rangeClosed(1, Math.min(at, NEAR)).mapToObj(i -> page.get(at - i));
        Stream<Listing> after = page.stream().skip(at + 1L).limit(NEAR);
        return Stream.of(before, after)
                .flatMap(side -> side.flatMap(other -> day(other).stream()).findFirst().stream())
                .toList();
    }

    private Optional<LocalDate> day(Listing listing) {
        return Optional.ofNullable(found.get(listing)).flatMap(Entry::date).flatMap(PartialDate::full);
    }

    private void report(NamedPage page, Listing listing, String what) {
        problems.add(new NamedProblem(page.name(), new Problem(listing.line(), what)));
    }

    private Outcome outcome(List<NamedPage> pages) {
        List<Entry> touched = ledger.entries().stream().filter(Entry::isTouched).toList();
        List<StoredPost> changed = ledger.entries().stream()
                .flatMap(entry -> entry.unsaved().stream())
                .toList();
        List<NamedProblem> all = new ArrayList<>();
        pages.forEach(page ->
                page.page().problems().forEach(problem -> all.add(new NamedProblem(page.name(), problem))));
        all.addAll(problems);
        return new Outcome(
                pages.stream().mapToInt(page -> page.page().listings().size()).sum(),
                touched.size(),
                (int) touched.stream().filter(Entry::isNew).count(),
                (int) touched.stream().filter(Entry::isUpdated).count(),
                changed,
                ledger.absorbedRows(),
                all);
    }
}
