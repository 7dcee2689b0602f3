package kexuebot.catalog.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kexuebot.catalog.post.PostId;

/**
 * A post that is asked for by its number or its address on the blog, under any of its names.
 *
 * @param alone whether nothing else can be meant, as by an address
 */
record IdAsked(PostId id, boolean alone) {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:https?://)?(?:www\\.)?(?:kexue\\.fm|spaces\\.ac\\.cn)/archives/([1-9][0-9]{0,8})(?:\\.html)?/?(?:[?#].*)?");
    private static final Pattern NUMBER = Pattern.compile("#?([1-9][0-9]{0,8})");

    static Optional<IdAsked> of(String words) {
        Matcher address = ADDRESS.matcher(words.strip());
        if (address.matches()) {
            return Optional.of(new IdAsked(id(address), true));
        }
        Matcher number = NUMBER.matcher(words.strip());
        return number.matches() ? Optional.of(new IdAsked(id(number), false)) : Optional.empty();
    }

    private static PostId id(Matcher matcher) {
        return new PostId(Integer.parseInt(matcher.group(1)));
    }
}
