package kexuebot.bot.command;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.PostId;

/** Links to posts as people paste them: with or without {@code https://}, or only the path. */
final class BlogLink {
    private static final Pattern LINK =
            Pattern.compile("(?i)https?://\\S+|[a-z0-9.-]+(?::[0-9]+)?/archives/\\S*|/archives/[0-9]\\S*");

    /** Addresses of posts, anywhere among words; what follows them is a sentence's. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:https?://)?[a-z0-9.-]{1,100}(?::[0-9]{1,5})?/archives/[0-9]{1,20}(?:[\\w./?#=&%-]*[\\w/#])?");

    private static final Pattern NUMBER = Pattern.compile("[#＃]?[0-9０-９]{1,20}");

    private BlogLink() {}

    /** The post that words name by an address of the blog among them; empty for none, and for several. */
    static Optional<PostId> pasted(Blog blog, String words) {
        List<Optional<PostId>> named = ADDRESS.matcher(words)
                .results()
                .map(MatchResult::group)
                .filter(link -> isOf(blog, link))
                .map(PostId::ofLink)
                .distinct()
                .toList();
        return named.size() == 1 ? named.get(0) : Optional.empty();
    }

    /** The id that words consist of: a number alone, or an address alone. */
    static Optional<PostId> idIn(String words) {
        return looksLikeOne(words)
                ? PostId.ofLink(words.strip())
                : number(words).flatMap(number -> PostId.ofDigits(number.replace("#", "")));
    }

    /** The number that words consist of, in half width; {@code #} may stand before it. */
    static Optional<String> number(String words) {
        return Optional.of(words.strip())
                .filter(word -> NUMBER.matcher(word).matches())
                .map(Numbers::halfWidth);
    }

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
