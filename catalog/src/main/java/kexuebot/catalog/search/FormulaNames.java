package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What the names in a formula mean: commands by name without backslash, and runs of bare letters. */
final class FormulaNames {
    /** They change how a formula looks, not what it says. */
    private static final Set<String> STYLES = words("""
            boldsymbol bm pmb mathbf mathbold mathit mathnormal mathsf bf it rm sf tt cal displaystyle textstyle
            scriptstyle scriptscriptstyle limits nolimits mathop mathord mathbin mathrel mathopen mathclose mathpunct
            mathinner left right middle big Big bigg Bigg bigl bigr bigm Bigl Bigr Bigm biggl biggr Biggl Biggr
            quad qquad enspace thinspace space hfill hfil newline notag nonumber hline mathstrut strut underbrace
            overbrace boxed cancel bcancel xcancel smash vec overrightarrow bbox large Large small normalsize
            ensuremath operatornamewithlimits displaylimits allowbreak nobreak cr
            """);
    /** Their first argument is no part of what the formula says. */
    private static final Set<String> ASIDES = words("""
            label tag ref eqref color textcolor style class cssId href hspace vspace require phantom hphantom vphantom
            begin end kern mkern mskip colorbox cite
            """);

    private static final Set<String> TEXTS = words("""
            text textrm textbf textit textsf texttt textnormal textup mathrm mathtt operatorname mbox hbox
            """);
    private static final Map<String, String> ALPHABETS =
            pairs("mathbb mathbb Bbb mathbb mathds mathbb mathcal mathcal mathscr mathcal mathfrak mathfrak");
    private static final Set<String> FRACTIONS = words("frac dfrac tfrac cfrac nicefrac sfrac");
    private static final Map<String, String> STACKS = pairs("underset _ overset ^ stackrel ^");

    private static final Map<String, String> EQUALS = pairs("""
            leq le leqslant le leqq le lt < geq ge geqslant ge geqq ge gt > ne neq rightarrow to longrightarrow to
            leftarrow gets longleftarrow gets Rightarrow implies Longrightarrow implies Leftarrow impliedby
            Longleftarrow impliedby Leftrightarrow iff Longleftrightarrow iff longmapsto mapsto bot perp
            top T intercal T | Vert lVert Vert rVert Vert parallel Vert vert | lvert | rvert | mid | ast * colon :
            varepsilon epsilon vartheta theta varphi phi varrho rho varsigma sigma varpi pi varkappa kappa
            varGamma Gamma varDelta Delta varTheta Theta varLambda Lambda varSigma Sigma varPhi Phi varPsi Psi varOmega Omega
            widehat hat widetilde tilde overline bar ldots dots cdots dots dotsc dots dotsb dots dotsm dots dotsi dots
            varnothing emptyset lnot neg land wedge lor vee smallsetminus setminus backslash setminus centerdot cdot
            cdotp cdot R mathbbR N mathbbN Z mathbbZ C mathbbC lbrace { rbrace } { { } } lbrack [ rbrack ] lparen ( rparen )
            over / % % # # & & $ $ _ _ dprime prime,prime coloneqq :,= coloneq :,= eqsim simeq thicksim sim thickapprox approx
            bmod mod pmod mod lgroup ( rgroup ) owns ni
            """);
    private static final Map<String, Map<String, String>> TOGETHER =
            Map.of("not", pairs("= neq in notin"), "arg", pairs("max argmax min argmin"));

    /** Functions that stand before what they are taken of, with or without brackets. */
    private static final Set<String> ELEMENTARY = words("""
            log ln lg exp max min sup inf lim limsup liminf arg argmax argmin det dim ker gcd lcm sin cos tan cot sec csc
            sinh cosh tanh coth arcsin arccos arctan sgn
            """);

    private static final Set<String> OTHERS = words("""
            softmax sigmoid softplus relu gelu swish silu glu swiglu tr trace diag rank span sign msign mclip clip mod
            cov var std mean kl elbo snr rms norm rmsnorm layernorm batchnorm mse concat erf logsumexp lse const sqrt
            prob supp multihead ffn mlp
            """);
    /** Letters and signs that readers spell out. */
    private static final Set<String> SPELT = words("""
            alpha beta gamma delta epsilon zeta eta theta iota kappa lambda rho sigma tau phi chi psi omega pi
            sum prod nabla partial infty Gamma Delta Theta Lambda Sigma Phi Psi Omega
            """);
    /** Of two letters only as they are usually written: k and l may also be two indices. */
    private static final Set<String> OF_TWO_LETTERS = words("KL tr Tr ln lg pi");
    /** Shorter runs of letters are a product. */
    private static final int SHORTEST_WORD = 5;
    /** Those that are typed between variables without spaces, and are not in many words. */
    private static final Set<String> BETWEEN = words("log exp sin cos tan max min");
    /** How many letters before and behind a function's name may stand for themselves. */
    private static final int MOST_FACTORS = 2;

    private FormulaNames() {}

    static boolean isStyle(String command) {
        return STYLES.contains(command);
    }

    static boolean isAside(String command) {
        return ASIDES.contains(command);
    }

    static boolean isText(String command) {
        return TEXTS.contains(command);
    }

    static boolean isFraction(String command) {
        return FRACTIONS.contains(command);
    }

    static Optional<String> alphabet(String command) {
        return Optional.ofNullable(ALPHABETS.get(command));
    }

    /** For a command that puts its first argument above or below its second: the script sign that says the same. */
    static Optional<String> stacked(String command) {
        return Optional.ofNullable(STACKS.get(command));
    }

    /** The tokens of a command that takes no argument of its own. */
    static List<String> tokens(String command) {
        String name = isFunction(command) ? command.toLowerCase(Locale.ROOT) : EQUALS.getOrDefault(command, command);
        return List.of(name.split(","));
    }

    /** The token that two neighbours make together; empty for most. */
    static Optional<String> together(String first, String second) {
        return Optional.ofNullable(TOGETHER.getOrDefault(first, Map.of()).get(second));
    }

    /** A function such as {@code log} that may stand before its argument without brackets. */
    static boolean isElementary(String word) {
        return ELEMENTARY.contains(word);
    }

    /** Whether the letters are the name of a function, a Greek letter or a sign, not a product of variables. */
    static boolean isName(String letters) {
        boolean usual = letters.length() > 2 || OF_TWO_LETTERS.contains(letters);
        return usual && (isFunction(letters) || SPELT.contains(letters));
    }

    private static boolean isFunction(String letters) {
        String lower = letters.toLowerCase(Locale.ROOT);
        return ELEMENTARY.contains(lower) || OTHERS.contains(lower);
    }

    /** The tokens of a run of bare Latin letters: a name, a word, or letters one by one. */
    static List<String> split(String letters) {
        if (letters.length() == 1) {
            return List.of(letters);
        } else if (isName(letters)) {
            return List.of(SPELT.contains(letters) ? letters : letters.toLowerCase(Locale.ROOT));
        } else if (isWord(letters)) {
            return List.of(letters.toLowerCase(Locale.ROOT));
        }
        return within(letters).orElseGet(() -> List.of(letters.split("")));
    }

    private static boolean isWord(String letters) {
        return letters.length() >= SHORTEST_WORD
                && letters.substring(1).chars().allMatch(Character::isLowerCase)
                && within(letters).isEmpty();
    }

    /** A function between variables, typed without spaces: {@code plogp}. */
    static Optional<List<String>> within(String letters) {
        for (int start = 0; start <= Math.min(MOST_FACTORS, letters.length()); start++) {
            for (int end = letters.length(); end >= Math.max(letters.length() - MOST_FACTORS, start); end--) {
                String name = letters.substring(start, end);
                if (BETWEEN.contains(name)) {
                    return Optional.of(around(letters, start, end));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> around(String letters, int start, int end) {
        List<String> tokens = new ArrayList<>();
        IntStream.range(0, start).forEach(i -> tokens.add(letters.substring(i, i + 1)));
        tokens.add(letters.substring(start, end));
        IntStream.range(end, letters.length()).forEach(i -> tokens.add(letters.substring(i, i + 1)));
        return List.copyOf(tokens);
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    private static Map<String, String> pairs(String list) {
        String[] words = list.strip().split("\\s+");
        Map<String, String> pairs = new HashMap<>();
        for (int at = 0; at < words.length; at += 2) {
            pairs.put(words[at], words[at + 1]);
        }
        return Map.copyOf(pairs);
    }
}
