package kexuebot.catalog.document;

import java.util.Optional;

/** LaTeX for places that show only text. */
public final class Formulas {
    /** In UTF-16 units of source; what is longer reads no better on one line than its source does. */
    private static final int LONGEST = 1000;

    private Formulas() {}

    /**
     * One clean line, whatever the source: Unicode mathematics where that reads well, else the source between dollar
     * signs.
     */
    public static String readable(String latex) {
        return unicode(latex).orElseGet(() -> "$" + Untrusted.line(latex) + "$");
    }

    /**
     * Unicode mathematics on one line, such as {@code W₀ ∈ ℝⁿˣᵐ}. Empty where it does not read well: matrices, cases,
     * fractions in fractions, commands we do not know, braces that do not balance, deep nesting, nothing to show.
     */
    public static Optional<String> unicode(String latex) {
        String clean = latex.length() <= LONGEST ? Untrusted.line(latex) : "";
        try {
            return Optional.of(Typesetter.wide(LatexReader.read(clean))).filter(line -> !line.isBlank());
        } catch (UnreadableException unreadable) {
            return Optional.empty();
        }
    }
}
