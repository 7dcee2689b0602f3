package kexuebot.catalog.source;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Category;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import org.jdom2.Element;
import org.jsoup.parser.Parser;

/** One entry of a feed. */
final class FeedEntry {
    /** The blog's clock. */
    private static final ZoneOffset BLOG_TIME = ZoneOffset.ofHours(8);

    /** Of the module for slashdot-like sites: {@code slash:comments}. */
    private static final String SLASH = "http://purl.org/rss/1.0/modules/slash/";

    /** RFC 4685: {@code thr:total}. */
    private static final String THREAD = "http://purl.org/syndication/thread/1.0";

    private static final Pattern COUNT = Pattern.compile("\\d{1,7}");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");
    private static final Pattern COMMENT = Pattern.compile("^comment-\\d+$");

    private final SyndEntry entry;
    private final PostLinks links;
    private final List<String> faults = new ArrayList<>();

    FeedEntry(SyndEntry entry, PostLinks links) {
        this.entry = entry;
        this.links = links;
    }

    /** What could not be read; complete after {@link #read()}. */
    List<String> faults() {
        return faults;
    }

    /** Reads the entry, once; empty for one that is no post of this blog. */
    Optional<Sighting> read() {
        List<URI> addresses = addresses();
        Optional<URI> own = addresses.stream().filter(links::owns).findFirst();
        if (own.isEmpty()) {
            faults.add(addresses.isEmpty() ? "an entry without a link" : "a post of another site: " + addresses.get(0));
            return Optional.empty();
        }
        if (own.get().getFragment() != null
                && COMMENT.matcher(own.get().getFragment()).matches()) {
            faults.add("a reader's comment, no post: " + own.get());
            return Optional.empty();
        }
        Optional<PostId> id = links.id(own.get());
        if (id.isEmpty()) {
            faults.add("no post id in the link " + own.get());
        }
        return id.map(this::sighting);
    }

    /** The link first, then the name, which is often the same. Only what looks like a post's address. */
    private List<URI> addresses() {
        return Stream.of(Optional.ofNullable(entry.getLink()), Optional.ofNullable(entry.getUri()))
                .flatMap(Optional::stream)
                .filter(PostLinks::isPostLink)
                .flatMap(written -> links.resolve(written).stream())
                .toList();
    }

    private Sighting sighting(PostId id) {
        Document excerpt = excerpt();
        Sighting sighting = Sighting.from(SourceKind.FEED)
                .withId(id)
                .withTitle(title())
                .withAuthor(Optional.ofNullable(entry.getAuthor()).orElse("").strip())
                .withCategory(category())
                .withExcerpt(excerpt)
                .withMentions(MentionFinder.ofTitlesAndLinks(links).find(excerpt))
                .withDetails(details());
        return day().map(PartialDate::of).map(sighting::withDate).orElse(sighting);
    }

    /** The blog's software escapes titles when it stores them, and again when it writes feeds. */
    private String title() {
        String written = Optional.ofNullable(entry.getTitle()).orElse("");
        return unescaped(written).replaceAll("\\s+", " ").strip();
    }

    private static String unescaped(String text) {
        return ENTITY.matcher(text)
                .replaceAll(entity -> Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), false)));
    }

    private Optional<LocalDate> day() {
        return Optional.ofNullable(entry.getPublishedDate())
                .map(Date::toInstant)
                .map(instant -> instant.atOffset(BLOG_TIME).toLocalDate());
    }

    /** The first that the blog is known to have, else the first. */
    private String category() {
        List<String> names = entry.getCategories().stream()
                .map(SyndCategory::getName)
                .filter(name -> name != null && !name.isBlank())
                .map(String::strip)
                .toList();
        return names.stream()
                .filter(name -> !Category.of(name).slug().equals(name))
                .findFirst()
                .or(() -> names.stream().findFirst())
                .map(name -> Category.of(name).slug())
                .orElse("");
    }

    private Document excerpt() {
        return entry.getContents().stream()
                .map(SyndContent::getValue)
                .filter(html -> html != null && !html.isBlank())
                .findFirst()
                .map(html -> FeedExcerpt.ofHtml(html, links))
                .or(() -> Optional.ofNullable(entry.getDescription())
                        .map(SyndContent::getValue)
                        .map(text -> FeedExcerpt.ofDescription(text, links)))
                .orElse(Document.EMPTY);
    }

    private Details details() {
        return entry.getForeignMarkup().stream()
                .filter(FeedEntry::isCommentCount)
                .map(Element::getTextTrim)
                .filter(text -> COUNT.matcher(text).matches())
                .findFirst()
                .map(text -> Details.NONE.withComments(Integer.parseInt(text)))
                .orElse(Details.NONE);
    }

    private static boolean isCommentCount(Element element) {
        return element.getNamespaceURI().equals(SLASH) && element.getName().equals("comments")
                || element.getNamespaceURI().equals(THREAD) && element.getName().equals("total");
    }
}
