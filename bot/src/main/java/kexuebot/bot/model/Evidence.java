package kexuebot.bot.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is in some texts: their numbers, formulas, words and the texts themselves. */
final class Evidence {
    private static final String BETWEEN = "\u0001";
    private static final Pattern COMMANDS_AND_LETTERS = Pattern.compile("\\\\?[A-Za-z]+|\\\\[,;:! ]");
    private static final Pattern FRACTION = Pattern.compile("\\\\[dtc]?frac\\s?\\{(\\d{1,9})}\\s?\\{(\\d{1,9})}");
    private static final Pattern LATIN = Pattern.compile("(?<!\\\\)(?<![A-Za-z])[A-Za-z]{2,}");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Set<String> numbers = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final StringBuilder formulas = new StringBuilder();
    private final StringBuilder prose = new StringBuilder();
    private final String folded;
    private final String squeezed;

    Evidence(List<MarkedText> texts) {
        texts.stream().map(Reading::of).forEach(this::add);
        folded = Spelling.folded(prose.toString());
        squeezed = SPACES.matcher(prose).replaceAll("");
    }

    private void add(Reading reading) {
        prose.append(reading.prose()).append('\n');
        reading.formulas().forEach(this::addFormula);
        addWords(reading.words());
        reading.powers().forEach(this::addNumber);
        addNumbers(reading.rest());
    }

    private void addFormula(String latex) {
        formulas.append(key(FormulaTerms.of(latex))).append('\n');
        LATIN.matcher(latex).results().forEach(word -> words.add(LatinWords.folded(word.group())));
        FRACTION.matcher(latex).results().forEach(f -> numbers.add(f.group(1) + "/" + f.group(2)));
        addNumbers(spelledOut(latex));
    }

    /** A formula as text that has numbers in it. */
    static String spelledOut(String latex) {
        String signs = latex.replace("\\%", "%")
                .replace("{,}", ",")
                .replace("\\times", "×")
                .replace("\\cdot", "·");
        return Spelling.scripts(
                Spelling.plain(COMMANDS_AND_LETTERS.matcher(signs).replaceAll(" ")));
    }

    private void addWords(List<LatinWords.Word> found) {
        LatinWords.Word before = null;
        for (LatinWords.Word word : found) {
            words.add(LatinWords.folded(word.text()));
            word.parts().forEach(part -> words.add(LatinWords.folded(part)));
            if (before != null && word.start() - before.end() <= 1) {
                words.add(LatinWords.folded(before.text() + word.text()));
            }
            before = word;
        }
    }

    /** Of {@code 1,000} also the parts, which may be two numbers. */
    private void addNumbers(String text) {
        Numbers.of(text).forEach(this::addNumber);
        Numbers.of(text.replace(',', ' ')).forEach(this::addNumber);
        Numbers.fractionsOf(text).forEach(this::addNumber);
    }

    private void addNumber(Quantity number) {
        numbers.add(number.value());
    }

    boolean hasNumber(String value) {
        return numbers.contains(value);
    }

    /** Whether the word stands there, in any case, with or without hyphens and the ending of a plural. */
    boolean hasWord(String word) {
        return words.contains(LatinWords.folded(word));
    }

    /** Whether the terms stand in a formula there, one after the other. */
    boolean hasFormula(List<String> terms) {
        return formulas.indexOf(key(terms)) >= 0;
    }

    /** Whether the text holds these characters, in plain spelling. */
    boolean hasText(String plain) {
        return prose.indexOf(plain) >= 0;
    }

    /** Whether the text holds this, but for spaces, punctuation, case and width. */
    boolean says(String text) {
        return folded.contains(Spelling.folded(text));
    }

    /** Whether the text holds this, but for spaces, and not as a part of a longer word or number. */
    boolean spells(String text) {
        String wanted = SPACES.matcher(text).replaceAll("");
        int at = squeezed.indexOf(wanted);
        while (at >= 0 && !(isApart(at - 1) && isApart(at + wanted.length()))) {
            at = squeezed.indexOf(wanted, at + 1);
        }
        return at >= 0;
    }

    private boolean isApart(int at) {
        return at < 0
                || at >= squeezed.length()
                || Character.isIdeographic(squeezed.charAt(at))
                || !Character.isLetterOrDigit(squeezed.charAt(at));
    }

    private static String key(List<String> terms) {
        return BETWEEN + String.join(BETWEEN, terms) + BETWEEN;
    }
}
