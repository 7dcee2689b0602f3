package kexuebot.bot.model;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence without the marks of its sources: {@code [1][3]}, {@code 【1】}, {@code [1, 3]}, {@code [1-3]}, {@code (1)}.
 *
 * @param text with its full stop
 * @param sources in order, each once; empty where none was named that there is
 */
public record Cited(String text, List<Integer> sources) {
    private static final String NUMBERS = "(\\d{1,3}(?:\\s?[,，、;–-]\\s?\\d{1,3}){0,9})";
    private static final String WORD = "\\^?(?:(?:文|段落|片段|来源|资料|passages?|sources?|posts?)\\s?)?";
    private static final Pattern MARK =
            Pattern.compile("\\s?[\\[【]" + WORD + NUMBERS + "[]】]", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_MARK = Pattern.compile(
            "\\s?[(（]" + WORD + "(\\d{1,2}(?:\\s?[,，、]\\s?\\d{1,2}){0,9})[)）]", Pattern.CASE_INSENSITIVE);
    /** What may stand behind a mark at the end of a sentence or clause. */
    private static final Pattern CLOSING = Pattern.compile("\\s*+[。！？.!?…，,；;：:、]");

    private static final Pattern ENDING = Pattern.compile("[。！？.!?…”’」』\"']*+");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})\\s?[–-]\\s?(\\d{1,3})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    public Cited {
        sources = List.copyOf(sources);
    }

    /**
     * Reads the marks at the ends of a sentence and of its clauses; {@code [0, 1]} is none.
     *
     * @param known how many sources there are, numbered from 1; other numbers are dropped
     */
    public static Cited read(String sentence, int known) {
        TreeSet<Integer> sources = new TreeSet<>();
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < sentence.length()) {
            Optional<MarkedFormula> formula =
                    MarkedFormula.opens(sentence, at) ? MarkedFormula.at(sentence, at) : Optional.empty();
            int next = formula.map(MarkedFormula::end).orElseGet(() -> -1);
            next = next < 0 ? mark(sentence, at, known, sources) : next;
            if (next < 0 || formula.isPresent()) {
                text.append(sentence, at, Math.max(next, at + 1));
            }
            at = Math.max(next, at + 1);
        }
        return new Cited(text.toString().strip(), List.copyOf(sources));
    }

    /** The offset after the mark that stands there, and its sources noted; -1 if none does. */
    private static int mark(String text, int at, int known, TreeSet<Integer> sources) {
        if (" [【(（".indexOf(text.charAt(at)) < 0) {
            return -1;
        }
        Matcher mark = MARK.matcher(text).region(at, text.length());
        Matcher round = LAST_MARK.matcher(text).region(at, text.length());
        Matcher found = mark.lookingAt() ? mark : round;
        boolean isMark = found == mark ? isClosing(text, mark.end()) : round.lookingAt() && isLast(text, round.end());
        return isMark && note(found.group(1), known, sources) ? found.end() : -1;
    }

    /** Also before another mark. */
    private static boolean isClosing(String text, int end) {
        return isLast(text, end)
                || CLOSING.matcher(text).region(end, text.length()).lookingAt()
                || MARK.matcher(text).region(end, text.length()).lookingAt();
    }

    private static boolean isLast(String text, int end) {
        String rest = MARK.matcher(text.substring(end)).replaceAll("");
        String bare = LAST_MARK.matcher(rest).replaceAll("").strip();
        return ENDING.matcher(bare).matches();
    }

    private static boolean note(String numbers, int known, TreeSet<Integer> sources) {
        List<Integer> all = NUMBER.matcher(numbers)
                .results()
                .map(number -> Integer.parseInt(number.group()))
                .toList();
        if (all.contains(0)) {
            return false;
        }
        all.stream().filter(number -> number <= known).forEach(sources::add);
        RANGE.matcher(numbers).results().forEach(range -> {
            int last = Math.min(known, Integer.parseInt(range.group(2)));
            for (int number = Integer.parseInt(range.group(1)); number <= last; number++) {
                sources.add(number);
            }
        });
        return true;
    }
}
