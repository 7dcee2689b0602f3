package kexuebot.catalog.document;

import java.util.Map;
import java.util.Optional;

/** Letters of another alphabet: ℝ, 𝓛, 𝔤. */
enum Alphabets {
    DOUBLE_STRUCK(
            0x1D538, 0x1D552, 0x1D7D8, Map.of('C', "ℂ", 'H', "ℍ", 'N', "ℕ", 'P', "ℙ", 'Q', "ℚ", 'R', "ℝ", 'Z', "ℤ")),
    SCRIPT(
            0x1D49C,
            0x1D4B6,
            0,
            Map.ofEntries(
                    Map.entry('B', "ℬ"),
                    Map.entry('E', "ℰ"),
                    Map.entry('F', "ℱ"),
                    Map.entry('H', "ℋ"),
                    Map.entry('I', "ℐ"),
                    Map.entry('L', "ℒ"),
                    Map.entry('M', "ℳ"),
                    Map.entry('R', "ℛ"),
                    Map.entry('e', "ℯ"),
                    Map.entry('g', "ℊ"),
                    Map.entry('o', "ℴ"))),
    FRAKTUR(0x1D504, 0x1D51E, 0, Map.of('C', "ℭ", 'H', "ℌ", 'I', "ℑ", 'R', "ℜ", 'Z', "ℨ"));

    private final int capitals;
    private final int smalls;
    private final int digits;
    /** Letters that Unicode had before the block of mathematical letters, where it leaves holes for them. */
    private final Map<Character, String> older;

    Alphabets(int capitals, int smalls, int digits, Map<Character, String> older) {
        this.capitals = capitals;
        this.smalls = smalls;
        this.digits = digits;
        this.older = older;
    }

    /** Every character of the text in this alphabet; empty when one is not in it. */
    Optional<String> of(String text) {
        StringBuilder letters = new StringBuilder();
        for (char plain : text.toCharArray()) {
            Optional<String> letter = letter(plain);
            if (letter.isEmpty()) {
                return Optional.empty();
            }
            letters.append(letter.get());
        }
        return Optional.of(letters.toString());
    }

    private Optional<String> letter(char plain) {
        return Optional.ofNullable(older.get(plain))
                .or(() -> shifted(plain, 'A', 'Z', capitals))
                .or(() -> shifted(plain, 'a', 'z', smalls))
                .or(() -> digits == 0 ? Optional.empty() : shifted(plain, '0', '9', digits));
    }

    private static Optional<String> shifted(char plain, char first, char last, int start) {
        boolean within = plain >= first && plain <= last;
        return within ? Optional.of(Character.toString(start + plain - first)) : Optional.empty();
    }
}
