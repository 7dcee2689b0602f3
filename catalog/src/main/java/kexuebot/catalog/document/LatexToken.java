package kexuebot.catalog.document;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A token of LaTeX source: a command without its backslash, or the characters as they stand. */
record LatexToken(Kind kind, String text) {

    enum Kind {
        COMMAND,
        CHARACTER,
        OPEN,
        CLOSE,
        RAISE,
        LOWER,
        ALIGN,
        ROW,
        SPACE,
        /** Has no meaning inside a formula: a comment, a dollar sign, a lone backslash. */
        FOREIGN
    }

    private static final Pattern TOKEN = Pattern.compile("\\\\(?:[A-Za-z]+|.)|\\s+|:=|.", Pattern.DOTALL);

    /** All tokens in order; their sources joined are the text again, but for runs of white space. */
    static List<LatexToken> split(String latex) {
        return TOKEN.matcher(latex)
                .results()
                .map(MatchResult::group)
                .map(LatexToken::of)
                .toList();
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isCharacter(String character) {
        return kind == Kind.CHARACTER && text.equals(character);
    }

    String source() {
        return kind == Kind.COMMAND || kind == Kind.ROW ? "\\" + text : text;
    }

    private static LatexToken of(String source) {
        if (source.isBlank()) {
            return new LatexToken(Kind.SPACE, " ");
        }
        if (source.length() > 1 && source.charAt(0) == '\\') {
            String name = source.substring(1);
            return new LatexToken(name.equals("\\") ? Kind.ROW : Kind.COMMAND, name.isBlank() ? " " : name);
        }
        return new LatexToken(kindOf(source), source);
    }

    private static Kind kindOf(String character) {
        return switch (character) {
            case "{" -> Kind.OPEN;
            case "}" -> Kind.CLOSE;
            case "^" -> Kind.RAISE;
            case "_" -> Kind.LOWER;
            case "&" -> Kind.ALIGN;
            case "%", "$", "#", "\\" -> Kind.FOREIGN;
            default -> Kind.CHARACTER;
        };
    }
}
