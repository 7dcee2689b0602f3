package kexuebot.catalog.source;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kexuebot.catalog.post.Blog;

/** The front door of the parsers: tells by its content what a file is, and reads it. No I/O. */
public final class PageReader {

    /** How a saved page starts; an extract may start with the {@code <span>} of an author's text. */
    private static final Pattern HTML_START = Pattern.compile(
            "[\\s\ufeff]*+<(?:!doctype|!--|\\?xml|html|head|body|meta|link|title|script|style|div|ol|ul|rss|feed)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HTML_INSIDE =
            Pattern.compile("</?(?:html|head|body|div|p|span|a)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern POST_PAGE = Pattern.compile("\\bid\\s*=\\s*[\"']?PostContent\\b");
    private static final Pattern POST_HEAD = Pattern.compile("\\bclass\\s*=\\s*[\"']?PostHead\\b");

    /** The page that sets a cookie and reloads is tiny; in characters. */
    private static final int LONGEST_COOKIE_CHECK = 4096;

    private PageReader() {}

    /**
     * Reads a list page, a post page or the text extract of a list page. What is none of these gives a
     * page without listings and one problem that says so.
     */
    public static Page read(Blog blog, String content) {
        if (content.isBlank()) {
            return PageDraft.unreadable("empty");
        }
        return HTML_START.matcher(content).lookingAt() ? readHtml(blog, content) : readText(blog, content);
    }

    /** Decodes a file for {@link #read}. */
    public static Decoded decode(byte[] bytes) {
        return Decoded.of(bytes);
    }

    private static Page readText(Blog blog, String content) {
        Page extract = new TextExtractParser().parse(content);
        if (!extract.listings().isEmpty()) {
            return extract;
        }
        return HTML_INSIDE.matcher(content).find()
                ? readHtml(blog, content)
                : PageDraft.unreadable("no posts found: neither a page of the blog nor a text extract of one");
    }

    private static Page readHtml(Blog blog, String content) {
        Page page =
                isPostPage(content) ? new PostPageParser(blog).parse(content) : new ListPageParser(blog).parse(content);
        return page.listings().isEmpty() ? onlyReason(page, content) : page;
    }

    private static boolean isPostPage(String html) {
        return POST_PAGE.matcher(html).find() || POST_HEAD.matcher(html).find() && !html.contains("阅读全文");
    }

    private static Page onlyReason(Page page, String html) {
        if (isCookieCheck(html)) {
            return PageDraft.unreadable("the blog's cookie check, not a page");
        }
        return PageDraft.unreadable(
                page.problems().stream().limit(2).map(Problem::what).collect(Collectors.joining(": ")));
    }

    static boolean isCookieCheck(String html) {
        return html.length() < LONGEST_COOKIE_CHECK && html.contains("window.location.href");
    }
}
