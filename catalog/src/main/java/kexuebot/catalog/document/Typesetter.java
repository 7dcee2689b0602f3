package kexuebot.catalog.document;

import java.util.List;
import java.util.Set;
import kexuebot.catalog.document.Atom.Kind;

/** Joins the atoms of a formula with the space a reader expects. */
final class Typesetter {
    private static final Set<Kind> SPACED = Set.of(Kind.RELATION, Kind.BINARY);
    private static final Set<Kind> ENDS =
            Set.of(Kind.ORDINARY, Kind.CLOSING, Kind.OPERATOR, Kind.FUNCTION, Kind.FRACTION);
    private static final Set<Kind> NO_OPERAND =
            Set.of(Kind.BINARY, Kind.RELATION, Kind.OPENING, Kind.PUNCTUATION, Kind.OPERATOR, Kind.ROW);
    private static final String SINGLE_BARS = "‖";

    private final StringBuilder line = new StringBuilder();
    private final boolean tight;
    private int depth;
    private boolean insideBars;
    private Atom before;

    private Typesetter(boolean tight) {
        this.tight = tight;
    }

    /** Running text: {@code n × m}. */
    static String wide(List<Atom> atoms) {
        return new Typesetter(false).join(atoms);
    }

    /** For scripts: {@code n×m}, with space only where leaving it out would change the meaning. */
    static String tight(List<Atom> atoms) {
        return new Typesetter(true).join(atoms);
    }

    private String join(List<Atom> atoms) {
        for (int at = 0; at < atoms.size(); at++) {
            add(atoms.get(at), at + 1 < atoms.size() ? atoms.get(at + 1) : null);
        }
        return line.toString().strip();
    }

    private void add(Atom atom, Atom after) {
        switch (atom.kind()) {
            case SPACE -> space();
            case ROW -> endRow(after);
            default -> set(inContext(atom));
        }
    }

    private void set(Atom atom) {
        if (before != null && isApart(before, atom)) {
            space();
        }
        line.append(atom.text());
        depth += atom.is(Kind.OPENING) && !isSign(atom) ? 1 : atom.is(Kind.CLOSING) ? -1 : 0;
        before = atom;
    }

    private void space() {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
    }

    /** Rows of one chain of equations flow on; others are set apart. */
    private void endRow(Atom after) {
        if (before != null && after != null) {
            line.append(SPACED.contains(after.kind()) ? " " : "; ");
            before = SPACED.contains(after.kind()) ? before : null;
        }
    }

    private Atom inContext(Atom atom) {
        if (atom.is(Kind.BINARY) && (before == null || NO_OPERAND.contains(before.kind()))) {
            return new Atom(Kind.OPENING, atom.text());
        }
        return atom.text().startsWith(SINGLE_BARS) && atom.is(Kind.ORDINARY) ? bars(atom) : atom;
    }

    /** Norm bars look alike on both sides; they take turns. */
    private Atom bars(Atom atom) {
        insideBars = !insideBars;
        return new Atom(insideBars ? Kind.OPENING : Kind.CLOSING, atom.text(), atom.loose());
    }

    private static boolean isSign(Atom atom) {
        return "+-−±∓".contains(atom.text());
    }

    private boolean isApart(Atom left, Atom right) {
        if (SPACED.contains(left.kind()) || SPACED.contains(right.kind())) {
            return !tight;
        }
        return switch (left.kind()) {
            case PUNCTUATION -> !tight && depth <= 0;
            case OPERATOR -> ENDS.contains(right.kind()) && !right.is(Kind.CLOSING) || right.is(Kind.OPENING);
            case FUNCTION -> isApartFromName(right);
            case FRACTION -> !right.is(Kind.CLOSING) && !right.is(Kind.PUNCTUATION);
            case ORDINARY, CLOSING -> isApartFromOperand(left, right);
            default -> false;
        };
    }

    private static boolean isApartFromName(Atom right) {
        return switch (right.kind()) {
            case CLOSING, PUNCTUATION -> false;
            case OPENING -> !"([{".contains(right.text());
            default -> true;
        };
    }

    private static boolean isApartFromOperand(Atom left, Atom right) {
        return switch (right.kind()) {
            case OPERATOR, FUNCTION, FRACTION -> true;
            case ORDINARY -> left.loose();
            default -> false;
        };
    }
}
