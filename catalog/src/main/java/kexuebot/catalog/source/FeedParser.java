package kexuebot.catalog.source;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kexuebot.catalog.post.Blog;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads a feed of the blog: RSS 2.0, RSS 1.0 (RDF) or Atom. No I/O; never throws on bad input. */
public final class FeedParser {
    private static final Pattern ENTRY =
            Pattern.compile("<!--[\\s\\S]*?-->|<!\\[CDATA\\[[\\s\\S]*?]]>|<(?:[A-Za-z]+:)?(?<entry>item|entry)[\\s>]");

    private final PostLinks links;

    public FeedParser(Blog blog) {
        this.links = new PostLinks(blog);
    }

    /**
     * Reads all of a feed or nothing: XML that is cut off or damaged gives no listings and one problem. Listings never
     * hold a text, even if the feed carries whole texts.
     */
    public Page parse(String xml) {
        Optional<String> tooLarge = HtmlPage.tooLarge(xml);
        if (tooLarge.isPresent()) {
            return PageDraft.unreadable(tooLarge.get());
        }
        try {
            return page(new SyndFeedInput(false, Locale.US).build(FeedXml.parse(xml)), xml);
        } catch (SAXParseException e) {
            String why = "not a whole feed: " + e.getMessage();
            return new Page(List.of(), List.of(new Problem(Math.max(1, e.getLineNumber()), why)));
        } catch (SAXException | FeedException | IllegalArgumentException e) {
            return PageDraft.unreadable("not a feed: " + e.getMessage());
        }
    }

    private Page page(SyndFeed feed, String xml) {
        PageDraft page = new PageDraft();
        List<Integer> lines = lines(xml);
        List<SyndEntry> entries = feed.getEntries();
        for (int i = 0; i < entries.size(); i++) {
            int line = i < lines.size() ? lines.get(i) : 1;
            FeedEntry entry = new FeedEntry(entries.get(i), links);
            entry.read().map(sighting -> new Listing(line, sighting)).ifPresent(page::add);
            page.problems(line, entry.faults());
        }
        return page.finish("no posts found in this feed");
    }

    /** Where the entries start, in order. */
    private static List<Integer> lines(String xml) {
        LineCount count = new LineCount(xml);
        return ENTRY.matcher(xml)
                .results()
                .filter(match -> !match.group().startsWith("<!"))
                .map(MatchResult::start)
                .map(count::at)
                .toList();
    }

    /** Counts lines up to ever greater offsets. */
    private static final class LineCount {
        private final String text;
        private int offset;
        private int line = 1;

        LineCount(String text) {
            this.text = text;
        }

        int at(int wanted) {
            for (; offset < wanted; offset++) {
                line += text.charAt(offset) == '\n' ? 1 : 0;
            }
            return line;
        }
    }
}
