package kexuebot.catalog.source;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline.CodeSpan;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Builds documents from the blog's HTML. */
final class HtmlDocuments implements NodeFilter {
    private static final Set<String> SKIPPED = Set.of(
            ("script style noscript template form input button select textarea iframe object embed svg canvas head title"
                            + " audio video nav")
                    .split(" "));
    private static final Set<String> SKIPPED_IDS = Set.of("content_tips", "how_to_cite", "pay");
    private static final Set<String> INLINE =
            Set.of(("a abbr acronym b bdi bdo big cite del dfn em font i ins label mark q s"
                            + " samp small span strike strong sub sup tt u var wbr time kbd ruby rt rp data nobr")
                    .split(" "));

    private final Element root;
    private final WebAddresses addresses;
    private final DocumentBuilder builder = new DocumentBuilder();

    private final Predicate<Node> isEnd;
    private boolean ended;

    private HtmlDocuments(Predicate<Node> isEnd, Element root, URI base) {
        this.isEnd = isEnd;
        this.root = root;
        this.addresses = new WebAddresses(base);
    }

    /**
     * Reads the children of an element; links and images are resolved against {@code base}. What is not the author's
     * text (scripts, forms, tips, how to cite, how to pay) is left out. Any nesting will do: the walk keeps its own
     * stack.
     */
    static Document parse(Element element, URI base) {
        HtmlDocuments reader = new HtmlDocuments(node -> false, element, base);
        element.filter(reader);
        return reader.builder.build();
    }

    /** Reads up to the first node, outside of what is left out, that is the end; empty if there is none. */
    static Optional<Document> parseUntil(Predicate<Node> isEnd, Element element, URI base) {
        HtmlDocuments reader = new HtmlDocuments(isEnd, element, base);
        element.filter(reader);
        return reader.ended ? Optional.of(reader.builder.build()) : Optional.empty();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (isEnd.test(node)) {
            ended = true;
            return FilterResult.STOP;
        }
        if (node instanceof TextNode text) {
            builder.text(text.getWholeText());
        } else if (node instanceof Element element && element != root) {
            return isSkipped(element) ? FilterResult.SKIP_ENTIRELY : open(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && element != root) {
            if (isBlock(element)) {
                builder.endParagraph();
            }
            builder.close(element);
        }
        return FilterResult.CONTINUE;
    }

    private boolean isSkipped(Element element) {
        return SKIPPED.contains(element.normalName())
                || SKIPPED_IDS.contains(element.id())
                || element.hasClass("pay")
                || builder.isInHeading() && isAnchor(element);
    }

    /** The sign behind a heading that links to it. */
    private static boolean isAnchor(Element element) {
        return element.childNodeSize() == 1 && Set.of("#", "¶").contains(element.ownText());
    }

    private static boolean isBlock(Element element) {
        return !INLINE.contains(element.normalName());
    }

    private FilterResult open(Element element) {
        return switch (element.normalName()) {
            case "pre" -> code(element);
            case "code" -> {
                builder.object(new CodeSpan(element.wholeText()));
                yield FilterResult.SKIP_ENTIRELY;
            }
            case "br" -> {
                builder.lineBreak();
                yield FilterResult.SKIP_ENTIRELY;
            }
            case "hr" -> {
                builder.add(new Block.Rule());
                yield FilterResult.SKIP_ENTIRELY;
            }
            case "img" -> image(element);
            default -> container(element);
        };
    }

    private FilterResult code(Element element) {
        Element code = element.selectFirst("code[class]");
        String language = language(element.className() + " " + (code == null ? "" : code.className()));
        builder.add(new Block.Code(
                language, element.wholeText().replaceFirst("^\\R", "").stripTrailing()));
        return FilterResult.SKIP_ENTIRELY;
    }

    private static String language(String classes) {
        for (String name : classes.toLowerCase(Locale.ROOT).split("\\s+")) {
            String language = name.replaceFirst("^(?:language|lang|brush|highlight|sh_)[-:_]?", "");
            if (!language.equals(name) && language.matches("[a-z0-9+#.-]{1,20}")) {
                return language;
            }
        }
        return "";
    }

    private FilterResult image(Element element) {
        String source = element.hasAttr("data-src") ? element.attr("data-src") : element.attr("src");
        addresses
                .resolve(source)
                .or(() -> addresses.resolve(element.attr("src")))
                .ifPresent(address -> builder.add(new Block.Image(address, element.attr("alt"))));
        return FilterResult.SKIP_ENTIRELY;
    }

    private FilterResult container(Element element) {
        if (isBlock(element)) {
            builder.endParagraph();
        }
        switch (element.normalName()) {
            case "strong", "b" -> builder.enter(new Mark(element, Mark.Kind.STRONG, null));
            case "em", "i" -> builder.enter(new Mark(element, Mark.Kind.EMPHASIS, null));
            case "a" ->
                addresses
                        .resolve(element.attr("href"))
                        .ifPresent(target -> builder.enter(new Mark(element, Mark.Kind.LINK, target)));
            case "sup" -> builder.text("^");
            case "sub" -> builder.text("_");
            default -> builder.open(element);
        }
        return FilterResult.CONTINUE;
    }
}
