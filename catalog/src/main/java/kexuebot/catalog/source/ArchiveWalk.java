package kexuebot.catalog.source;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks through the archive page from text to link to text, whatever elements they stand in. For one page. */
final class ArchiveWalk implements NodeFilter {
    private static final Set<String> INLINE =
            Set.of("span", "b", "strong", "em", "i", "small", "font", "time", "sup", "sub", "a", "u", "label", "code");
    private static final Set<String> SKIPPED =
            Set.of("script", "style", "noscript", "template", "form", "select", "textarea", "button", "nav");
    private static final Set<String> SKIPPED_IDS = Set.of("Sidebar", "comments", "similar", "tools", "PostComment");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,7}");
    private static final Pattern COUNT =
            Pattern.compile("^[\\s\\p{Z}]*[(（]\\s*(\\d{1,7})\\s*(?:条?评论|(?i:comments?))?\\s*[)）]");

    private final HtmlPage html;
    private final PostLinks links;
    private final PageDraft page;
    private final Map<PostId, Listing> found = new LinkedHashMap<>();
    private final ArchiveDay day = new ArchiveDay();
    private final StringBuilder text = new StringBuilder();
    private Element block;
    private Optional<PostId> last = Optional.empty();
    private boolean onlyBelowYears;
    private boolean claimIsDue;
    private long claimedByYears;
    private long claimedInAll;

    ArchiveWalk(HtmlPage html, PostLinks links, PageDraft page) {
        this.html = html;
        this.links = links;
        this.page = page;
    }

    void read(Element root) {
        block = root;
        onlyBelowYears = root.id().equals("content");
        root.filter(this);
        flush();
        found.values().forEach(page::add);
    }

    /** The sum over the years, or the number for all of them if that is greater. */
    OptionalInt claimed() {
        long most = Math.max(claimedByYears, claimedInAll);
        return most > 0 ? OptionalInt.of((int) Math.min(most, Integer.MAX_VALUE)) : OptionalInt.empty();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node instanceof Element element) {
            return enter(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) {
        if (SKIPPED.contains(element.normalName()) || SKIPPED_IDS.contains(element.id())) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (element.normalName().equals("a") && PostLinks.isPostLink(element.attr("href"))) {
            flush();
            link(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (!INLINE.contains(element.normalName())) {
            flush();
            block = element;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && !INLINE.contains(element.normalName())) {
            flush();
            day.leave(element);
            block = element.parent();
            if (element.normalName().equals("br")) {
                day.endLine();
            }
        }
        return FilterResult.CONTINUE;
    }

    /** Takes the text since the last link or block. */
    private void flush() {
        String words = text.toString();
        text.setLength(0);
        if (words.isBlank()) {
            return;
        }
        countBehindLink(words);
        ArchiveHead head = ArchiveHead.of(words);
        day.enter(head, block);
        claimIsDue = head.year().isPresent() || claimIsDue && head.month().isEmpty();
        head.claimed().ifPresent(this::claim);
    }

    /** A month's claim is part of its year's. */
    private void claim(int count) {
        if (claimIsDue) {
            claimedByYears += count;
        } else if (!day.hasYear()) {
            claimedInAll = Math.max(claimedInAll, count);
        }
        claimIsDue = false;
    }

    private void countBehindLink(String words) {
        Matcher count = COUNT.matcher(words);
        if (count.find()) {
            last.ifPresent(id -> comments(id, count.group(1)));
        }
        last = Optional.empty();
    }

    private void comments(PostId id, String digits) {
        found.computeIfPresent(id, (same, listing) -> with(listing, Integer.parseInt(digits)));
    }

    private static Listing with(Listing listing, int comments) {
        Sighting sighting = listing.sighting();
        return new Listing(
                listing.line(), sighting.withDetails(sighting.details().withComments(comments)));
    }

    private void link(Element link) {
        if (onlyBelowYears && !day.hasYear()) {
            return;
        }
        Optional<URI> address = links.resolve(link.attr("href"));
        if (address.isEmpty() || !links.owns(address.get())) {
            page.problem(HtmlPage.line(link), "a post of another site: " + link.attr("href"));
            return;
        }
        links.id(address.get())
                .ifPresentOrElse(
                        id -> post(id, link),
                        () -> page.problem(HtmlPage.line(link), "no post id in the link " + address.get()));
    }

    private void post(PostId id, Element link) {
        String shown = link.text().strip();
        if (!html.isWhole(link)) {
            page.problem(HtmlPage.line(link), "a title that is cut off");
        } else if (found.containsKey(id)) {
            again(id, shown, link);
        } else {
            found.put(id, new Listing(HtmlPage.line(link), sighting(id, link, shown)));
            last = Optional.of(id);
        }
        day.use();
        claimIsDue = false;
    }

    /** The link to a post's comments shows how many there are. */
    private void again(PostId id, String shown, Element link) {
        String title = found.get(id).sighting().title();
        if (DIGITS.matcher(shown).matches()) {
            comments(id, shown);
        } else if (!shown.isEmpty() && !Folding.title(shown).equals(Folding.title(title))) {
            page.problem(HtmlPage.line(link), "post " + id + " has two titles: " + title + " / " + shown);
        }
    }

    private Sighting sighting(PostId id, Element link, String shown) {
        if (day.isImpossible()) {
            page.problem(HtmlPage.line(link), "no such date: " + day);
        }
        Sighting sighting = Sighting.from(SourceKind.ARCHIVE)
                .withId(id)
                .withTitle(shown.isEmpty() ? link.attr("title").strip() : shown);
        return day.date().map(PartialDate::of).map(sighting::withDate).orElse(sighting);
    }
}
