package kexuebot.catalog.source;

import kexuebot.catalog.post.Blog;

/** Reads an HTML post page into a page of one listing. No I/O; never throws on bad input. */
public final class PostPageParser {
    private final Blog blog;

    public PostPageParser(Blog blog) {
        this.blog = blog;
    }

    public Page parse(String html) {
        throw new UnsupportedOperationException(blog.toString() + html);
    }
}
