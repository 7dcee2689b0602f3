package kexuebot.catalog.source;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kexuebot.catalog.post.PostId;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;

/**
 * What a post page says is its own address, in all the places that do.
 *
 * @param isForeign whether all of them name another site
 * @param id the id that they agree on
 * @param fault why there is none, in one line; empty when there is one
 */
record OwnAddress(boolean isForeign, Optional<PostId> id, Optional<String> fault) {

    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d+\\)(\\S+)");
    private static final Pattern COMMENT_FORM = Pattern.compile("/comment/?$");

    static OwnAddress of(Element root, PostLinks links) {
        List<URI> named = places(root)
                .filter(PostLinks::isPostLink)
                .flatMap(href -> links.resolve(href).stream())
                .toList();
        List<URI> own = named.stream().filter(links::owns).toList();
        List<PostId> ids =
                own.stream().flatMap(link -> links.id(link).stream()).distinct().toList();
        return new OwnAddress(
                own.isEmpty() && !named.isEmpty(),
                ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty(),
                fault(own, ids));
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

    private static Stream<String> places(Element root) {
        return Stream.of(
                        attributes(root, "link[rel=canonical]", "href"),
                        attributes(root, "meta[property=og:url]", "content"),
                        attributes(root, ".PostHead h1 a, .PostHead h2 a", "href"),
                        attributes(root, ".PostHead .submitted a[href*=how_to_cite]", "href"),
                        attributes(root, "#PostComment form, form#comment_form", "action")
                                .map(action -> COMMENT_FORM.matcher(action).replaceAll("")),
                        attributes(root, "#how_to_cite a", "href"),
                        reprintNote(root),
                        savedFrom(root))
                .flatMap(place -> place);
    }

    private static Stream<String> attributes(Element root, String selector, String attribute) {
        return root.select(selector).stream().map(element -> element.attr(attribute));
    }

    /** The address that those who copy the text are asked to give. */
    private static Stream<String> reprintNote(Element root) {
        return root.select("#PostContent p:has(> em a)").stream()
                .filter(PostText::isAddressNote)
                .map(note -> note.select("a[href]").attr("href"));
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
