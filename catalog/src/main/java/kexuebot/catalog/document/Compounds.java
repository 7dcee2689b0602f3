package kexuebot.catalog.document;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import kexuebot.catalog.document.Atom.Kind;

/** Scripts, fractions, roots and accents as text on one line. */
final class Compounds {
    private Compounds() {}

    /** A base with what stands below and above it; either may be empty. */
    static Atom scripted(List<Atom> base, List<Atom> below, List<Atom> above) {
        Atom nucleus = single(base);
        Optional<String> lowered = Scripts.lowered(Typesetter.tight(below));
        Optional<String> raised = Scripts.raised(Typesetter.tight(above));
        String low = lowered.orElseGet(() -> "_" + operand(below));
        String high = raised.orElseGet(() -> "^" + operand(above));
        boolean raisedFirst = lowered.isEmpty() && raised.isPresent();
        String text = nucleus.text() + (raisedFirst ? high + low : low + high);
        return new Atom(nucleus.kind(), text, lowered.isEmpty() || raised.isEmpty());
    }

    private static Atom single(List<Atom> base) {
        boolean whole = base.size() == 1 && !base.get(0).loose() && !base.get(0).is(Kind.FRACTION);
        return whole ? base.get(0) : Atom.ordinary("(" + Typesetter.wide(base) + ")");
    }

    /** A script that Unicode cannot raise or lower: a word stands alone, anything else in parentheses. */
    private static String operand(List<Atom> script) {
        String text = Typesetter.tight(script);
        boolean word = text.codePoints().allMatch(Character::isLetterOrDigit) || Graphemes.count(text) == 1;
        return word || isParenthesized(script) ? text : "(" + text + ")";
    }

    static Atom fraction(List<Atom> above, List<Atom> below) {
        if (Typesetter.tight(above).isEmpty() || Typesetter.tight(below).isEmpty()) {
            throw new UnreadableException("empty fraction");
        }
        return new Atom(Kind.FRACTION, factor(above, isProduct(above)) + "/" + factor(below, isDivisor(below)));
    }

    private static String factor(List<Atom> atoms, boolean plain) {
        return plain ? Typesetter.wide(atoms) : "(" + Typesetter.wide(atoms) + ")";
    }

    /** Whether nothing at the outermost level binds less tightly than a division. */
    private static boolean isProduct(List<Atom> atoms) {
        int depth = 0;
        for (int at = 0; at < atoms.size(); at++) {
            int change = depth(atoms.get(at));
            depth += change;
            if (depth == 0 && change == 0 && !isFactor(atoms, at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFactor(List<Atom> atoms, int at) {
        Atom atom = atoms.get(at);
        boolean called =
                atoms.size() == 1 || at + 1 < atoms.size() && atoms.get(at + 1).is(Kind.OPENING);
        return !atom.text().contains(" ") && (atom.is(Kind.ORDINARY) || atom.is(Kind.FUNCTION) && called);
    }

    /** One thing to divide by: a sign, a sign called with arguments, a parenthesis, or a differential. */
    private static boolean isDivisor(List<Atom> atoms) {
        Atom first = atoms.get(0);
        boolean differential = atoms.size() == 2
                && (first.text().startsWith("∂") || first.text().equals("d"));
        boolean called = atoms.size() > 1 && isParenthesized(atoms.subList(1, atoms.size()));
        return isProduct(atoms) && (atoms.size() == 1 || differential || called || isParenthesized(atoms));
    }

    /** Whether one pair of delimiters encloses all. */
    private static boolean isParenthesized(List<Atom> atoms) {
        int depth = 0;
        for (int at = 0; at < atoms.size(); at++) {
            depth += depth(atoms.get(at));
            if (depth <= 0) {
                return depth == 0 && at > 0 && at == atoms.size() - 1;
            }
        }
        return false;
    }

    private static int depth(Atom atom) {
        return atom.is(Kind.OPENING) ? 1 : atom.is(Kind.CLOSING) ? -1 : 0;
    }

    /** A root of the given degree; without one, the square root. */
    static Atom root(List<Atom> degree, List<Atom> radicand) {
        String text = Typesetter.wide(radicand);
        boolean plain = radicand.size() == 1 && !radicand.get(0).is(Kind.FRACTION) || isParenthesized(radicand);
        return new Atom(Kind.ORDINARY, rootSign(Typesetter.tight(degree)) + (plain ? text : "(" + text + ")"), plain);
    }

    private static String rootSign(String degree) {
        return switch (degree) {
            case "" -> "√";
            case "3" -> "∛";
            case "4" -> "∜";
            default -> Scripts.raised(degree).orElseThrow(() -> new UnreadableException("degree")) + "√";
        };
    }

    /** A mark on one sign; over more than one its name, as in {@code overline(x + y)}. */
    static Atom accented(String name, String mark, List<Atom> base) {
        String text = Typesetter.wide(base);
        return Graphemes.count(text) == 1
                ? Atom.ordinary(text + mark)
                : new Atom(Kind.FRACTION, name + "(" + text + ")");
    }

    static Atom negated(List<Atom> base) {
        if (base.size() != 1 || Graphemes.count(base.get(0).text()) != 1) {
            throw new UnreadableException("negation");
        }
        String text = Normalizer.normalize(base.get(0).text() + "\u0338", Normalizer.Form.NFC);
        return new Atom(base.get(0).kind(), text);
    }
}
