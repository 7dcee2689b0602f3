package kexuebot.catalog.quality;

import java.util.List;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Post;

/** A way to say a post in sentences of its own. */
interface Extract {
    /** Characters that count which a summary is allowed; what is more is cut off. */
    int BUDGET = 150;

    /**
     * The sentences of a summary, as {@link kexuebot.catalog.document.PlainText#source} writes them; may be longer than
     * allowed, or empty.
     *
     * @param text what there is of the post's text; the post's own and its excerpt are not to be read
     */
    List<String> sentences(Post post, Document text);

    /** A summary as it is judged. */
    default String summary(Post post) {
        return Counted.cut(String.join("", sentences(post, post.text().document())), BUDGET);
    }
}
