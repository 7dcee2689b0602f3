package kexuebot.catalog.search;

import java.util.List;
import java.util.Optional;

/**
 * What a query's words mean.
 *
 * @param text the words as they were typed
 * @param words the same, taken apart
 * @param atoms of the words, but for a formula among them
 * @param concepts what is asked for; may be empty
 * @param part the part of a series that may be meant
 */
record Question(
        String text,
        Words words,
        List<Atom> atoms,
        List<Concept> concepts,
        Optional<PartAsked> part,
        Optional<FormulaQuery> formula) {

    /** A part number, and the concepts that its series is asked for by, at least one. */
    record PartAsked(int number, List<Concept> name) {}

    Question {
        atoms = List.copyOf(atoms);
        concepts = List.copyOf(concepts);
    }

    /** All ways to write what is asked for, but for pieces of it. */
    List<Wording> wordings() {
        return concepts.stream()
                .filter(concept -> !concept.isPiece())
                .flatMap(concept -> concept.wordings().stream())
                .distinct()
                .toList();
    }

    /** What was looked for in the place of words that nobody writes. */
    List<String> corrections() {
        return concepts.stream()
                .filter(concept -> concept.variants().stream()
                        .noneMatch(variant ->
                                variant.kind() == Variant.Kind.SYNONYM || variant.kind() == Variant.Kind.INFLECTED))
                .flatMap(concept -> concept.variants().stream()
                        .filter(variant -> variant.kind() == Variant.Kind.CORRECTED)
                        .limit(1))
                .map(variant -> variant.wording().text())
                .toList();
    }
}
