package kexuebot.catalog.source;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kexuebot.catalog.document.Document;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** The author's text before "read more", out of a feed. */
final class FeedExcerpt {
    private static final Evaluator LINK = Selector.evaluatorOf("a[href]");
    private static final Evaluator MORE = Selector.evaluatorOf("p.more");
    private static final Pattern READ_MORE = Pattern.compile("[\\[［]?\\s*(?:\\.{3}|…+)\\s*[]］]?|(?:点击)?阅读全文[\\s.…。]*");
    private static final Pattern MARKUP = Pattern.compile("</[A-Za-z]|<(?:p|br|div|img|a)[\\s/>]");

    private FeedExcerpt() {}

    static Document ofHtml(String html, PostLinks links) {
        Element body = Jsoup.parseBodyFragment(html).body();
        eraseReadMore(body);
        return PostText.excerpt(body, links.base()).orElseGet(() -> HtmlDocuments.parse(body, links.base()));
    }

    /** Some feeds describe a post in HTML, others in plain text, which may hold {@code <} too. */
    static Document ofDescription(String text, PostLinks links) {
        return MARKUP.matcher(text).find()
                ? ofHtml(text, links)
                : TextDocuments.parse(Parser.unescapeEntities(text, false));
    }

    /** The paragraph that consists of nothing but the link to the post. */
    private static void eraseReadMore(Element body) {
        body.select(MORE).forEach(HtmlPage::erase);
        List<Element> links = body.select(LINK).stream()
                .filter(link -> READ_MORE.matcher(link.text().strip()).matches())
                .filter(link -> PostLinks.isPostLink(link.attr("href")))
                .toList();
        links.forEach(FeedExcerpt::erase);
    }

    private static void erase(Element link) {
        Element around = link.parent();
        boolean alone = around != null
                && Set.of("p", "div").contains(around.normalName())
                && around.text().equals(link.text());
        HtmlPage.erase(alone ? around : link);
    }
}
