package kexuebot.catalog.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import kexuebot.catalog.document.Atom.Kind;

/** What the commands with arguments mean, and the environments. */
final class LatexCommands {
    private static final Set<String> LINES = Set.of(
            "equation",
            "align",
            "aligned",
            "gather",
            "gathered",
            "split",
            "eqnarray",
            "multline",
            "displaymath",
            "math");
    private static final Set<String> NO_EFFECT = Set.of(
            "left right middle big Big bigg Bigg bigl Bigl biggl Biggl bigr Bigr biggr Biggr bigm Bigm limits nolimits"
                    .concat(" displaystyle textstyle scriptstyle notag nonumber rm bf it sf tt cal boldmath ! /")
                    .split(" "));
    private static final Map<String, String> ACCENTS = Map.ofEntries(
            Map.entry("hat", "\u0302"),
            Map.entry("widehat", "\u0302"),
            Map.entry("tilde", "\u0303"),
            Map.entry("widetilde", "\u0303"),
            Map.entry("bar", "\u0304"),
            Map.entry("overline", "\u0304"),
            Map.entry("vec", "\u20D7"),
            Map.entry("dot", "\u0307"),
            Map.entry("ddot", "\u0308"),
            Map.entry("check", "\u030C"),
            Map.entry("breve", "\u0306"),
            Map.entry("acute", "\u0301"),
            Map.entry("grave", "\u0300"),
            Map.entry("mathring", "\u030A"),
            Map.entry("underline", "\u0332"));

    private final LatexReader reader;
    private final LatexTokens tokens;
    private final Deque<String> environments = new ArrayDeque<>();
    private boolean insideFraction;

    LatexCommands(LatexReader reader, LatexTokens tokens) {
        this.reader = reader;
        this.tokens = tokens;
    }

    boolean hasOpenEnvironment() {
        return !environments.isEmpty();
    }

    boolean isLimits(LatexToken token) {
        return token.is(LatexToken.Kind.COMMAND)
                && (token.text().equals("limits") || token.text().equals("nolimits"));
    }

    /** A command named without its backslash, and the arguments it takes. */
    List<Atom> read(String name) {
        if (NO_EFFECT.contains(name)) {
            return delimiter(name);
        }
        if (ACCENTS.containsKey(name)) {
            return List.of(Compounds.accented(name, ACCENTS.get(name), reader.argument()));
        }
        return Symbols.ofCommand(name).map(List::of).orElseGet(() -> structure(name));
    }

    private List<Atom> structure(String name) {
        return switch (name) {
            case "frac", "dfrac", "tfrac", "cfrac" -> fraction();
            case "sqrt" -> List.of(Compounds.root(reader.nested(tokens.bracketed()), reader.argument()));
            case "mathbb", "Bbb", "mathds" -> letters(Alphabets.DOUBLE_STRUCK);
            case "mathcal", "mathscr" -> letters(Alphabets.SCRIPT);
            case "mathfrak" -> letters(Alphabets.FRAKTUR);
            case "boldsymbol", "mathbf", "bm", "pmb", "mathit", "mathbin", "mathrel", "mathord", "boxed" ->
                reader.argument();
            case "mathrm", "mathsf", "mathtt", "mathop", "operatorname" -> name();
            case "text", "textbf", "textit", "textrm", "texttt", "textsf", "textnormal", "mbox", "hbox" -> words();
            case "begin" -> begin();
            case "end" -> end();
            case "not" -> List.of(Compounds.negated(reader.argument()));
            case "underset" -> underset();
            case "pmod" -> List.of(Atom.ordinary("(mod " + Typesetter.wide(reader.argument()) + ")"));
            default -> decoration(name);
        };
    }

    /** Commands about looks and numbering. */
    private List<Atom> decoration(String name) {
        return switch (name) {
            case "color", "label", "require", "vspace", "hspace", "phantom", "hphantom", "vphantom" -> dropped();
            case "textcolor", "colorbox", "style", "class", "cssId" -> dropped(reader::argument);
            case "bbox" -> boxed();
            case "tag" -> tag();
            case "eqref", "ref" -> reference();
            default -> throw new UnreadableException(name);
        };
    }

    private List<Atom> dropped() {
        tokens.braced();
        return List.of();
    }

    private List<Atom> dropped(Supplier<List<Atom>> kept) {
        tokens.braced();
        return kept.get();
    }

    private List<Atom> boxed() {
        tokens.bracketed();
        return reader.argument();
    }

    private List<Atom> tag() {
        tokens.skipStar();
        return List.of(new Atom(Kind.SPACE, " "), Atom.ordinary("(" + plain(tokens.braced()) + ")"));
    }

    /** The name of a label, for want of the number that only the blog's page gives it. */
    private List<Atom> reference() {
        String label = plain(tokens.braced().replace("_", "\\_"));
        return List.of(Atom.ordinary("(" + label.substring(label.indexOf(':') + 1) + ")"));
    }

    /** {@code \left.} and its like stand for a delimiter that is not drawn. */
    private List<Atom> delimiter(String name) {
        tokens.skipSpace();
        boolean sized = name.equals("left") || name.equals("right") || name.equals("middle") || name.startsWith("big");
        if (sized && tokens.peek().isCharacter(".")) {
            tokens.next();
        }
        return List.of();
    }

    private List<Atom> fraction() {
        if (insideFraction) {
            throw new UnreadableException("fraction within a fraction");
        }
        insideFraction = true;
        List<Atom> above = reader.argument();
        Atom fraction = Compounds.fraction(above, reader.argument());
        insideFraction = false;
        return List.of(fraction);
    }

    private List<Atom> letters(Alphabets alphabet) {
        return alphabet.of(Typesetter.tight(reader.argument()))
                .map(letters -> List.of(Atom.ordinary(letters)))
                .orElseThrow(() -> new UnreadableException("not letters"));
    }

    private List<Atom> name() {
        tokens.skipStar();
        List<Atom> atoms = reader.argument();
        boolean letters =
                atoms.stream().allMatch(atom -> atom.is(Kind.SPACE) || atom.is(Kind.ORDINARY) && !atom.loose());
        return letters ? List.of(Atom.word(Typesetter.wide(atoms))) : atoms;
    }

    private List<Atom> underset() {
        List<Atom> below = reader.argument();
        return List.of(Compounds.scripted(reader.argument(), below, List.of()));
    }

    private List<Atom> words() {
        String text = plain(tokens.braced());
        Atom space = new Atom(Kind.SPACE, " ");
        Atom word = Atom.word(text.strip());
        return text.isBlank() ? List.of(space) : padded(text, space, word);
    }

    private static List<Atom> padded(String text, Atom space, Atom word) {
        boolean before = text.startsWith(" ");
        boolean after = text.endsWith(" ");
        return before
                ? after ? List.of(space, word, space) : List.of(space, word)
                : after ? List.of(word, space) : List.of(word);
    }

    /** Text without formulas and commands in it; signs that TeX wants escaped are themselves. */
    private static String plain(String source) {
        StringBuilder text = new StringBuilder();
        for (LatexToken token : LatexToken.split(source)) {
            boolean escaped = token.is(LatexToken.Kind.COMMAND) && "_%&#$ {}-".contains(token.text());
            boolean literal = token.is(LatexToken.Kind.CHARACTER) || token.is(LatexToken.Kind.SPACE);
            if (!escaped && !literal) {
                throw new UnreadableException("formula within text");
            }
            text.append(token.text());
        }
        return text.toString();
    }

    private List<Atom> begin() {
        String name = environment();
        if (!LINES.contains(name)) {
            throw new UnreadableException(name);
        }
        environments.push(name);
        return List.of();
    }

    private List<Atom> end() {
        if (!environment().equals(environments.poll())) {
            throw new UnreadableException("unbalanced");
        }
        return List.of();
    }

    private String environment() {
        return tokens.braced().replace("*", "");
    }

    /** A new row, with or without the distance to it. */
    List<Atom> row() {
        tokens.bracketed();
        return List.of(new Atom(Kind.ROW, ""));
    }

    List<Atom> align() {
        if (environments.isEmpty()) {
            throw new UnreadableException("column outside of an environment");
        }
        return List.of();
    }
}
