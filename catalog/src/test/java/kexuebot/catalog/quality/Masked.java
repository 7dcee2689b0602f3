package kexuebot.catalog.quality;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;

/** Written posts without their links to other posts, and without the titles of those that they linked to. */
final class Masked {
    private static final Pattern LINK = Pattern.compile(
            "《?<a\\b[^>]*\\bhref=\"[^\"]*/archives/[0-9]+[^\"]*\"[^>]*>.*?</a>》?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Masked() {}

    /** Every post, newest first, with all written posts masked. */
    static List<Post> posts(JudgedPosts judged) {
        return JudgedPosts.merged(judged.written().stream().map(Masked::sighting));
    }

    static Sighting sighting(WrittenPost post) {
        Set<String> linked = linkedTitles(WrittenPages.sighting(post));
        String body = LINK.matcher(post.body()).replaceAll("");
        for (String title : linked) {
            body = body.replaceAll("《\\s*" + Pattern.quote(title) + "\\s*》", Matcher.quoteReplacement(""));
        }
        return WrittenPages.sighting(post.withBody(body));
    }

    private static Set<String> linkedTitles(Sighting sighting) {
        return sighting.mentions().stream()
                .filter(mention -> mention.id().isPresent() && !mention.title().isEmpty())
                .map(mention -> mention.title())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The posts that a written post links to. */
    static Set<PostId> links(WrittenPost post) {
        return WrittenPages.sighting(post).mentions().stream()
                .flatMap(mention -> mention.id().stream())
                .collect(Collectors.toSet());
    }
}
