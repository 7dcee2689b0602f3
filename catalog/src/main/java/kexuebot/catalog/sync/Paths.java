package kexuebot.catalog.sync;

import kexuebot.catalog.post.Category;
import kexuebot.catalog.post.PostId;

/** Where the blog keeps what, from its root. */
final class Paths {
    static final String FIRST_PAGE = "/";
    static final String ARCHIVE = "/content.html";
    static final String FEED = "/feed";

    private Paths() {}

    /** Whether this is a list page that only a walk through all of them comes to. */
    static boolean isOfWalk(String path) {
        return path.startsWith("/page/") || path.startsWith("/category/");
    }

    static String post(PostId id) {
        return "/archives/" + id;
    }

    /** The n-th list page of all posts, from 1. */
    static String page(int number) {
        return number == 1 ? FIRST_PAGE : "/page/" + number + "/";
    }

    /** The n-th list page of a category, from 1. */
    static String page(Category category, int number) {
        return "/category/" + category.slug() + "/" + (number == 1 ? "" : number + "/");
    }
}
