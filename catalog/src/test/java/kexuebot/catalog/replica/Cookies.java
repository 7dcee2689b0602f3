package kexuebot.catalog.replica;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cookies that were given out, each good for some requests. Safe for any number of threads. */
final class Cookies {
    private static final String NAME = "visit";
    private static final Pattern SENT = Pattern.compile("\\b" + NAME + "=([0-9a-f]+)");
    private static final int FIRST = 0xc0ffee;

    private final Map<String, Integer> left = new HashMap<>();

    /** A new one, as the value of {@code Set-Cookie}. */
    synchronized String bake(int uses) {
        String token = Integer.toHexString(left.size() + FIRST);
        left.put(token, uses);
        return NAME + "=" + token + "; Path=/; HttpOnly";
    }

    /** Whether the request brings a cookie that is still good; it is good for one request less then. */
    synchronized boolean spend(Request request) {
        Matcher sent = SENT.matcher(request.header("cookie").orElse(""));
        return sent.find() && left.merge(sent.group(1), -1, Integer::sum) >= 0;
    }
}
