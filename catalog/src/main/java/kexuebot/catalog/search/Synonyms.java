package kexuebot.catalog.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Names of the same thing, in Chinese, English and abbreviated. Immutable. */
final class Synonyms {
    private static final String RESOURCE = "synonyms.txt";
    private static final String COMMENT = "#";
    /** Shorter than this, a word without its s is another word: as, is. */
    private static final int SHORTEST_PLURAL = 3;

    private final Node root = new Node();
    private final Analysis analysis = new Analysis();

    private Synonyms(List<SynonymGroup> groups) {
        groups.forEach(group -> add(group, false));
        groups.forEach(group -> add(group, true));
    }

    /** The group at home comes before those in which the name is broad. */
    private void add(SynonymGroup group, boolean broad) {
        group.names().stream()
                .filter(name -> name.broad() == broad)
                .forEach(name -> node(name).add(name, group));
    }

    /**
     * A name found in a text.
     *
     * @param length the number of atoms it is made of
     * @param name as the table writes it
     * @param others what to search for as well, best first; empty if nothing else is precise enough
     */
    record Found(int length, String name, List<String> others) {
        Found {
            others = List.copyOf(others);
        }
    }

    /** The table that ships with the program, read once, when it is first wanted. */
    static Synonyms bundled() {
        return Bundled.TABLE;
    }

    private static final class Bundled {
        static final Synonyms TABLE = read();

        private static Synonyms read() {
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(Synonyms.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
                return Synonyms.of(lines.lines().toList());
            } catch (IOException e) {
                throw new UncheckedIOException(RESOURCE, e);
            }
        }
    }

    /**
     * A table with a group a line, names separated by {@code |}; blank lines and lines that begin with {@code #} say
     * nothing. A name behind {@code >} may be asked for, but is not searched for when another was; only such names may
     * stand in several groups.
     *
     * @throws IllegalArgumentException naming the line, if one is no group or has a name of an earlier group
     */
    static Synonyms of(List<String> lines) {
        Analysis analysis = new Analysis();
        Map<List<String>, Integer> owners = new HashMap<>();
        List<SynonymGroup> groups = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith(COMMENT)) {
                groups.add(group(line, i + 1, analysis, owners));
            }
        }
        return new Synonyms(groups);
    }

    private static SynonymGroup group(String line, int number, Analysis analysis, Map<List<String>, Integer> owners) {
        try {
            SynonymGroup group = SynonymGroup.parse(line, analysis);
            group.names().stream().filter(name -> !name.broad()).forEach(name -> own(name, number, owners));
            return group;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
    }

    private static void own(SynonymGroup.Name name, int number, Map<List<String>, Integer> owners) {
        Integer owner = owners.putIfAbsent(name.terms(), number);
        if (owner != null) {
            throw new IllegalArgumentException("'" + name.written() + "' stands in line " + owner + " too");
        }
    }

    /**
     * The longest known name that begins at this atom. A Latin word may have a plural s. Chinese characters may have a
     * gap between them only if name and text begin and end together: 矩阵 分解 is a name, 数学 习题 has none across it;
     * for the same reason a name of one character is found only where it stands alone.
     */
    Optional<Found> longestAt(List<Atom> atoms, int from) {
        Optional<Found> longest = Optional.empty();
        Node node = root;
        for (int i = from; i < atoms.size() && node != null; i++) {
            node = node.next(atoms.get(i));
            if (node != null && node.isName() && stands(atoms, from, i + 1)) {
                longest = Optional.of(node.found(i + 1 - from));
            }
        }
        return longest;
    }

    private static boolean stands(List<Atom> atoms, int from, int to) {
        boolean loose = to - from == 1
                ? atoms.get(from).cjk()
                : IntStream.range(from + 1, to).anyMatch(i -> isGap(atoms.get(i - 1), atoms.get(i)));
        return !loose || (!isJoined(atoms, from) && !isJoined(atoms, to));
    }

    private static boolean isGap(Atom left, Atom right) {
        return left.cjk() && right.cjk() && !right.joined();
    }

    private static boolean isJoined(List<Atom> atoms, int index) {
        return index < atoms.size() && atoms.get(index).joined();
    }

    /** What to search for instead of exactly this name, best first, without itself; empty if it is unknown. */
    List<String> of(String name) {
        List<Atom> atoms = analysis.atoms(name.substring(0, Math.min(name.length(), Words.LONGEST_KEY)));
        return longestAt(atoms, 0)
                .filter(found -> found.length() == atoms.size())
                .map(Found::others)
                .orElse(List.of());
    }

    private Node node(SynonymGroup.Name name) {
        Node node = root;
        for (String term : name.terms()) {
            node = node.next.computeIfAbsent(term, unused -> new Node());
        }
        return node;
    }

    /** What may follow after the terms that led here, and the name that they are, if they are one. */
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private SynonymGroup.Name name;
        private final List<SynonymGroup> groups = new ArrayList<>(1);

        void add(SynonymGroup.Name name, SynonymGroup group) {
            this.name = isName() ? this.name : name;
            groups.add(group);
        }

        boolean isName() {
            return name != null;
        }

        Found found(int length) {
            return new Found(
                    length,
                    name.written(),
                    groups.stream()
                            .flatMap(group -> group.others(name))
                            .distinct()
                            .toList());
        }

        /** Null if no name goes on so. */
        Node next(Atom atom) {
            String term = atom.term();
            Node exact = next.get(term);
            boolean plural = exact == null && !atom.cjk() && term.length() >= SHORTEST_PLURAL && term.endsWith("s");
            return plural ? next.get(term.substring(0, term.length() - 1)) : exact;
        }
    }
}
