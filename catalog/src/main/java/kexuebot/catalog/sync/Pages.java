package kexuebot.catalog.sync;

import java.util.List;
import java.util.Optional;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.source.Archive;
import kexuebot.catalog.source.ArchivePageParser;
import kexuebot.catalog.source.FeedParser;
import kexuebot.catalog.source.ListPage;
import kexuebot.catalog.source.ListPageParser;
import kexuebot.catalog.source.Listing;
import kexuebot.catalog.source.LivePost;
import kexuebot.catalog.source.Page;
import kexuebot.catalog.source.PostPageParser;
import kexuebot.catalog.source.Problem;

/** Reads the blog's pages and decides what to believe: all of a page or nothing. */
final class Pages {
    private final PostPageParser posts;
    private final ListPageParser lists;
    private final ArchivePageParser archives;
    private final FeedParser feeds;

    Pages(Blog blog) {
        posts = new PostPageParser(blog);
        lists = new ListPageParser(blog);
        archives = new ArchivePageParser(blog);
        feeds = new FeedParser(blog);
    }

    Sighting post(String html, PostId id) throws UnbelievableException {
        LivePost read = posts.parseLive(html, id);
        if (read instanceof LivePost.Refused refused) {
            throw new UnbelievableException(refused.expected(), refused.seen());
        }
        return ((LivePost.Read) read).post();
    }

    /**
     * Takes care that a layout that changed in part does not wipe out what is known. A post may lose its tags, but never
     * its day, its category or how it is cited.
     *
     * @param before the page as it was last read
     */
    static void compare(Optional<Sighting> before, Sighting now) throws UnbelievableException {
        if (now.date().isEmpty() && now.category().isEmpty()) {
            throw new UnbelievableException("a post with its day and category", "neither");
        }
        if (before.isEmpty()) {
            return;
        }
        require(before.get().date().isPresent(), now.date().isPresent(), "day");
        require(!before.get().category().isEmpty(), !now.category().isEmpty(), "category");
        require(
                before.get().details().citation().isPresent(),
                now.details().citation().isPresent(),
                "citation");
    }

    private static void require(boolean before, boolean now, String what) throws UnbelievableException {
        if (before && !now) {
            throw new UnbelievableException("a post with its " + what + ", as before", "none");
        }
    }

    /** A list page that shows at least half as many posts as it did {@code before}. */
    ListPage list(String html, int before) throws UnbelievableException {
        ListPage list = lists.parseList(html);
        believe(list.page(), before, list.truncated());
        return list;
    }

    Archive archive(String html, int before) throws UnbelievableException {
        Archive archive = archives.parse(html);
        believe(archive.page(), before, archive.truncated());
        return archive;
    }

    List<Sighting> feed(String xml, int before) throws UnbelievableException {
        Page feed = feeds.parse(xml);
        believe(feed, before, false);
        return sightings(feed);
    }

    private static void believe(Page page, int before, boolean truncated) throws UnbelievableException {
        int seen = page.listings().size();
        if (truncated) {
            throw new UnbelievableException("a whole page", "one that is cut off, with " + seen + " posts");
        }
        if (seen == 0) {
            throw new UnbelievableException(
                    before > 0 ? "about " + before + " posts" : "posts",
                    page.problems().stream().map(Problem::what).findFirst().orElse("none"));
        }
        if (2 * seen < before) {
            throw new UnbelievableException("about " + before + " posts", "" + seen);
        }
    }

    /** What a page says of posts that it names by number. */
    static List<Sighting> sightings(Page page) {
        return page.listings().stream()
                .map(Listing::sighting)
                .filter(sighting -> sighting.id().isPresent())
                .toList();
    }
}
