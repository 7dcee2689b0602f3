package kexuebot.catalog.source;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import kexuebot.catalog.post.Blog;
import org.jsoup.nodes.Element;

/** Reads the HTML page of all posts by year. No I/O; never throws on bad input. */
public final class ArchivePageParser {
    private final PostLinks links;

    public ArchivePageParser(Blog blog) {
        this.links = new PostLinks(blog);
    }

    /**
     * Reads id, title, whole date and comment count of every post under {@code #archives}, else {@code #archives_body},
     * else those of {@code #content} that stand below a year. What the page does not say of a post stays empty.
     */
    public Archive parse(String html) {
        Optional<String> tooLarge = HtmlPage.tooLarge(html);
        return tooLarge.isPresent()
                ? new Archive(PageDraft.unreadable(tooLarge.get()), OptionalInt.empty(), false)
                : parse(HtmlPage.parse(html));
    }

    private Archive parse(HtmlPage html) {
        PageDraft page = new PageDraft();
        if (html.isTruncated()) {
            page.problem(html.lastLine(), "truncated: the page does not end with </html>");
        }
        ArchiveWalk walk = new ArchiveWalk(html, links, page);
        root(html).ifPresent(walk::read);
        return new Archive(page.finish("no posts by year found on this page"), walk.claimed(), html.isTruncated());
    }

    private static Optional<Element> root(HtmlPage html) {
        return Stream.of("archives", "archives_body", "content")
                .flatMap(id -> html.byId(id).stream())
                .findFirst();
    }
}
