package kexuebot.catalog.replica;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kexuebot.catalog.post.Category;

/** Writes the pages of posts. No I/O. */
public final class PostPages {
    /** Shown where a page's own post is to be told from those around it. */
    record Around(Optional<ReplicaPost> older, Optional<ReplicaPost> newer, List<ReplicaPost> similar) {}

    private PostPages() {}

    /** The page of a post that has no others around it. */
    public static String page(String root, ReplicaPost post) {
        Around alone = new Around(Optional.empty(), Optional.empty(), List.of());
        return page(new PageFrame(root, List.of(post)), post, alone);
    }

    static String page(PageFrame frame, ReplicaPost post, Around around) {
        String content = """
                <div id="breadcrumb"><a href="%1$s/">首页</a> %2$s %3$s</div>
                <div class="Post"><div class="PostHead"><div class="title-wrap">%4$s
                <h1><a href="%5$s">%3$s</a></h1>
                %6$s</div></div>
                <div class="PostContent" id="PostContent">
                %7$s
                <p><em><strong>转载到请包括本文地址：</strong><a href="%5$s">%5$s</a></em></p>
                <p><em><strong>更详细的转载事宜请参考：</strong><a href="%1$s/archives/6508#faq">《常见问题》</a></em></p>
                <div id="content_tips"><p>觉得有用的话，<a href="#share">转给朋友</a>就好。</p></div>
                <div id="pay"><img src="/usr/pay.png" alt="二维码"/><p>请作者喝茶</p></div>
                <div class="pay"><p>也可以不请</p></div>
                <div id="how_to_cite"><p><strong>如何引用：</strong></p>%8$s</div>
                </div></div>
                <div id="tools" class="tools"><span class="cat">分类：%2$s 标签：%9$s</span>
                <span class="comment_comments"><a href="#PostComment">%10$d 评论</a></span></div>
                <div id="entrynavigation">%11$s</div>
                <div id="similar"><h3>相近的文章</h3><ul>%12$s</ul></div>
                <div id="comments">%13$s</div>
                <div id="PostComment"><form method="post" action="%5$s/comment"><textarea></textarea></form></div>""".formatted(
                        frame.root(),
                        frame.category(post.category()),
                        Markup.text(post.title()),
                        frame.dayMark(post),
                        frame.address(post),
                        frame.submitted(post),
                        post.excerpt().html()
                                + (post.marked() ? "<!--more-->" : "")
                                + post.rest().html(),
                        citation(frame, post),
                        tags(frame, post),
                        post.comments(),
                        navigation(frame, around),
                        similar(frame, around),
                        comments(frame, post));
        return frame.page(post.title() + " - " + PageFrame.SITE, content);
    }

    private static String citation(PageFrame frame, ReplicaPost post) {
        String title = Markup.text(post.title());
        String address = frame.address(post);
        String month = PageFrame.month(post);
        String text = "%s. (%s. %02d, %d). 《%s 》[Blog post]. Retrieved from %s"
                .formatted(
                        PageFrame.AUTHOR,
                        month,
                        post.day().getDayOfMonth(),
                        post.day().getYear(),
                        title,
                        Markup.link(address, address));
        String bibtex =
                "@online{kexuefm-%d,<br/>\n  title={%s},<br/>\n  author={%s},<br/>\n  year={%d},<br/>\n  month={%s},<br/>\n  url={\\url{%s}},<br/>\n}"
                        .formatted(
                                post.id(), title, PageFrame.AUTHOR, post.day().getYear(), month, address);
        return "<p class=\"cite_style\">" + text + "</p><p class=\"cite_style\">" + bibtex + "</p>";
    }

    private static String tags(PageFrame frame, ReplicaPost post) {
        return post.tags().stream()
                .map(tag -> Markup.link(frame.root() + "/tag/" + Markup.step(tag) + "/", tag))
                .collect(Collectors.joining(", "));
    }

    private static String navigation(PageFrame frame, Around around) {
        String older =
                around.older().map(post -> "&lt; " + frame.titleLink(post)).orElse("");
        String newer =
                around.newer().map(post -> frame.titleLink(post) + " &gt;").orElse("");
        return older + (older.isEmpty() || newer.isEmpty() ? "" : " | ") + newer;
    }

    private static String similar(PageFrame frame, Around around) {
        return around.similar().stream()
                .map(post -> "<li>" + frame.titleLink(post) + "</li>")
                .collect(Collectors.joining());
    }

    /** They link to another post, which is not the author's doing. */
    private static String comments(PageFrame frame, ReplicaPost post) {
        if (post.comments() == 0) {
            return "";
        }
        return "<div class=\"comment\" id=\"comment-" + post.id() + "\"><b>读者甲</b><p>在"
                + Markup.link(frame.address(post.id() + 1), "别处") + "也见过"
                + Category.of(post.category()).chinese()
                + "方面的类似说法。</p></div>";
    }
}
