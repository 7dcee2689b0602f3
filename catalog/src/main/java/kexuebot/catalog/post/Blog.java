package kexuebot.catalog.post;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * The one blog that a catalog is about, by its address without a trailing slash. kexue.fm,
 * www.kexue.fm and spaces.ac.cn are one blog.
 */
public record Blog(URI address) {

    private static final Set<String> KEXUE_HOSTS =
            Set.of("kexue.fm", "www.kexue.fm", "spaces.ac.cn", "www.spaces.ac.cn");

    private static final int LAST_PORT = 65_535;

    public static final Blog KEXUE = new Blog(URI.create("https://kexue.fm"));

    public Blog {
        Objects.requireNonNull(address);
        if (address.getHost() == null || !Set.of("http", "https").contains(address.getScheme())) {
            throw new IllegalArgumentException("not a web address: " + address);
        }
        if (address.getPort() > LAST_PORT || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException("not a blog's address: " + address);
        }
    }

    /**
     * Reads an address such as {@code https://kexue.fm}.
     *
     * @throws IllegalArgumentException if it is not an absolute {@code http} or {@code https} address
     */
    public static Blog of(String address) {
        URI uri = lowerCase(URI.create(address.strip().replaceAll("/+$", "")));
        Blog blog = new Blog(uri);
        boolean root = uri.getPort() == -1 && uri.getRawPath().isEmpty();
        return root && KEXUE_HOSTS.contains(uri.getHost().toLowerCase(Locale.ROOT)) ? KEXUE : blog;
    }

    /** Scheme and host in lower case, without a query: what is left tells blogs apart. */
    private static URI lowerCase(URI uri) {
        if (uri.getScheme() == null || uri.getRawAuthority() == null) {
            return uri;
        }
        String root = (uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT);
        return URI.create(root + uri.getRawPath().replaceAll("/+$", ""));
    }

    public boolean isKexue() {
        return equals(KEXUE);
    }

    /** The address of one post, {@code https://kexue.fm/archives/9948}. */
    public URI link(PostId id) {
        return URI.create(address + "/archives/" + id);
    }

    /** Whether a link leads to this blog, whichever of its host names it uses. */
    public boolean owns(URI link) {
        if (link.getHost() == null) {
            return false;
        }
        String host = link.getHost().toLowerCase(Locale.ROOT);
        if (isKexue()) {
            return KEXUE_HOSTS.contains(host);
        }
        return host.equalsIgnoreCase(address.getHost()) && link.getPort() == address.getPort();
    }
}
