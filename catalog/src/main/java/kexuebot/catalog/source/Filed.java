package kexuebot.catalog.source;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Category and tags out of the links that file a post under them. */
final class Filed {
    private static final Pattern CATEGORY = Pattern.compile("/category/([^/?#]+)");

    private Filed() {}

    /** The first link's category by its name in the address, {@code Big-Data}; empty without one. */
    static String category(Stream<Element> links) {
        return links.map(link -> slug(link.attr("href")))
                .filter(slug -> !slug.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String slug(String href) {
        Matcher matcher = CATEGORY.matcher(href);
        return matcher.find() ? decode(matcher.group(1)) : "";
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException damaged) {
            return encoded;
        }
    }

    /** Tags as the reader sees them, in the page's order. */
    static List<String> tags(Stream<Element> links) {
        return links.map(link -> link.text().strip())
                .filter(tag -> !tag.isEmpty())
                .toList();
    }
}
