package kexuebot.catalog.document;

/** LaTeX for places that show only text. */
public final class Formulas {

    private Formulas() {}

    /** One line; the source between dollar signs where it has commands. */
    public static String readable(String latex) {
        return latex.contains("\\") ? "$" + latex.strip() + "$" : latex.strip();
    }
}
