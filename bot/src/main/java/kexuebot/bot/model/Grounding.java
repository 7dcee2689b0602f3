package kexuebot.bot.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kexuebot.bot.chat.Language;
import kexuebot.catalog.document.Document;

/**
 * Tells whether what a sentence claims is in the texts that it is about, as far as that can be told without
 * understanding it:
 *
 * <ul>
 *   <li>every number, by its value: {@code 12 %} is {@code 12%} and 百分之十二, {@code 1,000} is 一千, {@code 0.50} is
 *       {@code 0.5}; {@code 12%} is not {@code 12}. Not asked of 一, 两, 二 and 三 where they do not count what is
 *       measured (一个, 两种, 第三), nor of “one” to “three” in English; nor of 几十, 数百 and words such as 十分;
 *   <li>every formula, marked or not: its signs stand one after the other in a formula of the texts;
 *   <li>every name: words in Latin letters (in English, those that are written like names), well-known people and
 *       organisations in either script, Chinese names beside words such as 提出, 《titles》, quotations of more than two
 *       characters.
 * </ul>
 *
 * Width, case, plurals, hyphens and traditional characters make no difference. Addresses are never grounded. Immutable.
 */
public final class Grounding {
    /** UTF-16 units of a sentence; no longer one is grounded. */
    private static final int LONGEST = 4_096;

    private static final int LONGEST_NUMBER = 100;
    private static final int SHOWN = 40;

    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z]{2,8}://\\S{0,80}|\\bwww\\.\\S{0,80}|\\S{0,64}@[\\p{L}\\d]\\S{0,80}"
                    + "|(?<![A-Za-z\\d.-])[A-Za-z\\d-]{1,40}\\.(?:com|org|net|cn|io|fm|cool|edu|dev|me|xyz)(?![A-Za-z\\d])");
    private static final Pattern HALF = Pattern.compile("一半|\\bhalf\\b|\\bhalves\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMERIC = Pattern.compile("(?:\\\\[%,;! ]|\\\\times|\\\\cdot|[\\d\\s.,%{}^×·-])+");

    private final Evidence evidence;

    private Grounding(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * In a post.
     *
     * @param facts what else is known of it: title, tags, author; formulas as {@code $latex$}
     */
    public static Grounding of(Document text, List<String> facts) {
        return of(List.of(text), facts);
    }

    /** In several texts: what one says supports what is said of another. */
    public static Grounding of(List<Document> texts, List<String> facts) {
        Stream<MarkedText> documents = texts.stream().map(DocumentText::of);
        Stream<MarkedText> others = facts.stream().map(MarkedText::of);
        return new Grounding(new Evidence(Stream.concat(documents, others).toList()));
    }

    /** @param sentence formulas as {@code $latex$} */
    public boolean isGrounded(String sentence) {
        return unsupported(sentence).isEmpty();
    }

    /** What of a sentence is not in the texts, for a log: numbers, formulas, then names; perhaps in plain spelling. */
    public List<String> unsupported(String sentence) {
        if (sentence.length() > LONGEST) {
            return List.of(sentence.substring(0, sentence.offsetByCodePoints(0, SHOWN)) + "…");
        }
        MarkedText text = MarkedText.of(sentence);
        Reading reading = Reading.of(text);
        boolean english = AnswerLanguage.isIn(Language.EN, sentence);
        List<String> missing = new ArrayList<>(addresses(text.prose()));
        missing.addAll(numbers(reading));
        missing.addAll(formulas(reading));
        missing.addAll(LatinNames.unsupported(reading, english, evidence));
        missing.addAll(KnownNames.unsupported(reading.prose(), words(reading), evidence));
        missing.addAll(ChineseNames.unsupported(reading.prose(), evidence));
        return missing.stream().distinct().toList();
    }

    private static List<String> addresses(String prose) {
        return ADDRESS.matcher(prose).results().map(found -> found.group()).toList();
    }

    private List<String> numbers(Reading reading) {
        Stream<Quantity> counted = Numbers.of(Idioms.removed(reading.rest())).stream();
        Stream<String> missing = Stream.concat(reading.powers().stream(), counted)
                .filter(number -> !evidence.hasNumber(number.value()))
                .map(Quantity::written);
        return Stream.concat(missing, half(reading.prose()).stream()).toList();
    }

    private Optional<String> half(String prose) {
        boolean known = Stream.of("0.5", "50%", "1/2").anyMatch(evidence::hasNumber)
                || evidence.hasText("半")
                || evidence.hasWord("half");
        return HALF.matcher(prose)
                .results()
                .map(found -> found.group())
                .filter(found -> !known)
                .findFirst();
    }

    private List<String> formulas(Reading reading) {
        return reading.formulas().stream()
                .filter(formula -> !isKnown(formula))
                .map(formula -> "$" + formula + "$")
                .toList();
    }

    private boolean isKnown(String formula) {
        List<String> terms = FormulaTerms.of(formula);
        return terms.isEmpty()
                || evidence.hasFormula(terms)
                || isWord(terms)
                || isNumber(formula)
                || isSpelled(formula);
    }

    /** Written as a formula only for its looks: {@code \text{softmax}}. */
    private boolean isWord(List<String> terms) {
        String only = terms.get(0);
        return terms.size() == 1 && Character.isLetter(only.codePointAt(0)) && evidence.hasWord(only);
    }

    private boolean isNumber(String formula) {
        List<Quantity> numbers = Numbers.of(Evidence.spelledOut(formula));
        return formula.length() <= LONGEST_NUMBER
                && NUMERIC.matcher(formula).matches()
                && !numbers.isEmpty()
                && numbers.stream().allMatch(number -> evidence.hasNumber(number.value()));
    }

    /** In the prose or the code of the texts. */
    private boolean isSpelled(String formula) {
        return formula.length() > 1 && evidence.spells(Spelling.scripts(Spelling.plain(formula)));
    }

    private static Set<String> words(Reading reading) {
        Set<String> words = new HashSet<>();
        reading.words().forEach(word -> {
            words.add(word.text());
            words.addAll(word.parts());
        });
        return words;
    }
}
