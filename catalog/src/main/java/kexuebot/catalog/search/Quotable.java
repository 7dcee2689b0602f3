package kexuebot.catalog.search;

import java.util.List;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;

/**
 * Some sentences of a post that may answer a question.
 *
 * @param first sentence of the stretch; {@code last} is in it too
 * @param score above 0, comparable within one question only
 */
record Quotable(Post post, Stretch stretch, int first, int last, double score) {
    private static final int LENGTH = PassageFinder.LENGTH;

    /** The whole paragraph where that is no longer than a passage may be. */
    Quotable whole() {
        int all = stretch.sentences();
        boolean fits = all <= PassageFinder.MOST_SENTENCES && stretch.isWhole(0) && stretch.isWhole(all - 1);
        return fits && stretch.length(0, all - 1) <= LENGTH ? new Quotable(post, stretch, 0, all - 1, score) : this;
    }

    int start() {
        return stretch.start(first);
    }

    int end() {
        return stretch.end(last);
    }

    String text() {
        return stretch.line().text().substring(start(), end());
    }

    boolean overlaps(Quotable other) {
        return stretch == other.stretch && first <= other.last && other.first <= last;
    }

    /** @param spans to be strong */
    Passage passage(List<Span> spans) {
        List<Inline> content = stretch.line().marked(start(), end(), spans);
        return new Passage(post, stretch.heading(), content, stretch.block(), score);
    }
}
