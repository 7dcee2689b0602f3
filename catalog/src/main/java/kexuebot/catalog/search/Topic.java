package kexuebot.catalog.search;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a question is about, without the words that make it a question.
 *
 * @param wanted in the order of the question; empty if it is about nothing
 */
record Topic(List<Wanted> wanted) {
    Topic {
        wanted = List.copyOf(wanted);
    }

    double weight() {
        return wanted.stream().mapToDouble(Wanted::weight).sum();
    }

    /** How well a text has each thing that is wanted, from 0 to 1, in their order. */
    double[] in(Folded text) {
        return wanted.stream().mapToDouble(each -> each.in(text)).toArray();
    }

    /** How much of the topic was found, from 0 to 1, by what {@link #in} says. */
    double coverage(double[] found) {
        double sum = 0;
        for (int i = 0; i < found.length; i++) {
            sum += wanted.get(i).weight() * found[i];
        }
        return sum / weight();
    }

    /** Whether nothing is missing that is so much of the topic, a part of 1, or more. */
    boolean missesNone(double[] found, double main) {
        double most = main * weight();
        return IntStream.range(0, found.length)
                .noneMatch(i -> found[i] == 0 && wanted.get(i).weight() >= most);
    }

    /** All ways to write what is wanted, but for single characters of a run. */
    List<Wording> wordings() {
        return wanted.stream()
                .flatMap(each -> each.variants().stream())
                .filter(variant -> variant.worth() > Wanted.ALONE)
                .map(Variant::wording)
                .distinct()
                .toList();
    }
}
