package kexuebot.catalog.post;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blog's own number of a post: 9948 for {@code /archives/9948}. Greater means added later. */
public record PostId(int value) implements Comparable<PostId> {

    private static final Pattern NUMBER = Pattern.compile("0*([1-9][0-9]{0,8})");
    private static final Pattern PATH =
            Pattern.compile("/archives/([0-9]+)(?:\\.html?)?(?:/comment-page-[0-9]+)?/?(?:[?#].*)?$");

    public PostId {
        if (value < 1) {
            throw new IllegalArgumentException("a post id is positive, not " + value);
        }
    }

    /** Reads digits only; empty for anything else, also for numbers of ten digits or more. */
    public static Optional<PostId> ofDigits(String digits) {
        Matcher matcher = NUMBER.matcher(digits);
        return matcher.matches() ? Optional.of(new PostId(Integer.parseInt(matcher.group(1)))) : Optional.empty();
    }

    /**
     * Reads the id out of a post's address or path, {@code …/archives/9948}, with or without {@code
     * .html}, a trailing slash, a query or a fragment. The host is not looked at.
     */
    public static Optional<PostId> ofLink(String link) {
        Matcher matcher = PATH.matcher(link);
        return matcher.find() ? ofDigits(matcher.group(1)) : Optional.empty();
    }

    @Override
    public int compareTo(PostId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
