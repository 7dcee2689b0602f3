package kexuebot.catalog.replica;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it arrived.
 *
 * @param target path and query as sent
 * @param headers names in lower case
 */
record Request(String method, String target, Map<String, String> headers) {

    Request {
        headers = Map.copyOf(headers);
    }

    /** Decoded, without the query. */
    String path() {
        String path = target.replaceFirst("[?#].*$", "");
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException damaged) {
            return path;
        }
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    boolean wantsGzip() {
        return header("accept-encoding").orElse("").contains("gzip");
    }
}
