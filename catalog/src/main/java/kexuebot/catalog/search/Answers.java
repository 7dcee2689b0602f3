package kexuebot.catalog.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kexuebot.catalog.search.Findings.Fit;

/**
 * Posts that answer a question.
 *
 * @param ranked the best first
 * @param corrected what was looked for in the place of words that nobody writes
 */
record Answers(List<Ranked> ranked, Optional<String> corrected) {
    Answers {
        ranked = List.copyOf(ranked);
    }

    static Answers only(Ranked post) {
        return new Answers(List.of(post), Optional.empty());
    }

    /** The same behind another post. */
    Answers after(Ranked first) {
        Stream<Ranked> others = ranked.stream().filter(each -> each.place() != first.place());
        return new Answers(Stream.concat(Stream.of(first), others).toList(), Optional.empty());
    }

    /** Those that have all that is asked for, if any has. */
    Answers complete() {
        return fit() == Fit.ALL
                ? new Answers(
                        ranked.stream().filter(each -> each.fit() == Fit.ALL).toList(), corrected)
                : this;
    }

    /** Of all of them together: that of the best, unless one behind it has all. */
    Fit fit() {
        boolean isAll = ranked.stream().anyMatch(each -> each.fit() == Fit.ALL);
        return isAll ? Fit.ALL : ranked.stream().findFirst().map(Ranked::fit).orElse(Fit.NEAREST);
    }

    /** As {@link Findings#readAs}: what was found by its sound was not found by a correction. */
    Optional<String> readAs() {
        return fit() == Fit.SOUND ? Optional.empty() : corrected;
    }
}
