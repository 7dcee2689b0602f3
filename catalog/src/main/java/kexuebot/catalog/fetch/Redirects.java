package kexuebot.catalog.fetch;

import java.util.Optional;
import java.util.Set;
import kexuebot.catalog.fetch.FetchException.Kind;
import okhttp3.HttpUrl;

/** Where a redirect leads: to another page of the blog, or nowhere. */
final class Redirects {

    static final int MOST = 5;

    /** Of an address; longer ones are no page of any blog. */
    private static final int LONGEST = 2_000;

    private final Addresses addresses;

    Redirects(Addresses addresses) {
        this.addresses = addresses;
    }

    /** @param way the addresses that redirected so far, this one included */
    HttpUrl target(Reply reply, Set<HttpUrl> way) throws FetchException {
        HttpUrl target = resolve(reply);
        if (!addresses.owns(target)) {
            throw wrong(reply, "redirect to " + target.host());
        }
        if (reply.address().isHttps() && !target.isHttps()) {
            throw wrong(reply, "redirect to " + target.host() + " without encryption");
        }
        if (way.contains(target)) {
            throw wrong(reply, "redirect in a circle");
        }
        if (way.size() > MOST) {
            throw wrong(reply, "more than " + MOST + " redirects");
        }
        return target;
    }

    private static HttpUrl resolve(Reply reply) throws FetchException {
        String location = reply.header("Location").orElseThrow(() -> wrong(reply, "redirect that names no address"));
        HttpUrl target = location.length() > LONGEST ? null : reply.address().resolve(location);
        if (target == null) {
            throw wrong(reply, "redirect to what is no web address");
        }
        return target.newBuilder().fragment(null).username("").password("").build();
    }

    private static FetchException wrong(Reply reply, String seen) {
        return new FetchException(Kind.WRONG, reply.uri(), "a page of the blog", seen, Optional.empty());
    }
}
