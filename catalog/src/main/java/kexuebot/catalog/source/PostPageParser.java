package kexuebot.catalog.source;

import java.util.Optional;
import kexuebot.catalog.post.*;

/** Reads an HTML post page into a page of one listing. No I/O; never throws on bad input. */
public final class PostPageParser {
    private final PostLinks links;

    public PostPageParser(Blog blog) {
        this.links = new PostLinks(blog);
    }

    /** The one listing holds the whole text, unless the page was cut off inside it. */
    public LivePost parseLive(String h, PostId i) { return null; }
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
}
