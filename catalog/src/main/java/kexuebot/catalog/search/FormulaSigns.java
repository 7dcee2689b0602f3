package kexuebot.catalog.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.DecompositionType;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Unicode mathematics as the LaTeX that it stands for: {@code ∇} as a command, {@code x₂} with {@code _}. */
final class FormulaSigns {
    private static final Map<Integer, String> SIGNS = table("""
            α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi π pi
            ρ rho σ sigma ς sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi
            Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega ∇ nabla ∂ partial ∑ sum ∏ prod ∐ coprod ∫ int ∬ iint ∭ iiint
            ∮ oint √ sqrt ∞ infty ∈ in ∉ notin ∋ ni × times ÷ div ± pm ∓ mp · cdot ⋅ cdot ∙ cdot ⊤ top ⊥ perp
            ≤ le ⩽ le ≥ ge ⩾ ge ≠ neq ≡ equiv ≈ approx ∼ sim ≃ simeq ≅ cong ∝ propto ≪ ll ≫ gg ≺ prec ≻ succ
            ≼ preceq ≽ succeq ⪯ preceq ⪰ succeq ≜ triangleq ≔ coloneqq ≲ lesssim ≳ gtrsim
            → to ⟶ to ← gets ⟵ gets ↔ leftrightarrow ⇒ implies ⟹ implies ⇐ impliedby ⇔ iff ⟺ iff ↦ mapsto ↑ uparrow
            ↓ downarrow ∀ forall ∃ exists ∄ nexists ¬ neg ∧ wedge ∨ vee ∪ cup ∩ cap ⋃ bigcup ⋂ bigcap ⊂ subset
            ⊃ supset ⊆ subseteq ⊇ supseteq ∅ emptyset ∖ setminus ⊗ otimes ⊕ oplus ⊙ odot ⨂ bigotimes ⨁ bigoplus
            ⨀ bigodot ∘ circ ∗ ast † dagger ′ prime ″ dprime ∥ Vert ‖ Vert ∣ vert ⟨ langle ⟩ rangle 〈 langle 〉 rangle
            ⌊ lfloor ⌋ rfloor ⌈ lceil ⌉ rceil ℓ ell ℏ hbar ℜ Re ℑ Im ⋯ dots … dots ∠ angle △ triangle □ square ⟦ llbracket
            ⟧ rrbracket ° degree
            """);

    private static final Map<Integer, String> ACCENTS =
            table("\u0302 hat \u0303 tilde \u0304 bar \u0305 bar \u0307 dot \u0308 ddot \u20D7 vec");

    private static final int FIRST_NOT_ASCII = 128;
    private static final int MINUS = '−';
    /** Raised between two others it is the sign of multiplication: {@code ℝⁿˣᵐ}. */
    private static final int RAISED_X = 'ˣ';

    private FormulaSigns() {}

    /** At most some twenty times as long as the text. */
    static String latex(String text) {
        if (text.chars().allMatch(c -> c < FIRST_NOT_ASCII)) {
            return text;
        }
        StringBuilder latex = new StringBuilder();
        int[] points = text.codePoints().toArray();
        for (int at = 0; at < points.length; ) {
            at = append(latex, points, at);
        }
        return latex.toString();
    }

    private static int append(StringBuilder latex, int[] points, int at) {
        if (isScript(points[at])) {
            return appendScript(latex, points, at);
        }
        String accent = at + 1 < points.length ? ACCENTS.get(points[at + 1]) : null;
        if (accent != null) {
            latex.append('\\')
                    .append(accent)
                    .append('{')
                    .append(one(points[at]))
                    .append('}');
            return at + 2;
        }
        latex.append(one(points[at]));
        return at + 1;
    }

    private static String one(int point) {
        if (point < FIRST_NOT_ASCII || Character.isIdeographic(point)) {
            return Character.toString(point);
        } else if (point == MINUS) {
            return "-";
        }
        String sign = SIGNS.get(point);
        return sign != null ? "\\" + sign + " " : decomposed(point);
    }

    private static String decomposed(int point) {
        String self = Character.toString(point);
        String plain = Normalizer.normalize(self, Normalizer.Form.NFKD);
        if (plain.equals(self)) {
            return self;
        }
        return alphabet(point) + "{" + latex(plain) + "}";
    }

    /** The command of a letter of another alphabet; none for bold and slanted ones. */
    private static String alphabet(int point) {
        String name = decomposition(point) == DecompositionType.FONT ? Character.getName(point) : "";
        if (name.contains("DOUBLE-STRUCK")) {
            return "\\mathbb";
        } else if (name.contains("SCRIPT ")) {
            return "\\mathcal";
        }
        return name.contains("FRAKTUR") || name.contains("BLACK-LETTER") ? "\\mathfrak" : "";
    }

    private static int appendScript(StringBuilder latex, int[] points, int first) {
        int kind = decomposition(points[first]);
        latex.append(kind == DecompositionType.SUPER ? "^{" : "_{");
        int at = first;
        while (at < points.length && decomposition(points[at]) == kind) {
            boolean within = at > first && at + 1 < points.length && decomposition(points[at + 1]) == kind;
            latex.append(within && points[at] == RAISED_X ? "\\times " : decomposed(points[at]));
            at++;
        }
        latex.append('}');
        return at;
    }

    /** Whether it is a small letter, figure or sign above or below the line. */
    static boolean isScript(int point) {
        int kind = decomposition(point);
        return kind == DecompositionType.SUPER || kind == DecompositionType.SUB;
    }

    /** Whether it is a letter in a style that only mathematics has. */
    static boolean isStyled(int point) {
        return decomposition(point) == DecompositionType.FONT;
    }

    private static int decomposition(int point) {
        return point < FIRST_NOT_ASCII
                ? DecompositionType.NONE
                : UCharacter.getIntPropertyValue(point, UProperty.DECOMPOSITION_TYPE);
    }

    private static Map<Integer, String> table(String signsAndNames) {
        String[] words = signsAndNames.strip().split("\\s+");
        Map<Integer, String> table = new HashMap<>();
        for (int at = 0; at < words.length; at += 2) {
            table.put(words[at].codePointAt(0), words[at + 1]);
        }
        return Map.copyOf(table);
    }
}
