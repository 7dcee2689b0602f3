package kexuebot.catalog.quality;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Post;

/** What other engines are given of a post beside its title: all that the program's own search has too. */
final class PostWords {
    private PostWords() {}

    /** Text with formulas in LaTeX, tags, and what the program says of the post. */
    static String text(Post post) {
        Stream<String> ours = post.abstracts().stream().flatMap(each -> Stream.of(each.chinese(), each.english()));
        return Stream.of(Stream.of(PlainText.source(post.text().document())), post.tags().stream(), ours)
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }
}
