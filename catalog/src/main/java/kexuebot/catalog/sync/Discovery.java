package kexuebot.catalog.sync;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import kexuebot.catalog.post.Category;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.source.Archive;
import kexuebot.catalog.source.ListPage;

/**
 * Finds out which posts there are, by whichever list is complete: the archive page, else all list pages, else those of
 * all categories. What is found on the way is kept in any case. For one pass.
 */
final class Discovery {
    static final String SUBJECT = "list of all posts";

    /** Walking through all list pages takes hundreds of requests. */
    static final Duration BETWEEN_WALKS = Duration.ofHours(6);

    /** More than the blog has by far; a pager that goes on longer is broken. */
    private static final int MOST_PAGES = 2_000;

    private final Desk desk;
    private final Listed listed;
    private final Optional<ListPage> firstPage;
    private final OptionalInt least;

    /**
     * A discovery.
     *
     * @param firstPage the first list page, if this pass read it: its pager tells how many posts there are at least
     */
    Discovery(Desk desk, Listed listed, Optional<ListPage> firstPage) {
        this.desk = desk;
        this.listed = listed;
        this.firstPage = firstPage;
        this.least = firstPage.map(Discovery::least).orElse(OptionalInt.empty());
    }

    /** All pages but the last are full, as full as the first. */
    private static OptionalInt least(ListPage first) {
        OptionalInt last = first.pager().last();
        return last.isPresent() && last.getAsInt() <= MOST_PAGES
                ? OptionalInt.of((last.getAsInt() - 1) * first.page().listings().size() + 1)
                : OptionalInt.empty();
    }

    /**
     * Whether all posts are known now; if not, that is reported.
     *
     * @param mayWalk whether to go through hundreds of list pages if need be
     */
    boolean run(boolean mayWalk) throws StoppedException, InterruptedException {
        boolean complete = archive() || mayWalk && walks();
        if (complete) {
            desk.troubles().clear(SUBJECT);
            desk.troubles().clearAll(Paths::isOfWalk);
        } else {
            desk.report(SUBJECT, "the archive page or the lists to be complete", "none of them is");
        }
        return complete;
    }

    private boolean walks() throws StoppedException, InterruptedException {
        boolean complete = listPages() || categories();
        desk.journal().set(Journal.Moment.WALKED, desk.now());
        return complete;
    }

    private boolean archive() throws StoppedException, InterruptedException {
        Optional<Desk.Got<Archive>> got = desk.list(Paths.ARCHIVE, true, desk.pages()::archive);
        if (got.isEmpty()) {
            return false;
        }
        Archive archive = got.get().value();
        List<Sighting> sightings = Pages.sightings(archive.page());
        listed.take(sightings, desk.now());
        desk.visited(Paths.ARCHIVE, got.get().validators(), sightings.size());
        return isComplete(archive, sightings.size());
    }

    private boolean isComplete(Archive archive, int found) {
        int wanted = Math.max(archive.claimed().orElse(0), least.orElse(0));
        if (found < wanted) {
            desk.report(Paths.ARCHIVE, "at least " + wanted + " posts", found + " posts");
            return false;
        }
        desk.troubles().clear(Paths.ARCHIVE);
        return true;
    }

    private boolean listPages() throws StoppedException, InterruptedException {
        if (firstPage.isEmpty() && desk.troubles().isTroubled(Paths.FIRST_PAGE)) {
            return false; // the look has just asked for it
        }
        Walk walk = new Walk();
        firstPage.ifPresent(walk::add);
        return walk.run(Paths::page, firstPage.isPresent() ? 2 : 1) && walk.size() >= least.orElse(0);
    }

    /** Empty categories look like broken pages, so that the number of posts decides. */
    private boolean categories() throws StoppedException, InterruptedException {
        Walk walk = new Walk();
        boolean complete = true;
        for (Category category : Category.ofTheBlog()) {
            complete &= walk.run(number -> Paths.page(category, number), 1);
        }
        return complete || !walk.isEndless() && least.isPresent() && walk.size() >= least.getAsInt();
    }

    /** Goes from list page to list page. */
    private final class Walk {
        private final Set<PostId> seen = new HashSet<>();
        private boolean endless;

        /** Whether a pager led in circles. */
        boolean isEndless() {
            return endless;
        }

        int size() {
            return seen.size();
        }

        /** Whether the page shows a post that none before it did. */
        boolean add(ListPage list) {
            List<Sighting> sightings = Pages.sightings(list.page());
            listed.take(sightings, desk.now());
            return sightings.stream()
                            .filter(each -> seen.add(each.id().orElseThrow()))
                            .count()
                    > 0;
        }

        /** Whether the walk came to the last page without missing one. */
        boolean run(IntFunction<String> path, int first) throws StoppedException, InterruptedException {
            for (int number = first; number <= MOST_PAGES; number++) {
                Optional<ListPage> list = page(path.apply(number));
                if (list.isEmpty()) {
                    return false;
                }
                if (!add(list.get()) && number > first) {
                    endless = true;
                    desk.report(path.apply(number), "posts that earlier pages do not show", "only those again");
                    return false;
                }
                desk.troubles().clear(path.apply(number));
                if (!list.get().pager().hasNext()) {
                    return true;
                }
            }
            desk.report(path.apply(MOST_PAGES), "the last page", "a pager that goes on");
            return false;
        }

        private Optional<ListPage> page(String path) throws StoppedException, InterruptedException {
            return desk.list(path, true, (html, before) -> desk.pages().list(html, 0))
                    .map(Desk.Got::value);
        }
    }
}
