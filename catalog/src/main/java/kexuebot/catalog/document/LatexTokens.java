package kexuebot.catalog.document;

import java.util.List;
import kexuebot.catalog.document.LatexToken.Kind;

/** The tokens of one formula and how far they are read. */
final class LatexTokens {
    private static final LatexToken END = new LatexToken(Kind.SPACE, "");

    private final List<LatexToken> tokens;
    private int at;

    LatexTokens(String latex) {
        tokens = LatexToken.split(latex);
    }

    boolean hasNext() {
        return at < tokens.size();
    }

    /** The next token, which stays the next; white space at the end. */
    LatexToken peek() {
        return hasNext() ? tokens.get(at) : END;
    }

    LatexToken next() {
        if (!hasNext()) {
            throw new UnreadableException("ends early");
        }
        return tokens.get(at++);
    }

    /** Whether the next token is of this kind; then it is read. */
    boolean skip(Kind kind) {
        boolean found = hasNext() && peek().is(kind);
        at += found ? 1 : 0;
        return found;
    }

    void skipSpace() {
        while (skip(Kind.SPACE)) {
            // every space is skipped
        }
    }

    void skipStar() {
        if (peek().isCharacter("*")) {
            at++;
        }
    }

    /** The source within the braces that come next, read; braces inside must balance. */
    String braced() {
        skipSpace();
        if (!skip(Kind.OPEN)) {
            throw new UnreadableException("argument missing");
        }
        StringBuilder source = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            LatexToken token = next();
            depth += token.is(Kind.OPEN) ? 1 : token.is(Kind.CLOSE) ? -1 : 0;
            source.append(depth > 0 ? token.source() : "");
        }
        return source.toString();
    }

    /** The source within the square brackets that come next, read; empty when there are none. */
    String bracketed() {
        StringBuilder source = new StringBuilder();
        if (peek().isCharacter("[")) {
            next();
            while (!peek().isCharacter("]")) {
                source.append(next().source());
            }
            next();
        }
        return source.toString();
    }
}
