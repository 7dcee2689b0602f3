package kexuebot.catalog.fetch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import okhttp3.Cookie;
import okhttp3.HttpUrl;

/**
 * The blog's cookies, kept from one process to the next; also those meant for one session, since the blog's check asks
 * each visitor anew. Kept as lines of a host name and what the server sent for it, as the client writes it.
 */
final class Cookies {

    static final String NOTE = "blog.cookies";

    /** Of one cookie, RFC 6265 section 6.1. */
    private static final int LONGEST = 4_096;

    private static final int MOST = 20;

    private final Notes notes;
    private final Timekeeper time;
    private final Map<String, Cookie> kept = new LinkedHashMap<>();
    private String written;

    Cookies(Notes notes, Timekeeper time) {
        this.notes = notes;
        this.time = time;
        this.written = notes.read(NOTE).orElse("");
        written.lines().flatMap(line -> parse(line).stream()).forEach(this::put);
    }

    /** The header for a request; empty if there is no cookie for it. */
    Optional<String> header(HttpUrl address) {
        Instant now = time.now();
        String pairs = kept.values().stream()
                .filter(cookie -> isLive(cookie, now) && cookie.matches(address))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
        return Optional.of(pairs).filter(header -> !header.isEmpty());
    }

    /** Takes over what an answer sets and takes back. */
    void take(Reply reply) {
        sent(reply).forEach(this::put);
        write();
    }

    static boolean areIn(Reply reply) {
        return !sent(reply).isEmpty();
    }

    private static List<Cookie> sent(Reply reply) {
        return Cookie.parseAll(reply.address(), reply.headers());
    }

    private void put(Cookie cookie) {
        String key = cookie.name() + ";" + cookie.domain() + ";" + cookie.path();
        kept.remove(key);
        if (isLive(cookie, time.now()) && cookie.toString().length() <= LONGEST) {
            kept.put(key, cookie);
        }
        kept.keySet().stream().limit(Math.max(0, kept.size() - MOST)).toList().forEach(kept::remove);
    }

    private static boolean isLive(Cookie cookie, Instant now) {
        return cookie.expiresAt() > now.toEpochMilli();
    }

    private void write() {
        String lines = kept.values().stream().map(Cookies::line).collect(Collectors.joining("\n"));
        if (!lines.equals(written)) {
            notes.write(NOTE, lines);
            written = lines;
        }
    }

    private static String line(Cookie cookie) {
        return cookie.domain() + " " + cookie;
    }

    private static Optional<Cookie> parse(String line) {
        String[] parts = line.split(" ", 2);
        String host = parts[0].contains(":") ? "[" + parts[0] + "]" : parts[0];
        return Optional.ofNullable(HttpUrl.parse("https://" + host + "/"))
                .filter(address -> parts.length == 2)
                .map(address -> Cookie.parse(address, parts[1]));
    }
}
