package kexuebot.catalog.replica;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the blog's pages, but for those of posts and the feeds. No I/O. */
public final class ReplicaPages {
    static final int POSTS_ON_A_PAGE = 8;

    private static final int LINKS_OF_AN_ERROR = 5;

    private ReplicaPages() {}

    /** What crawlers are asked to leave alone. */
    static String robots() {
        return "User-agent: *\nDisallow: /admin/\nDisallow: /search/\n";
    }

    /** The tiny page that comes with the cookie. */
    static String cookieCheck(String path) {
        return "<html><head><meta charset=\"utf-8\"></head><body><script>window.location.href=\""
                + Markup.attribute(path) + "\";</script></body></html>";
    }

    static String maintenance() {
        return "<html><head><title>维护</title></head><body><div id=\"content\">正在搬家，明天见。</div></body></html>";
    }

    /**
     * One list page as it is served.
     *
     * @param root what links start with
     * @param posts those of this page
     * @param page from 1
     * @param pages how many there are
     */
    public static String list(String root, List<ReplicaPost> posts, int page, int pages, Variant variant) {
        return list(new PageFrame(root, posts), posts, variant, pager(page, pages, n -> root + "/page/" + n + "/"));
    }

    static String list(PageFrame frame, List<ReplicaPost> posts, Variant variant, String pager) {
        String entries = posts.stream()
                .map(post -> variant.isOld(post) ? oldEntry(frame, post) : newEntry(frame, post))
                .collect(Collectors.joining("\n"));
        return frame.page(PageFrame.SITE, entries + "\n" + pager);
    }

    private static String newEntry(PageFrame frame, ReplicaPost post) {
        return "<div class=\"Post\">\n<div class=\"title-wrap\">" + frame.dayMark(post) + "<h2>" + frame.titleLink(post)
                + "</h2>\n" + frame.submitted(post) + "</div>\n" + listed(frame, post) + "</div>";
    }

    private static String oldEntry(PageFrame frame, ReplicaPost post) {
        String title = post.id() % 5 == 0 ? "" : "<h2>" + frame.titleLink(post) + "</h2>\n";
        return "<div class=\"Post\">\n" + frame.dayMark(post) + "\n" + title + listed(frame, post) + "</div>";
    }

    private static String listed(PageFrame frame, ReplicaPost post) {
        String more = "<p class=\"more\">" + Markup.link(frame.address(post), "点击阅读全文...") + "</p>\n";
        return "<div class=\"PostContent\">" + post.listed().html() + "</div>\n" + (post.marked() ? more : "");
    }

    static String pager(int page, int pages, IntFunction<String> address) {
        String numbers = IntStream.rangeClosed(Math.max(1, page - 2), Math.min(pages, page + 2))
                .mapToObj(n -> item(n == page ? "current" : "", address.apply(n), Integer.toString(n)))
                .collect(Collectors.joining());
        String previous = page > 1 ? item("prev", address.apply(page - 1), "«") : "";
        String next = page < pages ? item("next", address.apply(page + 1), "»") : "";
        return "<ol class=\"page-navigator\">" + previous + numbers + next + "</ol>";
    }

    private static String item(String name, String address, String label) {
        return "<li class=\"" + name + "\">" + Markup.link(address, label) + "</li>";
    }

    /** Every post by year, month and day; newest first. */
    static String archive(PageFrame frame, List<ReplicaPost> newestFirst) {
        StringBuilder html = new StringBuilder("<div class=\"Post\"><h1>归档</h1><div id=\"archives\">\n");
        int year = 0;
        int month = 0;
        for (ReplicaPost post : newestFirst) {
            boolean newYear = post.day().getYear() != year;
            boolean newMonth = newYear || post.day().getMonthValue() != month;
            html.append(month != 0 && newMonth ? "</ul></li>\n" : "").append(year != 0 && newYear ? "</ul>\n" : "");
            year = post.day().getYear();
            month = post.day().getMonthValue();
            html.append(newYear ? yearHead(newestFirst, year) : "");
            html.append(newMonth ? "<li><span>%02d月</span>\n<ul>\n".formatted(month) : "");
            html.append(archived(frame, post));
        }
        html.append(month == 0 ? "" : "</ul></li>\n</ul>\n");
        return frame.page("归档 - " + PageFrame.SITE, html + "</div></div>");
    }

    private static String yearHead(List<ReplicaPost> posts, int year) {
        long count = posts.stream().filter(post -> post.day().getYear() == year).count();
        return "<h3>" + year + "年 (共" + count + "篇)</h3>\n<ul>\n";
    }

    private static String archived(PageFrame frame, ReplicaPost post) {
        String comments = Markup.link(frame.address(post) + "#PostComment", Integer.toString(post.comments()));
        String title = Markup.link(frame.address(post), post.title());
        return "<li>%02d日: %s (%s)</li>\n".formatted(post.day().getDayOfMonth(), title, comments);
    }

    /** Shows links to posts, as the real one does. */
    static String notFound(PageFrame frame) {
        String links = frame.newest().stream()
                .limit(LINKS_OF_AN_ERROR)
                .map(post -> "<li>" + frame.titleLink(post) + "</li>")
                .collect(Collectors.joining());
        String content = "<div class=\"NotFound\"><h1>404</h1><p>这里什么也没有，不如看看：</p><ul>" + links + "</ul></div>";
        return frame.page("页面没找到 - " + PageFrame.SITE, content);
    }
}
