package kexuebot.bot.model;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words in Latin letters that must be known: in a Chinese sentence all of them; in an English one those with a capital
 * that does not begin a sentence, with capitals or digits within, and single letters.
 */
final class LatinNames {
    private static final Set<String> EVERYDAY =
            Set.of(("I A Chinese English Section Sections Figure Figures Table Tables"
                            + " Theorem Theorems Lemma Equation Equations Eq Part Parts Step Steps")
                    .split(" "));
    private static final Set<String> LETTERS = Set.of("a", "I");
    private static final Pattern COUNTED = Pattern.compile("(\\d+(?:\\.\\d+)?)(st|nd|rd|th|s|x|[kKMBT])");
    private static final Pattern INNER = Pattern.compile(".+[\\p{Lu}\\d].*|\\d.*");
    private static final Pattern PLAIN_PARTS = Pattern.compile("[\\p{IsLatin}]+(?:[-_./&+'][\\p{IsLatin}]+)+");
    private static final Pattern COUNTED_PARTS = Pattern.compile("(\\d+)-([a-z]+(?:-[a-z]+)*)");
    private static final String OPENINGS = ".!?:;\"“”(—";

    private final Reading sentence;
    private final boolean english;
    private final Evidence evidence;

    private LatinNames(Reading sentence, boolean english, Evidence evidence) {
        this.sentence = sentence;
        this.english = english;
        this.evidence = evidence;
    }

    /** @param english whether everyday English words are none */
    static List<String> unsupported(Reading sentence, boolean english, Evidence evidence) {
        LatinNames names = new LatinNames(sentence, english, evidence);
        return sentence.words().stream()
                .filter(word -> !names.isSupported(word))
                .map(LatinWords.Word::text)
                .toList();
    }

    private boolean isSupported(LatinWords.Word word) {
        String text = word.text();
        boolean starts = startsSentence(word.start());
        if (text.length() == 1) {
            return english && (LETTERS.contains(text) || starts) || isKnownLetter(text);
        }
        return isKnown(text, starts)
                || counts(text)
                || PLAIN_PARTS.matcher(text).matches() && areKnown(word, starts);
    }

    private boolean isKnownLetter(String letter) {
        return evidence.hasWord(letter) || evidence.hasFormula(List.of(letter));
    }

    private boolean isKnown(String text, boolean starts) {
        return english && !isName(text, starts) || evidence.hasWord(text) || KnownNames.isSupported(text, evidence);
    }

    private static boolean isName(String text, boolean starts) {
        boolean capital = Character.isUpperCase(text.charAt(0)) && !starts && !EVERYDAY.contains(text);
        return capital || INNER.matcher(text).matches();
    }

    private boolean areKnown(LatinWords.Word word, boolean starts) {
        boolean first = starts;
        for (String part : word.parts()) {
            boolean known = part.length() == 1 ? isKnownLetter(part) || english : isKnown(part, first);
            if (!known) {
                return false;
            }
            first = false;
        }
        return true;
    }

    /** 10k, 3x, 1980s, 12-layer. */
    private boolean counts(String text) {
        Matcher counted = COUNTED.matcher(text);
        Matcher parts = COUNTED_PARTS.matcher(text);
        if (counted.matches()) {
            return evidence.hasNumber(Quantity.of(text, counted.group(1), zeros(counted.group(2)), "")
                    .value());
        }
        return parts.matches()
                && evidence.hasNumber(Quantity.of(text, parts.group(1), 0, "").value())
                && (english || evidence.hasWord(parts.group(2)));
    }

    private static int zeros(String suffix) {
        return switch (suffix) {
            case "k", "K" -> 3;
            case "M" -> 6;
            case "B" -> 9;
            case "T" -> 12;
            default -> 0;
        };
    }

    private boolean startsSentence(int start) {
        int before = start - 1;
        while (before >= 0 && Character.isWhitespace(sentence.prose().charAt(before))) {
            before--;
        }
        return before < 0 || OPENINGS.indexOf(sentence.prose().charAt(before)) >= 0;
    }
}
