package kexuebot.catalog.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import kexuebot.catalog.post.Text;
import org.jsoup.nodes.Element;

/** The parts of one post page. For one page, one thread. */
final class PostPage {
    private static final Pattern SITE_NAME = Pattern.compile("(.+?)\\s+-\\s+科学空间.*");

    private final HtmlPage html;
    private final PostLinks links;
    private final List<String> faults = new ArrayList<>();

    PostPage(HtmlPage html, PostLinks links) {
        this.html = html;
        this.links = links;
    }

    /** Where the post starts on the page. */
    int line() {
        return first(".PostHead").or(this::content).map(HtmlPage::line).orElse(1);
    }

    /** What could not be read; complete after {@link #read()}. */
    List<String> faults() {
        return faults;
    }

    /** Reads the page, once; empty for one that shows no post, or another site's. */
    Optional<Listing> read() {
        OwnAddress address = OwnAddress.of(html.root(), links);
        if (address.isForeign()) {
            faults.add("a post of another site");
            return Optional.empty();
        }
        EntryFacts facts = facts();
        String title = title();
        if (title.isEmpty() && address.id().isEmpty()) {
            return Optional.empty();
        }
        address.fault().ifPresent(faults::add);
        faults.addAll(facts.faults());
        Sighting sighting = withTexts(
                        facts.addTo(Sighting.from(SourceKind.POST_PAGE).withTitle(title)))
                .withCategory(category())
                .withTags(Filed.tags(html.root().select("#tools a[href*=/tag/]").stream()));
        return Optional.of(
                new Listing(line(), address.id().map(sighting::withId).orElse(sighting)));
    }

    private EntryFacts facts() {
        Optional<String> submitted = text(".PostHead .submitted").or(() -> text("#content .submitted"));
        Optional<MetaLine> meta = submitted.flatMap(MetaLine::of);
        if (submitted.isPresent() && meta.isEmpty()) {
            faults.add("cannot read “" + submitted.get() + "”");
        }
        return new EntryFacts(meta, text(".PostHead .date").flatMap(DayLine::of));
    }

    /** The heading; without one, what the window shows, minus the blog's name. */
    private String title() {
        return first(".PostHead h1")
                .or(() -> first(".PostHead h2"))
                .filter(html::isWhole)
                .map(heading -> heading.text().strip())
                .filter(text -> !text.isEmpty())
                .orElseGet(this::windowTitle);
    }

    private String windowTitle() {
        Matcher matcher = SITE_NAME.matcher(html.root().title());
        return matcher.matches() ? matcher.group(1) : "";
    }

    private String category() {
        String filed = Filed.category(html.root().select("#tools a[href*=/category/]").stream());
        return filed.isEmpty() ? Filed.category(html.root().select("#breadcrumb a[href*=/category/]").stream()) : filed;
    }

    private Sighting withTexts(Sighting sighting) {
        Optional<Element> content = content();
        if (content.isEmpty()) {
            faults.add("the page shows no text");
            return sighting;
        }
        boolean whole = html.isWhole(content.get());
        if (!whole) {
            faults.add("truncated: the text is cut off and was left out");
        }
        Element clean = PostText.clean(content.get());
        Document excerpt = PostText.excerpt(clean).map(this::document).orElse(Document.EMPTY);
        Document text = whole ? document(clean) : Document.EMPTY;
        return sighting.withExcerpt(excerpt)
                .withText(Text.of(text))
                .withMentions(MentionFinder.ofTitlesAndLinks(links).find(whole ? text : excerpt));
    }

    private Document document(Element element) {
        return HtmlDocuments.parse(element, links.base());
    }

    private Optional<Element> content() {
        return first("#PostContent");
    }

    private Optional<Element> first(String selector) {
        return Optional.ofNullable(html.root().selectFirst(selector));
    }

    private Optional<String> text(String selector) {
        return first(selector).map(element -> element.text().strip());
    }
}
