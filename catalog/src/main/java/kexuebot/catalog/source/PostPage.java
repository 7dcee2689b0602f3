package kexuebot.catalog.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import kexuebot.catalog.post.Text;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** The parts of one post page. For one page, one thread. */
final class PostPage {
    private static final Evaluator HEAD = Selector.evaluatorOf(".PostHead");
    private static final Evaluator TITLE = Selector.evaluatorOf("h1");
    private static final Evaluator LESSER_TITLE = Selector.evaluatorOf("h2");
    private static final Evaluator SUBMITTED = Selector.evaluatorOf(".submitted");
    private static final Evaluator DATE = Selector.evaluatorOf(".date");
    private static final Evaluator CATEGORY = Selector.evaluatorOf("a[href*=/category/]");
    private static final Evaluator TAGS = Selector.evaluatorOf("a[href*=/tag/]");
    private static final Pattern SITE_NAME = Pattern.compile("(.+?)\\s+-\\s+科学空间.*");

    private final HtmlPage html;
    private final PostLinks links;
    private final Optional<Element> head;
    private final Optional<Element> content;
    private final List<String> faults = new ArrayList<>();

    PostPage(HtmlPage html, PostLinks links) {
        this.html = html;
        this.links = links;
        this.head = Optional.ofNullable(html.root().selectFirst(HEAD));
        this.content = html.byId("PostContent");
    }

    /** Where the post starts on the page. */
    int line() {
        return head.or(() -> content).map(HtmlPage::line).orElse(1);
    }

    /** What could not be read; complete after {@link #read()}. */
    List<String> faults() {
        return faults;
    }

    /** Reads the page, once; empty for one that shows no post, or another site's. */
    Optional<Listing> read() {
        OwnAddress address = OwnAddress.of(html, links);
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
        Sighting known = facts.addTo(Sighting.from(SourceKind.POST_PAGE).withTitle(title))
                .withCategory(category())
                .withTags(Filed.tags(html.within("tools", TAGS)))
                .withDetails(surroundings(address.id()));
        Sighting sighting = withTexts(known, address.id());
        return Optional.of(
                new Listing(line(), address.id().map(sighting::withId).orElse(sighting)));
    }

    private EntryFacts facts() {
        Optional<String> submitted = text(head, SUBMITTED).or(() -> text(html.byId("content"), SUBMITTED));
        Optional<MetaLine> meta = submitted.flatMap(MetaLine::of);
        if (submitted.isPresent() && meta.isEmpty()) {
            faults.add("cannot read “" + submitted.get() + "”");
        }
        return new EntryFacts(meta, text(head, DATE).flatMap(DayLine::of));
    }

    /** The heading; without one, what the window shows, minus the blog's name. */
    private String title() {
        return first(head, TITLE)
                .or(() -> first(head, LESSER_TITLE))
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
        String filed = Filed.category(html.within("tools", CATEGORY));
        return filed.isEmpty() ? Filed.category(html.within("breadcrumb", CATEGORY)) : filed;
    }

    private Sighting withTexts(Sighting sighting, Optional<PostId> own) {
        if (content.isEmpty()) {
            faults.add("the page shows no text");
            return sighting;
        }
        boolean whole = html.isWhole(content.get());
        if (!whole) {
            faults.add("truncated: the text is cut off and was left out");
        }
        PostText.clean(content.get());
        Optional<Document> excerpt = PostText.excerpt(content.get(), links.base());
        Sighting known = sighting.withExcerpt(excerpt.orElse(Document.EMPTY));
        PostMentions mentions = new PostMentions(links, own, sighting.title());
        return whole
                ? withText(known, excerpt.isEmpty(), mentions)
                : known.withMentions(mentions.find(known.excerpt()));
    }

    private Sighting withText(Sighting sighting, boolean opens, PostMentions mentions) {
        Document text = HtmlDocuments.parse(content.orElseThrow(), links.base());
        RunningText running = RunningText.of(text);
        Details around = sighting.details();
        Details details = new Details(
                around.comments(),
                around.previous(),
                around.next(),
                around.similar(),
                Papers.in(running.links().stream().map(RunningText.LinkSpan::target)),
                Contents.of(text),
                around.citation(),
                opens ? Opening.of(text) : Document.EMPTY);
        return sighting.withText(Text.of(text))
                .withMentions(mentions.find(running, content.orElseThrow()))
                .withDetails(details);
    }

    private Details surroundings(Optional<PostId> own) {
        PostSurroundings around = new PostSurroundings(html, links, own);
        Neighbours neighbours = around.neighbours();
        return new Details(
                around.comments(),
                neighbours.previous(),
                neighbours.next(),
                around.similar(),
                List.of(),
                List.of(),
                around.citation(),
                Document.EMPTY);
    }

    private static Optional<Element> first(Optional<Element> part, Evaluator selector) {
        return part.map(element -> element.selectFirst(selector));
    }

    private static Optional<String> text(Optional<Element> part, Evaluator selector) {
        return first(part, selector).map(element -> element.text().strip());
    }
}
