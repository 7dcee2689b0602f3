package kexuebot.catalog.quality;

import java.util.List;
import kexuebot.catalog.post.Post;

/**
 * A post to be summarized and what its summary is compared with.
 *
 * @param post with its text, which has nothing of the references
 * @param references at least one, as {@link kexuebot.catalog.document.PlainText#source} writes them
 */
record SummaryCase(Post post, List<String> references) {
    SummaryCase {
        references = List.copyOf(references);
        if (references.isEmpty() || !post.text().isLoaded()) {
            throw new IllegalArgumentException("nothing to compare for " + post.title());
        }
    }

    /** With the second of its references only. */
    SummaryCase second() {
        return new SummaryCase(post, references.subList(1, 2));
    }

    /** Posts of odd ids. */
    boolean isHeldOut() {
        return post.id().orElseThrow().value() % 2 == 1;
    }

    boolean hasClosing() {
        return ClosingExtract.isIn(post.text().document());
    }
}
