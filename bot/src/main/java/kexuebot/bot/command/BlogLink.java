package kexuebot.bot.command;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import kexuebot.catalog.post.Blog;

/** Links to posts as people paste them: with or without {@code https://}, or only the path. */
final class BlogLink {
    private static final Pattern LINK =
            Pattern.compile("(?i)https?://\\S+|[a-z0-9.-]+(?::[0-9]+)?/archives/\\S*|/archives/[0-9]\\S*");

    private BlogLink() {}

    static boolean looksLikeOne(String text) {
        return LINK.matcher(text.strip()).matches();
    }

    /** Whether a text that looks like a link leads to the blog, under any of its names. */
    static boolean isOf(Blog blog, String link) {
        return link.startsWith("/") || parse(link).filter(blog::owns).isPresent();
    }

    private static Optional<URI> parse(String link) {
        try {
            return Optional.of(URI.create(link.regionMatches(true, 0, "http", 0, 4) ? link : "https://" + link));
        } catch (IllegalArgumentException notALink) {
            return Optional.empty();
        }
    }
}
