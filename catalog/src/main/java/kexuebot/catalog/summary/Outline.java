package kexuebot.catalog.summary;

import java.util.List;
import java.util.Optional;
import kexuebot.catalog.post.Details.Heading;

/**
 * A text in sections and sentences.
 *
 * @param sections the first one is what stands before the first heading, perhaps nothing
 * @param sentences all pieces of prose in the order of the text, also those that cannot be quoted
 */
record Outline(List<Section> sections, List<Candidate> sentences) {
    Outline {
        sections = List.copyOf(sections);
        sentences = List.copyOf(sentences);
    }

    /** Whether any sentence can be quoted. */
    boolean isQuotable() {
        return sentences.stream().anyMatch(each -> each.standing() == Standing.ALONE);
    }

    /** @param heading none for what stands before the first one */
    record Section(Optional<Heading> heading, Zone zone) {}
}
