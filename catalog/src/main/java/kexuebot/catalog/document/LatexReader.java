package kexuebot.catalog.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kexuebot.catalog.document.Atom.Kind;

/** Reads LaTeX into atoms; throws {@link UnreadableException} for what one line of text cannot show. */
final class LatexReader {
    /** Groups within groups: deeper ones are hard to follow in one line, and must not exhaust the stack. */
    private static final int DEEPEST = 10;

    private final LatexTokens tokens;
    private final LatexCommands commands;
    private int depth;

    private LatexReader(String latex) {
        tokens = new LatexTokens(latex);
        commands = new LatexCommands(this, tokens);
    }

    /** All of a formula. */
    static List<Atom> read(String latex) {
        LatexReader reader = new LatexReader(latex);
        List<Atom> atoms = reader.sequence();
        if (reader.tokens.hasNext() || reader.commands.hasOpenEnvironment()) {
            throw new UnreadableException("unbalanced");
        }
        return atoms;
    }

    /** Up to the brace that closes this group, or the end. */
    private List<Atom> sequence() {
        List<Atom> atoms = new ArrayList<>();
        while (tokens.hasNext() && !tokens.peek().is(LatexToken.Kind.CLOSE)) {
            atoms.addAll(scripted(deeper(this::nucleus)));
        }
        return atoms;
    }

    /** What a command takes: a group, or the one thing that comes next. */
    List<Atom> argument() {
        tokens.skipSpace();
        return deeper(this::nucleus);
    }

    /** An argument in square brackets. */
    List<Atom> nested(String latex) {
        return deeper(() -> read(latex));
    }

    private List<Atom> deeper(Supplier<List<Atom>> part) {
        if (++depth > DEEPEST) {
            throw new UnreadableException("nested too deeply");
        }
        List<Atom> atoms = part.get();
        depth--;
        return atoms;
    }

    private List<Atom> nucleus() {
        if (isScript(tokens.peek())) {
            return List.of(Atom.ordinary(""));
        }
        LatexToken token = tokens.next();
        return switch (token.kind()) {
            case OPEN -> group();
            case COMMAND -> commands.read(token.text());
            case CHARACTER -> List.of(Symbols.ofCharacter(token.text()));
            case ROW -> commands.row();
            case ALIGN -> commands.align();
            case SPACE -> List.of();
            default -> throw new UnreadableException(token.text());
        };
    }

    private List<Atom> group() {
        List<Atom> atoms = sequence();
        if (!tokens.skip(LatexToken.Kind.CLOSE)) {
            throw new UnreadableException("unbalanced");
        }
        return atoms.isEmpty() ? List.of(Atom.ordinary("")) : atoms;
    }

    private static boolean isScript(LatexToken token) {
        return token.is(LatexToken.Kind.RAISE) || token.is(LatexToken.Kind.LOWER);
    }

    private List<Atom> scripted(List<Atom> base) {
        if (base.isEmpty() || base.get(0).is(Kind.SPACE)) {
            return base;
        }
        List<Atom> below = List.of();
        List<Atom> above = List.of();
        while (isScriptNext()) {
            boolean raise = tokens.next().is(LatexToken.Kind.RAISE);
            if (!(raise ? above : below).isEmpty()) {
                throw new UnreadableException("double script");
            }
            List<Atom> script = argument();
            above = raise ? script : above;
            below = raise ? below : script;
        }
        return below.isEmpty() && above.isEmpty() ? base : List.of(Compounds.scripted(base, below, above));
    }

    /** Also skips what may stand between a sign and its scripts. */
    private boolean isScriptNext() {
        tokens.skipSpace();
        while (commands.isLimits(tokens.peek())) {
            tokens.next();
            tokens.skipSpace();
        }
        return isScript(tokens.peek());
    }
}
