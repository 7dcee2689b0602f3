package kexuebot.catalog.summary;

import java.util.Objects;
import java.util.Optional;
import kexuebot.catalog.post.Details;

/**
 * A section of a post and the sentence that says most of it.
 *
 * @param sentence empty where the section has no sentence that can stand alone
 */
public record SectionLine(Details.Heading heading, Optional<Sentence> sentence) {
    public SectionLine {
        Objects.requireNonNull(heading);
        Objects.requireNonNull(sentence);
    }
}
