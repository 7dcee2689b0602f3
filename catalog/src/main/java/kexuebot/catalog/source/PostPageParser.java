package kexuebot.catalog.source;

import java.util.Optional;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;

/** Reads an HTML post page into a page of one listing. No I/O; never throws on bad input. */
public final class PostPageParser {
    private final PostLinks links;

    public PostPageParser(Blog blog) {
        this.links = new PostLinks(blog);
    }

    /** The one listing holds the whole text, unless the page was cut off inside it. */
    public Page parse(String html) {
        Optional<String> tooLarge = HtmlPage.tooLarge(html);
        return tooLarge.isPresent() ? PageDraft.unreadable(tooLarge.get()) : parse(HtmlPage.parse(html));
    }

    private Page parse(HtmlPage html) {
        PageDraft page = new PageDraft();
        if (html.isTruncated()) {
            page.problem(html.lastLine(), "truncated: the page does not end with </html>");
        }
        PostPage post = new PostPage(html, links);
        post.read().ifPresent(page::add);
        page.problems(post.line(), post.faults());
        return page.finish("no post found on this page");
    }

    /**
     * Reads what came for the address of one post, strictly: only the whole page of that very post, with a title and a
     * text, is read. Other parts may be missing.
     */
    public LivePost parseLive(String html, PostId asked) {
        LiveCheck check = new LiveCheck(asked);
        Optional<String> wrong = LiveCheck.wrongBefore(html);
        return wrong.isPresent() ? check.refuse(wrong.get()) : parseLive(HtmlPage.parse(html), check);
    }

    private LivePost parseLive(HtmlPage html, LiveCheck check) {
        PostPage post = new PostPage(html, links);
        Optional<Sighting> read = post.read().map(Listing::sighting);
        Optional<String> wrong = check.wrong(html, read, post.faults());
        return wrong.isPresent()
                ? check.refuse(wrong.get())
                : new LivePost.Read(
                        read.orElseThrow(),
                        post.faults().stream()
                                .map(fault -> new Problem(post.line(), fault))
                                .toList());
    }
}
