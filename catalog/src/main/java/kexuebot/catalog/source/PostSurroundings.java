package kexuebot.catalog.source;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kexuebot.catalog.document.Untrusted;
import kexuebot.catalog.post.Citation;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.PostId;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** What stands around the text of a post page. What is missing or damaged is absent. */
final class PostSurroundings {
    private static final Evaluator COMMENTS = Selector.evaluatorOf(".comment_comments");
    private static final Evaluator CITATION = Selector.evaluatorOf("p.cite_style");
    private static final Evaluator LINK = Selector.evaluatorOf("a[href]");
    private static final Pattern COUNT = Pattern.compile("(?<!\\d)\\d{1,7}(?!\\d)");
    private static final Pattern NO_COMMENTS = Pattern.compile("(?:暂无|没有|还没有)评论|(?i:no comments)");

    private final HtmlPage html;
    private final PostLinks links;
    private final Optional<PostId> own;

    PostSurroundings(HtmlPage html, PostLinks links, Optional<PostId> own) {
        this.html = html;
        this.links = links;
        this.own = own;
    }

    OptionalInt comments() {
        String shown = html.within("tools", COMMENTS)
                .findFirst()
                .or(() -> Optional.ofNullable(html.root().selectFirst(COMMENTS)))
                .map(Element::text)
                .orElse("");
        Matcher count = COUNT.matcher(shown);
        if (count.find()) {
            return OptionalInt.of(Integer.parseInt(count.group()));
        }
        return NO_COMMENTS.matcher(shown).find() ? OptionalInt.of(0) : OptionalInt.empty();
    }

    Neighbours neighbours() {
        return html.byId("entrynavigation")
                .map(navigation -> Neighbours.in(navigation, this::mention))
                .orElse(Neighbours.NONE);
    }

    /** In the blog's order, each post once. */
    List<Mention> similar() {
        return html.within("similar", LINK)
                .flatMap(link -> mention(link).stream())
                .distinct()
                .toList();
    }

    private Optional<Mention> mention(Element link) {
        return html.isWhole(link)
                ? Optional.of(link.attr("href"))
                        .filter(PostLinks::isPostLink)
                        .flatMap(links::resolve)
                        .flatMap(links::id)
                        .filter(id -> own.isEmpty() || !id.equals(own.get()))
                        .map(id -> new Mention(Optional.of(id), title(link)))
                : Optional.empty();
    }

    private static String title(Element link) {
        String shown = link.text().strip();
        return shown.isEmpty() ? link.attr("title").strip() : shown;
    }

    /** Absent without a line of text; a page may offer that line but no BibTeX. */
    Optional<Citation> citation() {
        List<String> styles = html.within("how_to_cite", CITATION)
                .filter(html::isWhole)
                .map(Element::wholeText)
                .toList();
        Optional<String> bibtex =
                styles.stream().filter(PostSurroundings::isBibtex).findFirst();
        return styles.stream()
                .filter(style -> !isBibtex(style))
                .map(Untrusted::line)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(line ->
                        new Citation(line, bibtex.map(PostSurroundings::lines).orElse("")));
    }

    private static boolean isBibtex(String style) {
        return style.strip().startsWith("@");
    }

    /** Each line break of the page is in the source and as an element: empty lines are no lines. */
    private static String lines(String bibtex) {
        Stream<String> lines = Untrusted.lines(bibtex.replace('\u00a0', ' ')).lines();
        return String.join(
                        "\n",
                        lines.map(String::stripTrailing)
                                .filter(line -> !line.isEmpty())
                                .toList())
                .strip();
    }
}
