package kexuebot.catalog.search;

import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Text;
import kexuebot.catalog.post.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for the texts that are not in memory, and for no others. */
record WholeTexts(Texts stored) {
    private static final Logger LOG = LoggerFactory.getLogger(WholeTexts.class);

    /** Empty if there is none, or a newer one by now. */
    Document of(Post post) {
        Text text = post.text();
        return text.isNone() || text.isLoaded() ? text.document() : stored(post);
    }

    /** One text that is damaged where it is kept must not take the search from all the others. */
    private Document stored(Post post) {
        try {
            return stored.of(post);
        } catch (RuntimeException e) {
            LOG.warn(
                    "the text of post {} cannot be loaded: {}",
                    post.id().map(PostId::toString).orElse("?"),
                    e.toString());
            return Document.EMPTY;
        }
    }
}
