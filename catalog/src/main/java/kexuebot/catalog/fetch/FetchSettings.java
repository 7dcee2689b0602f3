package kexuebot.catalog.fetch;

import java.time.Duration;
import java.util.Objects;
import kexuebot.catalog.post.Blog;
import okhttp3.HttpUrl;

/**
 * How the blog is asked.
 *
 * @param blog may have a port and a path; pages are looked for below it
 * @param delay least time between the end of an answer and the next request, zero or more
 * @param userAgent who asks, for the blog's log; what is not printable ASCII becomes {@code ?}
 * @param timeout for a whole answer, its body included; up to a day
 * @param mostBytes of a page, unpacked
 */
public record FetchSettings(Blog blog, Duration delay, String userAgent, Duration timeout, int mostBytes) {

    public static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** The longest pages of the blog are well below 1 MB. */
    public static final int MOST_BYTES = 2_000_000;

    private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);
    private static final int BYTES_LIMIT = 1_000_000_000;

    public FetchSettings {
        Objects.requireNonNull(blog);
        require(HttpUrl.parse(blog.address().toString()) != null, "not a web address: " + blog.address());
        require(!delay.isNegative(), "a delay below zero: " + delay);
        userAgent = userAgent.strip().replaceAll("[^\\x20-\\x7e]", "?");
        require(!userAgent.isEmpty(), "no name for the User-Agent");
        require(timeout.toMillis() > 0 && timeout.compareTo(LONGEST_TIMEOUT) <= 0, "not a time limit: " + timeout);
        require(mostBytes > 0 && mostBytes <= BYTES_LIMIT, "not a size limit: " + mostBytes);
    }

    /** With the usual limits of time and size. */
    public FetchSettings(Blog blog, Duration delay, String userAgent) {
        this(blog, delay, userAgent, TIMEOUT, MOST_BYTES);
    }

    private static void require(boolean condition, String problem) {
        if (!condition) {
            throw new IllegalArgumentException(problem);
        }
    }
}
