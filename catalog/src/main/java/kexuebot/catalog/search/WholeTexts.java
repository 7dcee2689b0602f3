package kexuebot.catalog.search;

import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.Text;
import kexuebot.catalog.post.Texts;

/** Asks for the texts that are not in memory, and for no others. */
record WholeTexts(Texts stored) {

    /** Empty if there is none, or a newer one by now. */
    Document of(Post post) {
        Text text = post.text();
        return text.isNone() || text.isLoaded() ? text.document() : stored.of(post);
    }
}
