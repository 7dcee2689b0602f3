package kexuebot.catalog.source;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kexuebot.catalog.post.PostId;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * What a post page says is its own address, in all the places that do.
 *
 * @param isForeign whether all of them name another site
 * @param id the id that they agree on
 * @param fault why there is none, in one line; empty when there is one
 */
record OwnAddress(boolean isForeign, Optional<PostId> id, Optional<String> fault) {

    private static final Evaluator PLACE =
            Selector.evaluatorOf("link[rel=canonical], meta[property=og:url], .PostHead");
    private static final Evaluator IN_HEAD = Selector.evaluatorOf("h1 a, h2 a, .submitted a[href*=how_to_cite]");
    private static final Evaluator LINK = Selector.evaluatorOf("a[href]");
    private static final Evaluator FORM = Selector.evaluatorOf("form[action]");
    private static final Evaluator PARAGRAPH = Selector.evaluatorOf("p");
    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d+\\)(\\S+)");
    private static final Pattern COMMENT_FORM = Pattern.compile("/comment/?$");

    static OwnAddress of(HtmlPage html, PostLinks links) {
        List<URI> named = named(places(html), links);
        return of(named.isEmpty() ? named(reprintNote(html), links) : named, links);
    }

    private static OwnAddress of(List<URI> named, PostLinks links) {
        List<URI> own = named.stream().filter(links::owns).toList();
        List<PostId> ids =
                own.stream().flatMap(link -> links.id(link).stream()).distinct().toList();
        return new OwnAddress(
                own.isEmpty() && !named.isEmpty(),
                ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty(),
                fault(own, ids));
    }

    private static List<URI> named(Stream<String> places, PostLinks links) {
        return places.filter(PostLinks::isPostLink)
                .flatMap(href -> links.resolve(href).stream())
                .toList();
    }

    private static Optional<String> fault(List<URI> own, List<PostId> ids) {
        if (ids.size() == 1) {
            return Optional.empty();
        }
        if (ids.size() > 1) {
            return Optional.of("the page names several ids as its own: " + ids);
        }
        return Optional.of(
                own.isEmpty() ? "the page does not name its address" : "no post id in the link " + own.get(0));
    }

    private static Stream<String> places(HtmlPage html) {
        return Stream.of(
                        html.root().select(PLACE).stream().flatMap(OwnAddress::named),
                        commentForms(html),
                        html.within("how_to_cite", LINK).map(link -> link.attr("href")),
                        savedFrom(html.root()))
                .flatMap(place -> place);
    }

    private static Stream<String> named(Element place) {
        return place.hasClass("PostHead")
                ? place.select(IN_HEAD).stream().map(link -> link.attr("href"))
                : Stream.of(place.attr(place.normalName().equals("meta") ? "content" : "href"));
    }

    private static Stream<String> commentForms(HtmlPage html) {
        return Stream.of("PostComment", "comment_form")
                .flatMap(id -> html.within(id, FORM))
                .map(form -> COMMENT_FORM.matcher(form.attr("action")).replaceAll(""));
    }

    /** The address that those who copy the text are asked to give. */
    private static Stream<String> reprintNote(HtmlPage html) {
        return html.within("PostContent", PARAGRAPH)
                .filter(PostText::isAddressNote)
                .flatMap(note -> note.select(LINK).stream())
                .map(link -> link.attr("href"));
    }

    /** The note that browsers put above a page that they save. */
    private static Stream<String> savedFrom(Element root) {
        return root.childNodes().stream()
                .filter(Comment.class::isInstance)
                .map(node -> ((Comment) node).getData())
                .flatMap(note -> SAVED_FROM.matcher(note).results())
                .map(match -> match.group(1));
    }
}
