package kexuebot.catalog.replica;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kexuebot.catalog.post.Category;

/** Writes the feeds: excerpts only. Times are of Greenwich in RSS, of the blog in Atom. No I/O. */
final class Feeds {
    static final int ENTRIES = 10;

    private static final ZoneOffset BLOG = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter RSS_TIME =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH);

    private Feeds() {}

    static String rss(PageFrame frame, List<ReplicaPost> newestFirst) {
        String items = newestFirst.stream()
                .limit(ENTRIES)
                .map(post -> rssItem(frame, post))
                .collect(Collectors.joining("\n"));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
                <channel><title>%s</title><link>%s/</link><language>zh-CN</language><description>测试</description>
                %s
                </channel></rss>
                """.formatted(PageFrame.SITE, frame.root(), items);
    }

    private static String rssItem(PageFrame frame, ReplicaPost post) {
        String published = RSS_TIME.format(time(post).withOffsetSameInstant(ZoneOffset.UTC));
        return """
                <item><title>%1$s</title><link>%2$s</link><guid>%2$s</guid><pubDate>%3$s</pubDate>
                <dc:creator>%4$s</dc:creator><category>%5$s</category>
                <description>%6$s</description><content:encoded>%7$s</content:encoded>
                <slash:comments>%8$d</slash:comments><comments>%2$s#comments</comments></item>""".formatted(
                        Markup.attribute(post.title()),
                        frame.address(post),
                        published,
                        PageFrame.AUTHOR,
                        Markup.cdata(Category.of(post.category()).chinese()),
                        Markup.cdata(post.listed().source()),
                        Markup.cdata(content(frame, post)),
                        post.comments());
    }

    static String atom(PageFrame frame, List<ReplicaPost> newestFirst) {
        String entries = newestFirst.stream()
                .limit(ENTRIES)
                .map(post -> atomEntry(frame, post))
                .collect(Collectors.joining("\n"));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN" xml:base="%2$s/">
                <title type="text">%1$s</title><id>%2$s/feed/atom/</id><link rel="alternate" href="%2$s/"/>
                %3$s
                </feed>
                """.formatted(PageFrame.SITE, frame.root(), entries);
    }

    private static String atomEntry(PageFrame frame, ReplicaPost post) {
        String published = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time(post));
        return """
                <entry><title type="html">%1$s</title><link rel="alternate" type="text/html" href="%2$s"/><id>%2$s</id>
                <updated>%3$s</updated><published>%3$s</published><author><name>%4$s</name></author>
                <category term="%5$s"/><summary type="html">%6$s</summary><content type="html">%7$s</content></entry>""".formatted(
                        Markup.cdata(Markup.text(post.title())),
                        frame.address(post),
                        published,
                        PageFrame.AUTHOR,
                        Markup.attribute(Category.of(post.category()).chinese()),
                        Markup.cdata(Markup.text(post.listed().source())),
                        Markup.cdata(content(frame, post)));
    }

    private static String content(PageFrame frame, ReplicaPost post) {
        String more = "<p class=\"more\"><a href=\"" + frame.address(post) + "\">[...]</a></p>";
        return post.listed().html() + (post.marked() ? more : "");
    }

    private static OffsetDateTime time(ReplicaPost post) {
        return post.published().atOffset(BLOG);
    }
}
