package kexuebot.catalog.source;

import java.util.List;
import java.util.Optional;
import kexuebot.catalog.document.Untrusted;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;

/** Tells the page of one post from everything else that may come in its place. */
record LiveCheck(PostId asked) {
    /** Of what a page calls itself, in UTF-16 units. */
    private static final int LONGEST_NAME = 60;

    LivePost.Refused refuse(String seen) {
        return new LivePost.Refused("the page of post " + asked, seen);
    }

    /** What is wrong with an answer that is not worth parsing; empty for one that is. */
    static Optional<String> wrongBefore(String html) {
        if (html.isBlank()) {
            return Optional.of("an empty answer");
        }
        return PageReader.isCookieCheck(html)
                ? Optional.of("the blog's cookie check, not a page")
                : HtmlPage.tooLarge(html);
    }

    /** What is wrong with a page; empty for the right one. */
    Optional<String> wrong(HtmlPage html, Optional<Sighting> read, List<String> faults) {
        if (html.isTruncated()) {
            return Optional.of("a page that is cut off: it does not end with </html>");
        }
        if (html.byId("PostContent").isEmpty()) {
            return Optional.of("a page without #PostContent" + name(html));
        }
        return read.map(this::wrong)
                .orElseGet(() -> Optional.of(faults.isEmpty() ? "a page without a title" + name(html) : faults.get(0)));
    }

    private Optional<String> wrong(Sighting post) {
        if (post.id().isEmpty()) {
            return Optional.of("a page that does not tell which post it is");
        }
        if (!post.id().get().equals(asked)) {
            return Optional.of("the page of post " + post.id().get());
        }
        if (post.title().isEmpty()) {
            return Optional.of("a post without a title");
        }
        return post.text().isNone() ? Optional.of("a post without text") : Optional.empty();
    }

    private static String name(HtmlPage html) {
        String title = Untrusted.line(html.root().title());
        String shown = title.length() <= LONGEST_NAME
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_NAME / 2)) + "…";
        return title.isEmpty() ? "" : ", titled “" + shown + "”";
    }
}
