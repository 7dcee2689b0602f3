package kexuebot.catalog.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Reads an HTML list page of the blog, in both of its variants. No I/O; never throws on bad input. */
public final class ListPageParser {
    private final PostLinks links;

    public ListPageParser(Blog blog) {
        this.links = new PostLinks(blog);
    }

    /** As {@link #parseList}, without what is around the entries. */
    public Page parse(String html) {
        return parseList(html).page();
    }

    /**
     * Reads every {@code div.Post}; side bar, pager and the links of an error page are no posts. Of two
     * titles for one id the first stays; of the second listing only the id, for the rest may be another post's.
     */
    public ListPage parseList(String html) {
        Optional<String> tooLarge = HtmlPage.tooLarge(html);
        return tooLarge.isPresent()
                ? new ListPage(PageDraft.unreadable(tooLarge.get()), Pager.NONE, 0, false)
                : parseList(HtmlPage.parse(html));
    }

    private ListPage parseList(HtmlPage html) {
        PageDraft page = new PageDraft();
        if (html.isTruncated()) {
            page.problem(html.lastLine(), "truncated: the page does not end with </html>");
        }
        Pager pager = PagerReader.read(html.root());
        List<Element> posts = posts(html.root());
        TitlesById titles = new TitlesById(page);
        entries(html, posts, page).forEach(listing -> page.add(titles.check(listing)));
        return new ListPage(page.finish("no posts found on this page"), pager, posts.size(), html.isTruncated());
    }

    /** From the last entry to the first, emptying each: an unclosed one holds those after it. */
    private List<Listing> entries(HtmlPage html, List<Element> posts, PageDraft page) {
        List<Listing> listings = new ArrayList<>();
        List<Element> backwards = new ArrayList<>(posts);
        Collections.reverse(backwards);
        for (Element post : backwards) {
            ListEntry entry = new ListEntry(html, links, post);
            entry.read().ifPresent(listings::add);
            page.problems(entry.line(), entry.faults());
            post.empty();
        }
        Collections.reverse(listings);
        return listings;
    }

    private static Elements posts(Element root) {
        Elements inContent = root.select("#content div.Post");
        return inContent.isEmpty() ? root.select("div.Post") : inContent;
    }

    /** The first title of every id on one page. */
    private static final class TitlesById {
        private final Map<PostId, String> titles = new HashMap<>();
        private final PageDraft page;

        TitlesById(PageDraft page) {
            this.page = page;
        }

        Listing check(Listing listing) {
            Sighting sighting = listing.sighting();
            if (sighting.id().isEmpty() || sighting.title().isEmpty()) {
                return listing;
            }
            PostId id = sighting.id().get();
            String first = titles.computeIfAbsent(id, unseen -> sighting.title());
            if (Folding.title(first).equals(Folding.title(sighting.title()))) {
                return listing;
            }
            page.problem(listing.line(), "post " + id + " has two titles: " + first + " / " + sighting.title());
            return new Listing(listing.line(), Sighting.from(sighting.source()).withId(id));
        }
    }
}
