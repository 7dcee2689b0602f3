package kexuebot.catalog.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kexuebot.catalog.document.Atom.Kind;

/** LaTeX commands and characters that stand for one sign or name. */
final class Symbols {
    private static final Map<String, Atom> COMMANDS = commands();
    private static final Map<String, Atom> CHARACTERS = characters();

    private Symbols() {}

    /** The sign of a command named without its backslash. */
    static Optional<Atom> ofCommand(String name) {
        return Optional.ofNullable(COMMANDS.get(name));
    }

    /** Any character: one without a meaning of its own is ordinary. */
    static Atom ofCharacter(String character) {
        return CHARACTERS.getOrDefault(character, Atom.ordinary(character));
    }

    private static Map<String, Atom> commands() {
        Map<String, Atom> table = new HashMap<>();
        commands(table, Kind.ORDINARY, """
                alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ
                lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ
                phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ
                Psi Ψ Omega Ω varGamma Γ varDelta Δ varTheta Θ varLambda Λ varSigma Σ varPhi Φ varPsi Ψ varOmega Ω
                infty ∞ partial ∂ nabla ∇ ell ℓ hbar ℏ imath ı jmath ȷ Re ℜ Im ℑ aleph ℵ wp ℘ prime ′ emptyset ∅
                varnothing ∅ forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ top ⊤ bot ⊥ angle ∠ triangle △ square □ Box □
                blacksquare ■ diamondsuit ♢ checkmark ✓ degree ° dagger † ddagger ‡ S § ldots … dots … dotsc …
                cdots ⋯ dotsb ⋯ dotsm ⋯ dotsi ⋯ vdots ⋮ ddots ⋱ cdot · centerdot · cdotp · Vert ‖ | ‖ vert | backslash ∖
                % % & & # # $ $ _ _ therefore ∴ because ∵ complement ∁ star ⋆ bigstar ★ colon :
                """);
        commands(table, Kind.OPERATOR, """
                sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigodot ⨀
                bigvee ⋁ bigwedge ⋀ biguplus ⨄ bigsqcup ⨆
                """);
        commands(table, Kind.BINARY, """
                pm ± mp ∓ times × div ÷ ast ∗ circ ∘ bullet • oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ cup ∪ cap ∩
                uplus ⊎ sqcup ⊔ sqcap ⊓ vee ∨ lor ∨ wedge ∧ land ∧ setminus ∖ smallsetminus ∖ wr ≀ diamond ⋄ amalg ⨿
                boxplus ⊞ boxtimes ⊠ ltimes ⋉ rtimes ⋊ bmod mod
                """);
        commands(table, Kind.RELATION, """
                leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥ neq ≠ ne ≠ equiv ≡ approx ≈ sim ∼ simeq ≃ cong ≅ propto ∝
                ll ≪ gg ≫ lll ⋘ ggg ⋙ lt < gt > prec ≺ succ ≻ preceq ≼ succeq ≽ in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃
                subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋ mid | nmid ∤ parallel ∥ perp ⊥ models ⊨ vdash ⊢ dashv ⊣
                asymp ≍ doteq ≐ triangleq ≜ coloneqq ≔ coloneq ≔ lesssim ≲ gtrsim ≳ to → rightarrow → gets ←
                leftarrow ← leftrightarrow ↔ Rightarrow ⇒ implies ⟹ Leftarrow ⇐ impliedby ⟸ Leftrightarrow ⇔ iff ⟺
                longrightarrow ⟶ longleftarrow ⟵ longleftrightarrow ⟷ Longrightarrow ⟹ Longleftarrow ⟸
                Longleftrightarrow ⟺ mapsto ↦ longmapsto ⟼ uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓
                nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ hookrightarrow ↪ hookleftarrow ↩ rightharpoonup ⇀
                leftharpoonup ↼ rightleftharpoons ⇌ rightleftarrows ⇄ leadsto ⇝ rightsquigarrow ⇝ Vdash ⊩
                """);
        commands(
                table,
                Kind.OPENING,
                "langle ⟨ lfloor ⌊ lceil ⌈ { { lbrace { lbrack [ lVert ‖ lvert | lparen ( llbracket ⟦");
        commands(
                table,
                Kind.CLOSING,
                "rangle ⟩ rfloor ⌋ rceil ⌉ } } rbrace } rbrack ] rVert ‖ rvert | rparen ) rrbracket ⟧");
        commands(table, Kind.FUNCTION, """
                log log ln ln lg lg exp exp sin sin cos cos tan tan cot cot sec sec csc csc sinh sinh cosh cosh tanh tanh
                coth coth arcsin arcsin arccos arccos arctan arctan max max min min sup sup inf inf lim lim limsup limsup
                liminf liminf argmax argmax argmin argmin det det dim dim ker ker gcd gcd deg deg hom hom arg arg Pr Pr
                """);
        for (String space : new String[] {",", ":", ";", ">", " ", "quad", "qquad", "enspace", "thinspace", "space"}) {
            table.put(space, new Atom(Kind.SPACE, " "));
        }
        return Map.copyOf(table);
    }

    private static Map<String, Atom> characters() {
        Map<String, Atom> table = new HashMap<>();
        characters(table, Kind.BINARY, "+*±×÷∗⊗⊕⊙∪∩∧∨");
        characters(table, Kind.RELATION, "=<>≤≥≠≈≡→←∈∼≪≫⇒⇔∝⊂⊆");
        characters(table, Kind.OPENING, "([⟨（");
        characters(table, Kind.CLOSING, ")]⟩）");
        characters(table, Kind.PUNCTUATION, ",;:");
        characters(table, Kind.OPERATOR, "∑∏∫");
        table.put("-", new Atom(Kind.BINARY, "−"));
        table.put(":=", new Atom(Kind.RELATION, ":="));
        table.put("'", Atom.ordinary("′"));
        table.put("~", new Atom(Kind.SPACE, " "));
        return Map.copyOf(table);
    }

    private static void commands(Map<String, Atom> table, Kind kind, String namesAndSigns) {
        String[] words = namesAndSigns.strip().split("\\s+");
        for (int at = 0; at < words.length; at += 2) {
            table.put(words[at], new Atom(kind, words[at + 1]));
        }
    }

    private static void characters(Map<String, Atom> table, Kind kind, String points) {
        points.codePoints().mapToObj(Character::toString).forEach(sign -> table.put(sign, new Atom(kind, sign)));
    }
}
