package kexuebot.catalog.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * One {@code div.Post} of a list page. Reading takes the title, date and links out of the element,
 * so that the excerpt is left.
 */
final class ListEntry {
    // Compiled once: a selector takes longer to parse than an entry to read.
    private static final Evaluator CONTENT = Selector.evaluatorOf(".PostContent");
    private static final Evaluator HEADING = Selector.evaluatorOf("h1, h2, h3, h4");
    private static final Evaluator TITLE_LINK = Selector.evaluatorOf("h1 a[href], h2 a[href], h3 a[href], h4 a[href]");
    private static final Evaluator READ_MORE = Selector.evaluatorOf("a[href*=archives/]:contains(阅读全文)");
    private static final Evaluator CITE = Selector.evaluatorOf(".submitted a[href*=archives/]");
    private static final Evaluator SUBMITTED = Selector.evaluatorOf(".submitted");
    private static final Evaluator DATE = Selector.evaluatorOf(".date");
    private static final Evaluator CATEGORY =
            Selector.evaluatorOf(".cat a[href*=/category/], .submitted a[href*=/category/]");
    private static final Evaluator TAG = Selector.evaluatorOf(".cat a[href*=/tag/], .tags a[href*=/tag/]");
    private static final Evaluator NOT_EXCERPT = Selector.evaluatorOf(
            ".submitted, .date, .title-wrap, .more, .cat, .tags, .pay, script, style, noscript, form");

    private final HtmlPage page;
    private final PostLinks links;
    private final Element post;
    private final List<String> faults = new ArrayList<>();

    ListEntry(HtmlPage page, PostLinks links, Element post) {
        this.page = page;
        this.links = links;
        this.post = post;
    }

    int line() {
        return HtmlPage.line(post);
    }

    /** What could not be read; complete after {@link #read()}. */
    List<String> faults() {
        return faults;
    }

    /** Reads the entry, once; empty for one that is no post of this blog. */
    Optional<Listing> read() {
        Optional<Element> titleLink = titleLink();
        Optional<URI> address =
                titleLink.or(this::readMoreLink).or(this::citeLink).flatMap(this::target);
        if (address.isPresent() && !links.owns(address.get())) {
            faults.add("a post of another site: " + address.get());
            return Optional.empty();
        }
        EntryFacts facts = facts();
        if (address.isEmpty() && facts.meta().isEmpty()) {
            faults.add("an entry without a link to a post");
            return Optional.empty();
        }
        return Optional.of(new Listing(line(), sighting(titleLink, address, facts)));
    }

    private Sighting sighting(Optional<Element> titleLink, Optional<URI> address, EntryFacts facts) {
        faults.addAll(facts.faults());
        String title = titleLink.or(this::plainHeading).map(this::title).orElse("");
        Sighting sighting = facts.addTo(Sighting.from(SourceKind.LIST_PAGE))
                .withTitle(title)
                .withCategory(Filed.category(own(CATEGORY)))
                .withTags(Filed.tags(own(TAG)));
        Optional<PostId> id = address.flatMap(this::id);
        Document excerpt = excerpt(titleLink);
        Sighting complete = sighting.withExcerpt(excerpt)
                .withMentions(MentionFinder.ofTitlesAndLinks(links).find(excerpt));
        return id.map(complete::withId).orElse(complete);
    }

    private Optional<PostId> id(URI address) {
        Optional<PostId> id = links.id(address);
        if (id.isEmpty()) {
            faults.add("no post id in the link " + address);
        }
        return id;
    }

    /**
     * The link in the title. A heading of the excerpt may link to another post: where nothing else
     * keeps the two apart, the title is at the top, and leads where "read more" leads.
     */
    private Optional<Element> titleLink() {
        return own(TITLE_LINK)
                .filter(link -> PostLinks.isPostLink(link.attr("href")))
                .findFirst()
                .filter(link -> content().isPresent() || isTitle(link));
    }

    private boolean isTitle(Element link) {
        Optional<URI> more = readMoreLink().flatMap(this::target);
        boolean onTop =
                link.closest(HEADING).previousElementSiblings().stream().allMatch(element -> element.is(NOT_EXCERPT));
        return onTop && (more.isEmpty() || sameTarget(link, more.get()));
    }

    private boolean sameTarget(Element link, URI other) {
        return target(link).flatMap(links::id).equals(links.id(other));
    }

    /** A heading that is no link, which only counts where the excerpt is known to be elsewhere. */
    private Optional<Element> plainHeading() {
        return content().flatMap(content -> own(HEADING).findFirst());
    }

    private Optional<Element> readMoreLink() {
        Elements found = post.select(READ_MORE);
        return Optional.ofNullable(found.last());
    }

    private Optional<Element> citeLink() {
        return Optional.ofNullable(post.selectFirst(CITE));
    }

    private Optional<URI> target(Element link) {
        return links.resolve(link.attr("href"));
    }

    private String title(Element heading) {
        if (!page.isWhole(heading)) {
            faults.add("a title that is cut off");
            return "";
        }
        String text = heading.text().strip();
        return text.isEmpty() ? heading.attr("title").strip() : text;
    }

    private EntryFacts facts() {
        Optional<String> submitted = text(SUBMITTED);
        Optional<MetaLine> meta = submitted.flatMap(MetaLine::of);
        if (submitted.isPresent() && meta.isEmpty()) {
            faults.add("cannot read “" + submitted.get() + "”");
        }
        return new EntryFacts(meta, text(DATE).flatMap(DayLine::of));
    }

    private Optional<String> text(Evaluator selector) {
        return own(selector).findFirst().map(element -> element.text().strip());
    }

    private Document excerpt(Optional<Element> titleLink) {
        Element source = content().orElse(post);
        if (!page.isWhole(source)) {
            return Document.EMPTY;
        }
        readMoreLink().ifPresent(HtmlPage::erase);
        if (source == post) {
            titleLink.map(link -> link.closest(HEADING)).ifPresent(HtmlPage::erase);
        }
        source.select(NOT_EXCERPT).forEach(HtmlPage::erase);
        return HtmlDocuments.parse(source, links.base());
    }

    private Optional<Element> content() {
        return Optional.ofNullable(post.selectFirst(CONTENT));
    }

    /** Elements of the entry itself, not of the excerpt. */
    private Stream<Element> own(Evaluator selector) {
        return post.select(selector).stream().filter(element -> element.closest(CONTENT) == null);
    }
}
