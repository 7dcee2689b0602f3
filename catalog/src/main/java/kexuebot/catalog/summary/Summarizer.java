package kexuebot.catalog.summary;

import java.util.List;
import java.util.Optional;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.summary.Summary.Basis;

/** Chooses the sentences of a post that say most of it. The same for the same text; safe for any number of threads. */
public final class Summarizer {

    /**
     * A summary of the whole text, else of the excerpt, else of how the text begins.
     *
     * @param text empty where it is not known
     */
    public Summary of(Post post, Document text) {
        if (!text.isEmpty()) {
            Extract extract = Extract.of(post, text);
            return new Summary(
                    Basis.TEXT, extract.line(), extract.brief(), extract.sections(), Optional.of(Makeups.of(text)));
        }
        Document opening = post.excerpt().isEmpty() ? post.details().opening() : post.excerpt();
        return opening.isEmpty() ? Summary.NONE : ofOpening(Extract.of(post, opening));
    }

    private static Summary ofOpening(Extract extract) {
        return extract.line().isEmpty()
                ? Summary.NONE
                : new Summary(Basis.OPENING, extract.line(), extract.brief(), List.of(), Optional.empty());
    }
}
