package kexuebot.catalog.quality;

import java.util.List;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.source.Listing;
import kexuebot.catalog.source.Page;
import kexuebot.catalog.source.PostPageParser;

/** Reads written posts as the blog's own pages are read. */
final class WrittenPages {
    private static final PostPageParser PARSER = new PostPageParser(Blog.KEXUE);

    private WrittenPages() {}

    static Sighting sighting(WrittenPost post) {
        Sighting read = listing(post)
                .sighting()
                .withTitle(post.title())
                .withDate(PartialDate.of(post.date()))
                .withCategory(post.category())
                .withTags(post.tags());
        return post.readers().isPresent()
                ? read.withReaders(Readers.undated(post.readers().getAsInt()))
                : read;
    }

    private static Listing listing(WrittenPost post) {
        Page page = PARSER.parse(html(post));
        List<Listing> listings = page.listings();
        if (listings.size() != 1 || !page.problems().isEmpty()) {
            throw new IllegalArgumentException(post.place() + ": cannot be read: " + page.problems());
        }
        return listings.get(0);
    }

    private static String html(WrittenPost post) {
        return """
                <!DOCTYPE html><html><head><meta charset="UTF-8"/></head><body>
                <div class="PostHead"><h1><a href="%s">%s</a></h1></div>
                <div id="PostContent">%s</div>
                </body></html>
                """.formatted(Blog.KEXUE.link(post.id()), escaped(post.title()), post.body());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
