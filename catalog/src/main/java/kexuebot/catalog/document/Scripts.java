package kexuebot.catalog.document;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Subscripts and superscripts of Unicode, where it has them. */
final class Scripts {
    /** Longer ones are small print that nobody reads. */
    private static final int LONGEST = 12;

    private static final Map<Integer, String> RAISED = pairs(
            "0123456789+−-=()×abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφϕχ*∗′″†‡⊤∘",
            "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ˣᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵠᵡ**′″†‡ᵀ°");
    private static final Map<Integer, String> LOWERED =
            pairs("0123456789+−-=()×,aehijklmnoprstuvxβγρφϕχ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₓ,ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵩᵪ");

    private Scripts() {}

    /** Empty when a character has no raised form, or the text is long. */
    static Optional<String> raised(String text) {
        return mapped(text, RAISED);
    }

    /** Empty when a character has no lowered form, or the text is long. */
    static Optional<String> lowered(String text) {
        return mapped(text, LOWERED);
    }

    private static Optional<String> mapped(String text, Map<Integer, String> table) {
        boolean known = text.length() <= LONGEST && text.codePoints().allMatch(table::containsKey);
        return known
                ? Optional.of(text.codePoints().mapToObj(table::get).collect(Collectors.joining()))
                : Optional.empty();
    }

    private static Map<Integer, String> pairs(String from, String to) {
        int[] plain = from.codePoints().toArray();
        int[] small = to.codePoints().toArray();
        return IntStream.range(0, plain.length)
                .boxed()
                .collect(Collectors.toUnmodifiableMap(at -> plain[at], at -> Character.toString(small[at])));
    }
}
