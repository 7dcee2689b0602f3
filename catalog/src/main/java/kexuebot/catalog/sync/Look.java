package kexuebot.catalog.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.source.ListPage;
import kexuebot.catalog.sync.Journal.Moment;

/** A look at what is new: the first list page and the feed. For one pass. */
final class Look {
    private final Desk desk;
    private final Listed listed;
    private final List<Runnable> visited = new ArrayList<>();
    private Optional<ListPage> firstPage = Optional.empty();
    private int strangeLists;
    private int familiarLists;

    Look(Desk desk, Listed listed) {
        this.desk = desk;
        this.listed = listed;
    }

    void run() throws StoppedException, InterruptedException {
        Optional<Desk.Got<List<Sighting>>> list = look(Paths.FIRST_PAGE, (html, before) -> {
            ListPage read = desk.pages().list(html, before);
            firstPage = Optional.of(read);
            return Pages.sightings(read.page());
        });
        Optional<Desk.Got<List<Sighting>>> feed = look(Paths.FEED, desk.pages()::feed);
        if (hasGap()) {
            // before anything is stored that would hide it from the next pass, should this one die
            desk.journal().forget(Moment.DISCOVERED);
        }
        list.ifPresent(got -> take(Paths.FIRST_PAGE, got));
        feed.ifPresent(got -> take(Paths.FEED, got));
    }

    private Optional<Desk.Got<List<Sighting>>> look(String path, Desk.Lists<List<Sighting>> reading)
            throws StoppedException, InterruptedException {
        Optional<Desk.Got<List<Sighting>>> got = desk.list(path, false, reading);
        if (got.isPresent()) {
            desk.troubles().clear(path);
            boolean strange = got.get().value().stream().noneMatch(this::wasKnown);
            strangeLists += strange ? 1 : 0;
            familiarLists += strange ? 0 : 1;
        } else if (!desk.troubles().isTroubled(path)) {
            familiarLists++; // as it was at the last look
        }
        return got;
    }

    private void take(String path, Desk.Got<List<Sighting>> got) {
        listed.take(got.value(), desk.now());
        visited.add(() -> desk.visited(path, got.validators(), got.value().size()));
    }

    private boolean wasKnown(Sighting sighting) {
        PostId id = sighting.id().orElseThrow();
        return desk.book().wasKnown(id);
    }

    /** Whether all that the lists show is new, so that there may be more behind it. */
    private boolean hasGap() {
        return strangeLists > 0 && familiarLists == 0;
    }

    /** The first list page, if it was not as at the last look. */
    Optional<ListPage> firstPage() {
        return firstPage;
    }

    /** All posts that the lists made suspicious were read: the next look may ask whether the lists changed since. */
    void settle() {
        visited.forEach(Runnable::run);
        visited.clear();
    }
}
