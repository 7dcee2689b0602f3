package kexuebot.catalog.source;

import kexuebot.catalog.post.Blog;

/** Reads an HTML list page of the blog, in both of its variants. No I/O; never throws on bad input. */
public final class ListPageParser {
    private final Blog blog;

    public ListPageParser(Blog blog) {
        this.blog = blog;
    }

    public Page parse(String html) {
        throw new UnsupportedOperationException(blog.toString() + html);
    }
}
