package kexuebot.catalog.fetch;

import java.util.Arrays;
import java.util.List;
import kexuebot.catalog.post.Blog;
import okhttp3.HttpUrl;

/** The blog's own addresses. */
final class Addresses {

    private final Blog blog;
    private final String root;
    private final HttpUrl base;

    Addresses(Blog blog) {
        this.blog = blog;
        this.root = blog.address().toString().replaceFirst("/+$", "");
        this.base = HttpUrl.get(root);
    }

    /** @param path below the blog's address, beginning with a slash, encoded or not */
    HttpUrl page(String path) {
        // without the slash, more of a host name or a port could follow
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("not a path: " + path);
        }
        return HttpUrl.get(root + path).newBuilder().fragment(null).build();
    }

    /** Always at the root of the host, also for a blog further down. */
    HttpUrl robots() {
        return base.newBuilder().encodedPath("/robots.txt").query(null).build();
    }

    boolean owns(HttpUrl address) {
        boolean sameServer = address.host().equals(base.host()) && address.port() == base.port();
        return sameServer || blog.owns(address.uri());
    }

    /** The blog's search, however its address is written. */
    boolean isSearch(HttpUrl address) {
        List<String> path = words(address);
        List<String> above = words(base);
        boolean below =
                path.size() > above.size() && path.subList(0, above.size()).equals(above);
        List<String> rest = below ? path.subList(above.size(), path.size()) : path;
        return !rest.isEmpty() && rest.get(0).equalsIgnoreCase("search");
    }

    private static List<String> words(HttpUrl address) {
        String decoded = String.join("/", address.pathSegments());
        return Arrays.stream(decoded.split("/")).filter(word -> !word.isEmpty()).toList();
    }
}
