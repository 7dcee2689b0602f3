package kexuebot.catalog.post;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.catalog.document.Document;

/**
 * What only a post's page tells, but for its text. Empty fields are unknown, or there is nothing.
 *
 * @param comments how many readers' comments there are
 * @param previous the post before it in the blog's order
 * @param next the post after it
 * @param similar what the blog itself finds similar, in its order
 * @param papers ids of arXiv papers that the text links to, {@code 2405.12345} without a version, in order, each once
 * @param contents headings of the text, in order
 * @param opening how the text begins, a few whole paragraphs, where its author set no "read more"
 */
public record Details(
        OptionalInt comments,
        Optional<Mention> previous,
        Optional<Mention> next,
        List<Mention> similar,
        List<String> papers,
        List<Heading> contents,
        Optional<Citation> citation,
        Document opening) {

    public static final Details NONE = new Details(
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Document.EMPTY);

    /**
     * A heading, 1 the outermost level to 6.
     *
     * @param title plain text in one line, formulas readable
     */
    public record Heading(int level, String title) {}

    public Details {
        Objects.requireNonNull(comments);
        Objects.requireNonNull(previous);
        Objects.requireNonNull(next);
        similar = List.copyOf(similar);
        papers = List.copyOf(papers);
        contents = List.copyOf(contents);
        Objects.requireNonNull(citation);
        Objects.requireNonNull(opening);
    }

    /** Comments aside, which come every day and are no change of the post. */
    public Details withoutComments() {
        return new Details(OptionalInt.empty(), previous, next, similar, papers, contents, citation, opening);
    }

    public Details withComments(int known) {
        return new Details(OptionalInt.of(known), previous, next, similar, papers, contents, citation, opening);
    }
}
