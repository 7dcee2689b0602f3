package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a formula says, in a form in which formulas that readers would call the same are the same: commands and
 * functions by name, letters one by one, numbers and signs. Styles, spacing and grouping are left out; what is below
 * comes before what is above. Reads any text.
 */
final class FormulaTokens {
    private static final int MOST = 2_000;
    /** In UTF-16 units of source: longer ones are no formulas. */
    private static final int LONGEST = 10_000;
    /** Names are no longer; Lucene allows no endless terms. */
    private static final int LONGEST_TOKEN = 32;
    /** Groups within groups; deeper ones are read as if they had no braces. */
    private static final int DEEPEST = 40;

    private static final Pattern WORD = Pattern.compile("\\\\?[A-Za-z]+|\\d+(?:\\.\\d+)?|\\p{L}");
    private static final Pattern NOT_LETTER = Pattern.compile("\\\\[A-Za-z]+|[^A-Za-z0-9]");
    /** Environments whose columns are described by an argument. */
    private static final Set<String> COLUMNS = Set.of("array", "tabular", "alignat", "alignat*", "alignedat");
    /** They end the sentence, not the formula. */
    private static final Set<String> STOPS = Set.of(",", ".", ";", "。");

    /** Commands of one sign that is shown; the others are spaces and brackets around a formula. */
    private static final String SIGNS = "|{}%#&$_";

    private final FormulaScanner scanner;
    private final boolean withSubscripts;
    private int depth;

    private FormulaTokens(String latex, boolean withSubscripts) {
        scanner = new FormulaScanner(latex);
        this.withSubscripts = withSubscripts;
    }

    /** In order; at most 2,000, none of them empty or with a space in it. */
    static List<String> of(String latex) {
        return read(latex, true);
    }

    /** The same without what is below: readers leave out indices that authors write. */
    static List<String> bare(String latex) {
        return read(latex, false);
    }

    private static List<String> read(String latex, boolean withSubscripts) {
        String head = FormulaSigns.latex(FormulaTyping.latex(latex.substring(0, Math.min(latex.length(), LONGEST))));
        FormulaTokens reader = new FormulaTokens(head.substring(0, Math.min(head.length(), LONGEST)), withSubscripts);
        List<String> tokens = new ArrayList<>();
        while (tokens.size() < MOST && !reader.scanner.peek().isEmpty()) {
            reader.item(tokens);
        }
        return joined(tokens.subList(0, Math.min(tokens.size(), MOST)));
    }

    private static List<String> joined(List<String> tokens) {
        List<String> joined = new ArrayList<>();
        for (String token : tokens) {
            int last = joined.size() - 1;
            String together = last < 0
                    ? ""
                    : FormulaNames.together(joined.get(last), token).orElse("");
            if (together.isEmpty()) {
                joined.add(token.substring(0, Math.min(token.length(), LONGEST_TOKEN)));
            } else {
                joined.set(last, together);
            }
        }
        while (!joined.isEmpty() && STOPS.contains(joined.get(joined.size() - 1))) {
            joined.remove(joined.size() - 1);
        }
        return List.copyOf(joined);
    }

    private void item(List<String> tokens) {
        String piece = scanner.next();
        char first = piece.charAt(0);
        if (first == '{') {
            group(tokens);
        } else if (first == '^' || first == '_') {
            scripts(piece, tokens);
        } else if (first == '\\') {
            command(piece.substring(1), tokens);
        } else if (first < 128 && Character.isLetter(first)) {
            tokens.addAll(FormulaNames.split(piece));
        } else if (first == '\'') {
            tokens.add("prime");
        } else if (first != '}') {
            tokens.add(piece);
        }
    }

    private void group(List<String> tokens) {
        if (depth == DEEPEST) {
            return;
        }
        depth++;
        while (!scanner.peek().isEmpty() && !scanner.peek().equals("}")) {
            item(tokens);
        }
        scanner.next();
        depth--;
    }

    /** Both scripts in one order, whichever is written first. */
    private void scripts(String mark, List<String> tokens) {
        List<String> script = argument();
        String other = mark.equals("^") ? "_" : "^";
        List<String> otherScript = List.of();
        if (scanner.peek().equals(other)) {
            scanner.next();
            otherScript = argument();
        }
        addScript("_", mark.equals("_") ? script : otherScript, tokens);
        addScript("^", mark.equals("^") ? script : otherScript, tokens);
    }

    private void addScript(String mark, List<String> script, List<String> tokens) {
        if (mark.equals("_") && !withSubscripts) {
            return;
        }
        boolean primes = script.stream().allMatch("prime"::equals);
        if (!primes) {
            tokens.add(mark);
        }
        tokens.addAll(script);
    }

    /** A group, or the one thing that comes next; numbers and names are not cut. */
    private List<String> argument() {
        String next = scanner.peek();
        boolean whole = FormulaNames.isName(next) || next.isEmpty() || !Character.isLetter(next.charAt(0));
        return whole ? wholeArgument() : List.of(scanner.nextSingle());
    }

    private List<String> wholeArgument() {
        List<String> tokens = new ArrayList<>();
        String next = scanner.peek();
        if (!next.isEmpty() && !next.equals("}") && depth < DEEPEST) {
            depth++;
            item(tokens);
            depth--;
        }
        return tokens;
    }

    private void command(String name, List<String> tokens) {
        if (FormulaNames.isStyle(name)) {
            style(name);
        } else if (FormulaNames.isAside(name)) {
            aside(name);
        } else if (FormulaNames.isText(name)) {
            words(scanner.argument(), tokens);
        } else if (FormulaNames.isFraction(name)) {
            tokens.addAll(part());
            tokens.add("/");
            tokens.addAll(part());
        } else if (FormulaNames.alphabet(name).isPresent()) {
            alphabet(FormulaNames.alphabet(name).get(), tokens);
        } else if (FormulaNames.stacked(name).isPresent()) {
            stacked(FormulaNames.stacked(name).get(), tokens);
        } else {
            plain(name, tokens);
        }
    }

    private void style(String name) {
        scanner.skipIf('*');
        if (name.equals("left") || name.equals("right") || name.equals("middle")) {
            scanner.skipIf('.');
        } else if (name.equals("bbox")) {
            scanner.skipOption();
        }
    }

    private void aside(String name) {
        String what = scanner.argument();
        if (name.equals("begin")) {
            scanner.skipOption();
            if (COLUMNS.contains(what)) {
                scanner.argument();
            }
        }
    }

    /** Half of a fraction: of {@code \frac12} one digit. */
    private List<String> part() {
        String next = scanner.peek();
        return !next.isEmpty() && Character.isDigit(next.charAt(0)) ? List.of(scanner.nextSingle()) : argument();
    }

    private void alphabet(String alphabet, List<String> tokens) {
        String letters = NOT_LETTER.matcher(scanner.argument()).replaceAll("");
        letters.chars().forEach(letter -> tokens.add(alphabet + (char) letter));
    }

    private void stacked(String mark, List<String> tokens) {
        List<String> script = wholeArgument();
        tokens.addAll(argument());
        addScript(mark, script, tokens);
    }

    /** Also spaces, which are commands without letters, and the ends of rows. */
    private void plain(String name, List<String> tokens) {
        if (name.equals("\\")) {
            scanner.skipOption();
        } else if (!name.isEmpty() && (Character.isLetter(name.charAt(0)) || SIGNS.contains(name))) {
            tokens.addAll(FormulaNames.tokens(name));
        }
    }

    private static void words(String text, List<String> tokens) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            word(words.group(), tokens);
        }
    }

    private static void word(String word, List<String> tokens) {
        if (word.startsWith("\\")) {
            String name = word.substring(1);
            boolean said = !FormulaNames.isStyle(name) && !FormulaNames.isText(name);
            tokens.addAll(said ? FormulaNames.tokens(name) : List.of());
        } else {
            tokens.add(word.length() == 1 ? word : word.toLowerCase(Locale.ROOT));
        }
    }
}
