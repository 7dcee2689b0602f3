package kexuebot.catalog.series;

/** Signs of titles, whose width, quotes and brackets differ from source to source. */
final class Typography {
    static final String OPENERS = "《【[(";
    static final String CLOSERS = "》】])";
    private static final String SEPARATORS = ":-—·|~,、.。";

    private Typography() {}

    /** The same text, character for character, in half width with straight quotes and one kind of dash and dot. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(plain(text.charAt(i)));
        }
        return plain.toString();
    }

    static char plain(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        return switch (c) {
            case '“', '”', '„', '‟', '〝', '〞', '「', '」', '『', '』' -> '"';
            case '–', '―', '─', '━' -> '—';
            case '⋅', '•', '・', '‧', '∙' -> '·';
            case '∶', '︰', '﹕' -> ':';
            case '〈', '〖' -> '【';
            case '〉', '〗' -> '】';
            case '〔' -> '[';
            case '〕' -> ']';
            default -> isSpace(c) ? ' ' : c;
        };
    }

    /** Whether a plain character only parts a name from a number or a subtitle. */
    static boolean isSeparator(char plain) {
        return plain == ' ' || SEPARATORS.indexOf(plain) >= 0;
    }

    /** Whether there is a letter or a digit at all. */
    static boolean hasWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Where the bracket or quote at {@code start} of a plain text is closed; -1 when it is not, or is none. */
    static int closing(String plain, int start) {
        if (start >= plain.length()) {
            return -1;
        }
        char open = plain.charAt(start);
        if (open == '"') {
            return plain.indexOf('"', start + 1);
        }
        int kind = OPENERS.indexOf(open);
        return kind < 0 ? -1 : balanced(plain, start, open, CLOSERS.charAt(kind));
    }

    private static int balanced(String plain, int start, char open, char close) {
        int depth = 0;
        for (int i = start; i < plain.length(); i++) {
            char c = plain.charAt(i);
            depth += c == open ? 1 : c == close ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
