package kexuebot.catalog.search;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names of one thing, the best to search for first.
 *
 * @param names at least two, each once, and at least one that is not broad
 */
record SynonymGroup(List<Name> names) {
    private static final String BROAD = ">";
    private static final String SEPARATOR = "\\|";

    /**
     * One name as it is written.
     *
     * @param terms what a text must have one after the other to have the name; never empty
     * @param broad whether it may be asked for, but is not worth searching for when another was
     */
    record Name(String written, List<String> terms, boolean broad) {
        Name {
            terms = List.copyOf(terms);
            if (terms.isEmpty()) {
                throw new IllegalArgumentException("a name has a letter or a digit, unlike '" + written + "'");
            }
        }
    }

    SynonymGroup {
        names = List.copyOf(names);
        if (names.size() < 2) {
            throw new IllegalArgumentException("a group has two names at least");
        }
        if (names.stream().allMatch(Name::broad)) {
            throw new IllegalArgumentException("every name is too broad to be searched for");
        }
        Set<List<String>> seen = new HashSet<>();
        names.stream().filter(name -> !seen.add(name.terms())).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException("'" + twice.written() + "' stands twice in its group");
        });
    }

    /** Reads {@code 低秩适配 | LoRA | >适配}. */
    static SynonymGroup parse(String line, Analysis analysis) {
        return new SynonymGroup(Arrays.stream(line.split(SEPARATOR, -1))
                .map(String::strip)
                .map(name -> name(name, analysis))
                .toList());
    }

    private static Name name(String text, Analysis analysis) {
        boolean broad = text.startsWith(BROAD);
        String written = broad ? text.substring(BROAD.length()).strip() : text;
        return new Name(written, PlainTerms.of(written).orElseGet(() -> terms(written, analysis)), broad);
    }

    private static List<String> terms(String written, Analysis analysis) {
        return analysis.atoms(written).stream().map(Atom::term).toList();
    }

    /** What to search for when this name was asked for; empty if all others are too broad. */
    Stream<String> others(Name name) {
        return names.stream()
                .filter(other -> !other.broad() && !other.terms().equals(name.terms()))
                .map(Name::written);
    }
}
