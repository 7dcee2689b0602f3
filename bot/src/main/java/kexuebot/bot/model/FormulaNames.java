package kexuebot.bot.model;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the commands of LaTeX do to a formula, as far as comparing formulas needs it. */
final class FormulaNames {
    /** Spaces, sizes and styles: what follows them is the same without them. */
    static final Set<String> WITHOUT_EFFECT = words("left right middle big Big bigg Bigg bigl Bigl biggl Biggl bigr"
            + " Bigr biggr Biggr bigm Bigm limits nolimits displaystyle textstyle scriptstyle notag nonumber quad qquad"
            + " enspace thinspace boldsymbol bm mathbf pmb mathit boxed mathord mathrel mathbin mathop bf rm it sf tt"
            + " boldmath , ; : ! / >");

    /** Their argument says nothing either. */
    static final Set<String> ASIDES = words("label tag color require vspace hspace phantom hphantom vphantom textcolor"
            + " colorbox style class cssId eqref ref");

    static final Set<String> TEXTS = words("text textbf textit textrm texttt textsf textnormal mathrm mathsf mathtt"
            + " operatorname mbox hbox DeclareMathOperator");

    static final Set<String> FUNCTIONS = words("log ln lg exp max min sup inf lim sin cos tan cot sec csc arcsin arccos"
            + " arctan sinh cosh tanh det dim ker rank tr diag arg argmax argmin gcd deg Pr softmax sigmoid relu sign"
            + " sgn mod KL ReLU GELU");

    /** Whose rows and columns mean something. */
    static final Set<String> GRIDS = words("matrix pmatrix bmatrix vmatrix Bmatrix Vmatrix smallmatrix cases array");

    /** Whose columns are described by an argument. */
    static final Set<String> DESCRIBED = words("array tabular alignat alignat* alignedat");

    private static final Map<String, Integer> ARGUMENTS = Stream.concat(
                    words("sqrt hat widehat tilde widetilde bar overline underline vec dot ddot check breve mathring"
                                    + " mathbb mathcal mathscr mathfrak underbrace overbrace cancel bcancel")
                            .stream()
                            .map(name -> Map.entry(name, 1)),
                    words("frac binom overset underset stackrel").stream().map(name -> Map.entry(name, 2)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<String, String> SAME =
            pairs("dfrac frac tfrac frac cfrac frac dbinom binom le leq ge geq ne"
                    + " neq leqslant leq geqslant geq rightarrow to gets leftarrow lVert Vert rVert Vert | Vert lvert vert rvert"
                    + " vert mid vert ldots dots cdots dots dotsc dots dotsb dots Bbb mathbb mathds mathbb land wedge lor vee"
                    + " intercal top ast * lbrace { rbrace } lbrack [ rbrack ] coloneqq := lt < gt > colon : implies Rightarrow"
                    + " iff Leftrightarrow Longrightarrow Rightarrow Longleftrightarrow Leftrightarrow longrightarrow to"
                    + " widehat hat widetilde tilde emptyset varnothing lnot neg");

    /** Signs as their commands. */
    private static final Map<String, String> COMMANDS = pairs("α alpha β beta γ gamma δ delta ϵ epsilon ε varepsilon ζ"
            + " zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi π pi ρ rho σ sigma τ tau υ upsilon ϕ phi φ"
            + " varphi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Φ Phi Ψ Psi Ω Omega ≤ leq"
            + " ≥ geq ≠ neq ≈ approx ≡ equiv ∼ sim ∝ propto ∈ in ∉ notin ⊂ subset ⊆ subseteq ∪ cup ∩ cap → to ← leftarrow"
            + " ⇒ Rightarrow ⇔ Leftrightarrow ↔ leftrightarrow ↦ mapsto ∑ sum ∏ prod ∫ int ∂ partial ∇ nabla ∞ infty ×"
            + " times · cdot ⋅ cdot ± pm ∓ mp ÷ div ∘ circ ⊗ otimes ⊕ oplus ⊙ odot ‖ Vert ⊤ top ⊥ perp √ sqrt ∀ forall"
            + " ∃ exists ∅ varnothing … dots ⋯ dots ℓ ell ℏ hbar ¬ neg ∧ wedge ∨ vee ≪ ll ≫ gg ′ prime ° circ");

    private static final Map<String, String> LETTERS = pairs("ℝ R ℂ C ℕ N ℤ Z ℚ Q ℙ P 𝔼 E 𝕊 S ℍ H 𝔽 F");

    private FormulaNames() {}

    /** How many arguments a command takes that are shown. */
    static int arguments(String command) {
        return ARGUMENTS.getOrDefault(command, 0);
    }

    /** The one of several names of a sign that stands for all. */
    static String same(String command) {
        return SAME.getOrDefault(command, command);
    }

    /** Unicode as LaTeX. */
    static String latex(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        StringBuilder latex = new StringBuilder();
        Spelling.scripts(text).codePoints().mapToObj(Character::toString).forEach(sign -> {
            String letter = LETTERS.get(sign);
            String command = COMMANDS.get(sign);
            latex.append(letter != null ? "\\mathbb{" + letter + "}" : command != null ? "\\" + command + " " : sign);
        });
        return latex.toString();
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }

    private static Map<String, String> pairs(String text) {
        String[] words = text.split(" ");
        return Stream.iterate(0, at -> at < words.length, at -> at + 2)
                .collect(Collectors.toUnmodifiableMap(at -> words[at], at -> words[at + 1]));
    }
}
