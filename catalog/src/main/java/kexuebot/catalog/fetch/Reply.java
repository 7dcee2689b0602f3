package kexuebot.catalog.fetch;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * One HTTP answer.
 *
 * @param body whole for 200, the beginning for 403, else empty
 */
record Reply(HttpUrl address, int status, Headers headers, byte[] body) {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    boolean redirects() {
        return REDIRECTS.contains(status);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    URI uri() {
        return address.uri();
    }
}
