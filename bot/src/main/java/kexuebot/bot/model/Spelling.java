package kexuebot.bot.model;

import kexuebot.catalog.post.Folding;
import kexuebot.catalog.search.Simplified;

/** Forms in which two spellings of the same are equal. */
final class Spelling {
    private static final int WIDTH = 0xFF01 - '!';
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵀ";
    private static final String RAISED_PLAIN = "0123456789+-=()niT";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";
    private static final String LOWERED_PLAIN = "0123456789+-=()aehijklmnoprstuvx";

    private Spelling() {}

    /** Half-width, simplified, with one kind of minus and apostrophe; as long as the text. */
    static String plain(String text) {
        char[] characters = Simplified.of(text).toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = plain(characters[i]);
        }
        return new String(characters);
    }

    private static char plain(char c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return (char) (c - WIDTH);
        }
        return switch (c) {
            case '\u3000', '\u00A0' -> ' ';
            case '−', '–', '‐', '‑', '﹣' -> '-';
            case '’', '‘' -> '\'';
            default -> c;
        };
    }

    /** Without spaces, punctuation, case and width: what of a text can be looked for in another. */
    static String folded(String text) {
        return Simplified.of(Folding.title(text));
    }

    /** Raised and lowered characters as LaTeX writes them: {@code x²} is {@code x^{2}}. */
    static String scripts(String text) {
        return scripts(scripts(text, RAISED, RAISED_PLAIN, '^'), LOWERED, LOWERED_PLAIN, '_');
    }

    private static String scripts(String text, String small, String plain, char mark) {
        StringBuilder written = new StringBuilder(text.length());
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            int found = small.indexOf(text.charAt(i));
            if (within && found < 0) {
                written.append('}');
            } else if (!within && found >= 0) {
                written.append(mark).append('{');
            }
            written.append(found < 0 ? text.charAt(i) : plain.charAt(found));
            within = found >= 0;
        }
        return within ? written.append('}').toString() : written.toString();
    }
}
