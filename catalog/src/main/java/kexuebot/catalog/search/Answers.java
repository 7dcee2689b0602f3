package kexuebot.catalog.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kexuebot.catalog.search.Findings.Fit;

/**
 * Posts that answer a question.
 *
 * @param ranked the best first
 * @param readAs as {@link Findings#readAs}
 */
record Answers(List<Ranked> ranked, Fit fit, Optional<String> readAs) {
    Answers {
        ranked = List.copyOf(ranked);
    }

    static Answers only(Ranked post) {
        return new Answers(List.of(post), Fit.ALL, Optional.empty());
    }

    /** The same behind another post. */
    Answers after(Ranked first) {
        Stream<Ranked> others = ranked.stream().filter(each -> each.place() != first.place());
        return new Answers(Stream.concat(Stream.of(first), others).toList(), Fit.ALL, Optional.empty());
    }
}
