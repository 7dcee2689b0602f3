package kexuebot.catalog.search;

import java.util.ArrayDeque;
import java.util.Deque;

/** Formulas typed without LaTeX: round brackets after a script sign or a root group, a tilde is a relation. */
final class FormulaTyping {
    private static final String SCRIPTS = "^_";
    private static final char ROOT = '√';

    private FormulaTyping() {}

    /** As long as the source; the source itself if it has a command or a brace. */
    static String latex(String source) {
        if (source.indexOf('\\') >= 0 || source.indexOf('{') >= 0) {
            return source;
        }
        StringBuilder latex = new StringBuilder(source.replace('~', '∼'));
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < source.length(); at++) {
            if (source.charAt(at) == '(') {
                open.push(at);
            } else if (source.charAt(at) == ')' && !open.isEmpty()) {
                group(latex, open.pop(), at);
            }
        }
        return latex.toString();
    }

    private static void group(StringBuilder latex, int start, int end) {
        char before = start == 0 ? ' ' : latex.charAt(start - 1);
        // One letter in brackets above another counts it: x^(t).
        boolean script = SCRIPTS.indexOf(before) >= 0 && end - start > 2;
        boolean root = before == ROOT || start >= 4 && "sqrt".equals(latex.substring(start - 4, start));
        if (script || root) {
            latex.setCharAt(start, '{');
            latex.setCharAt(end, '}');
        }
    }
}
