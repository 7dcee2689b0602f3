package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A number among words that may be a part's: 扩散 23, 升级之路16, 低秩近似之路三.
 *
 * @param name the other words, at least one
 */
record PartNumber(int number, List<Atom> name) {
    /** 二十三 */
    private static final int LONGEST = 3;

    PartNumber {
        name = List.copyOf(name);
    }

    /** The last number that stands alone, else the one that the words end in. */
    static Optional<PartNumber> in(List<Atom> atoms) {
        for (int start = atoms.size() - 1; start >= 0; start--) {
            int end = end(atoms, start);
            if (!atoms.get(start).joined() && number(atoms, start, end).isPresent()) {
                return without(atoms, start, end);
            }
        }
        return atTheEnd(atoms);
    }

    private static Optional<PartNumber> atTheEnd(List<Atom> atoms) {
        for (int length = Math.min(LONGEST, atoms.size() - 2); length > 0; length--) {
            int start = atoms.size() - length;
            if (atoms.get(start).joined() && number(atoms, start, atoms.size()).isPresent()) {
                return without(atoms, start, atoms.size());
            }
        }
        return Optional.empty();
    }

    /** Where the run or word that begins here ends. */
    private static int end(List<Atom> atoms, int start) {
        int end = start + 1;
        while (end < atoms.size() && atoms.get(end).joined()) {
            end++;
        }
        return end;
    }

    private static OptionalInt number(List<Atom> atoms, int start, int end) {
        return end - start > LONGEST
                ? OptionalInt.empty()
                : Numerals.parse(
                        atoms.subList(start, end).stream().map(Atom::term).collect(Collectors.joining()));
    }

    private static Optional<PartNumber> without(List<Atom> atoms, int start, int end) {
        List<Atom> name = new ArrayList<>(atoms.subList(0, start));
        name.addAll(atoms.subList(end, atoms.size()));
        OptionalInt number = number(atoms, start, end);
        return name.isEmpty() ? Optional.empty() : Optional.of(new PartNumber(number.getAsInt(), name));
    }
}
