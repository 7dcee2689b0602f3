package kexuebot.catalog.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.PostId;

/** Tells which links on a page lead to the blog's posts. */
final class PostLinks {
    private static final Pattern ARCHIVES = Pattern.compile("(?:^|/)archives/\\d+");
    private static final Pattern FRAGMENT_OR_QUERY = Pattern.compile("[?#].*$", Pattern.DOTALL);

    private final Blog blog;

    PostLinks(Blog blog) {
        this.blog = blog;
    }

    /** What relative links on the blog's pages start from; ends with a slash. */
    URI base() {
        return URI.create(blog.address() + "/");
    }

    /** The absolute address of a link as a page writes it; empty for what is no address. */
    Optional<URI> resolve(String href) {
        return uri(href.strip())
                .or(() -> uri(FRAGMENT_OR_QUERY.matcher(href.strip()).replaceAll("")))
                .map(base()::resolve);
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException damaged) {
            return Optional.empty();
        }
    }

    /** The id of a post of this blog; empty for other sites, other pages, and ids that overflow. */
    Optional<PostId> id(URI link) {
        return Optional.of(link).filter(this::owns).flatMap(own -> PostId.ofLink(own.toString()));
    }

    /** Whether a link has the shape of a post's, on whatever site. */
    static boolean isPostLink(String href) {
        return ARCHIVES.matcher(href).find();
    }

    /** A mirror of kexue.fm at another address still carries the original's links. */
    boolean owns(URI link) {
        return blog.owns(link) || !blog.isKexue() && Blog.KEXUE.owns(link);
    }
}
