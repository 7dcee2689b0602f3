package kexuebot.catalog.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.source.ListPage;

/** A look at what is new: the first list page and the feed. For one pass. */
final class Look {
    private final Desk desk;
    private final Listed listed;
    private final List<Runnable> visited = new ArrayList<>();
    private Optional<ListPage> firstPage = Optional.empty();
    private int lists;
    private int strangeLists;

    Look(Desk desk, Listed listed) {
        this.desk = desk;
        this.listed = listed;
    }

    void run() throws StoppedException, InterruptedException {
        look(Paths.FIRST_PAGE, (html, before) -> {
            ListPage list = desk.pages().list(html, before);
            firstPage = Optional.of(list);
            return Pages.sightings(list.page());
        });
        look(Paths.FEED, desk.pages()::feed);
    }

    private void look(String path, Desk.Lists<List<Sighting>> reading) throws StoppedException, InterruptedException {
        Optional<Desk.Got<List<Sighting>>> got = desk.list(path, false, reading);
        lists++;
        if (got.isEmpty()) {
            return;
        }
        List<Sighting> sightings = got.get().value();
        if (sightings.stream().noneMatch(this::wasKnown)) {
            strangeLists++;
        }
        listed.take(sightings, desk.now());
        visited.add(() -> desk.visited(path, got.get().validators(), sightings.size()));
    }

    private boolean wasKnown(Sighting sighting) {
        PostId id = sighting.id().orElseThrow();
        return desk.book().wasKnown(id);
    }

    /** Whether all that the lists show is new, so that there may be more behind it. */
    boolean hasGap() {
        return strangeLists > 0 && strangeLists == lists;
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
