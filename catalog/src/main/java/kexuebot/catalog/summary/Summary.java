package kexuebot.catalog.summary;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A post in some of its own sentences, in three lengths.
 *
 * @param line the one sentence that says most; empty where nothing can be quoted
 * @param brief three to five sentences in the order of the text, fewer of a short one; empty where {@code line} is
 * @param sections the text's sections in order; empty unless the whole text is known
 * @param makeup of the whole text; empty unless that is known
 */
public record Summary(
        Basis basis,
        Optional<Sentence> line,
        List<Sentence> brief,
        List<SectionLine> sections,
        Optional<Makeup> makeup) {

    /** What of the post was read. */
    public enum Basis {
        TEXT,
        /** Its excerpt, or how it begins. */
        OPENING,
        NOTHING
    }

    public static final Summary NONE =
            new Summary(Basis.NOTHING, Optional.empty(), List.of(), List.of(), Optional.empty());

    public Summary {
        Objects.requireNonNull(basis);
        Objects.requireNonNull(line);
        brief = List.copyOf(brief);
        sections = List.copyOf(sections);
        Objects.requireNonNull(makeup);
    }
}
