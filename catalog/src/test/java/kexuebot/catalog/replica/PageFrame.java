package kexuebot.catalog.replica;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kexuebot.catalog.post.Category;

/** What all pages have around them. Its {@code root} is what links start with, without a slash at the end. */
record PageFrame(String root, List<ReplicaPost> newest) {
    static final String SITE = "科学空间|Scientific Spaces";
    static final String AUTHOR = "苏剑林";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final List<String> SLUGS = List.of(
            "Everything",
            "Astronomy",
            "Mathematics",
            "Phy-chem",
            "Big-Data",
            "Biology",
            "Photograph",
            "Questions",
            "Life-Feeling",
            "Resources");
    private static final int RECENT = 8;

    String address(ReplicaPost post) {
        return address(post.id());
    }

    String address(int id) {
        return root + "/archives/" + id;
    }

    String page(String title, String content) {
        return """
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta charset="UTF-8"/><title>%1$s</title>
                <link rel="alternate" type="application/rss+xml" href="%2$s/feed"/>
                <script>window.MathJax = {tex: {inlineMath: [["$", "$"]]}};</script></head>
                <body><div id="Header"><a href="%2$s/">科学空间</a>
                <ul id="MainMenu"><li><a href="%2$s/content.html">归档</a></li><li><a href="%2$s/feed">订阅</a></li></ul></div>
                <div id="content">
                %3$s
                </div>
                <div id="Sidebar"><h3>分类</h3><ul>%4$s</ul><h3>最近评论</h3><ul>%5$s</ul></div>
                <div id="Footer">这一页由测试写成。</div>
                <script>var trap = "<a href='/archives/3'>nowhere</a>";</script></body></html>
                """.formatted(Markup.text(title), root, content, categories(), recentComments());
    }

    private String categories() {
        return SLUGS.stream().map(slug -> "<li>" + category(slug) + "</li>").collect(Collectors.joining());
    }

    private String recentComments() {
        return newest.stream()
                .filter(post -> post.comments() > 0)
                .limit(RECENT)
                .map(post -> "<li>" + Markup.link(address(post) + "#comment-" + post.id(), "读者甲") + ": 请教一个细节</li>")
                .collect(Collectors.joining());
    }

    String category(String slug) {
        return Markup.link(root + "/category/" + slug, Category.of(slug).chinese());
    }

    String titleLink(ReplicaPost post) {
        return "<a href=\"" + address(post) + "\" title=\"" + Markup.attribute(post.title()) + "\">"
                + Markup.text(post.title()) + "</a>";
    }

    static String month(ReplicaPost post) {
        return MONTH.format(post.day());
    }

    String dayMark(ReplicaPost post) {
        return "<span class=\"date\"><span class=\"day\">" + post.day().getDayOfMonth() + "</span> " + month(post)
                + "</span>";
    }

    String submitted(ReplicaPost post) {
        return "<span class=\"submitted\">By " + Markup.link(root + "/me.html", AUTHOR) + " | " + post.day() + " | "
                + post.readers() + "位读者 | " + Markup.link(address(post) + "#how_to_cite", "引用") + "</span>";
    }
}
