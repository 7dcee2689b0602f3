package kexuebot.catalog.summary;

import java.util.List;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.Inline.Formula;

/** How much of a sentence is formulas. */
final class Symbols {
    private Symbols() {}

    /** Whether there are more symbols of formulas than characters of prose; a command of LaTeX is one. */
    static boolean prevail(List<Inline> content) {
        int symbols = content.stream()
                .mapToInt(each -> each instanceof Formula formula ? count(formula.latex()) : 0)
                .sum();
        int prose = content.stream()
                .mapToInt(each -> each instanceof Inline.Text text ? text.text().length() : 0)
                .sum();
        return symbols > prose;
    }

    private static int count(String latex) {
        int count = 0;
        for (int at = 0; at < latex.length(); at++) {
            boolean goesOn =
                    at > 0 && isLetter(latex.charAt(at)) && isLetter(latex.charAt(at - 1)) && isCommand(latex, at);
            count += goesOn || "{}_^&\\ \n".indexOf(latex.charAt(at)) >= 0 ? 0 : 1;
        }
        return count;
    }

    private static boolean isLetter(char character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }

    /** Whether the letters before belong to a command. */
    private static boolean isCommand(String latex, int at) {
        int from = at - 1;
        while (from > 0 && isLetter(latex.charAt(from))) {
            from--;
        }
        return latex.charAt(from) == '\\';
    }
}
