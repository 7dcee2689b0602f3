package kexuebot.bot.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a formula says, sign by sign, so that a formula is part of another when its terms stand there one after the
 * other. Spaces, sizes, bold, colours, labels, alignment and braces around nothing that needs them are left out;
 * arguments and scripts always have braces, what is below comes before what is above. Reads any text.
 */
final class FormulaTerms {
    /** UTF-16 units that are read. */
    private static final int LONGEST = 10_000;
    /** Groups within groups; deeper ones are read as if they had no braces. */
    private static final int DEEPEST = 40;

    private static final int LONGEST_NUMBER = 40;

    private static final Pattern TOKEN = Pattern.compile(
            "\\\\(?:[A-Za-z]+\\*?|.)|\\d+(?:(?:\\{,}|,)\\d{3}(?!\\d)){0,12}(?:\\.\\d+)?|[A-Za-z]+|\\s+|:=|.",
            Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\\\?[A-Za-z]+|\\d+(?:\\.\\d+)?|[^\\s$\\\\{}]");
    private static final Pattern STOPS = Pattern.compile("[,.;，。；、]");

    private final List<String> source;
    private List<String> terms = new ArrayList<>();
    private int at;
    private int depth;
    private int grids;

    private FormulaTerms(String latex) {
        source = TOKEN.matcher(latex)
                .results()
                .map(MatchResult::group)
                .filter(token -> !token.isBlank() && !token.equals("~") && !token.equals("$"))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** In order, none empty; none of a formula without signs. */
    static List<String> of(String latex) {
        String written = FormulaNames.latex(Spelling.plain(latex.substring(0, Math.min(latex.length(), LONGEST))));
        FormulaTerms reader = new FormulaTerms(written);
        while (reader.at < reader.source.size()) {
            reader.item();
        }
        int end = reader.terms.size();
        while (end > 0 && STOPS.matcher(reader.terms.get(end - 1)).matches()) {
            end--;
        }
        return List.copyOf(reader.terms.subList(0, end));
    }

    private String peek() {
        return at < source.size() ? source.get(at) : "";
    }

    private void item() {
        String token = source.get(at++);
        char first = token.charAt(0);
        if (first == '{') {
            group();
        } else if (first == '^' || first == '_') {
            scripts(token);
        } else if (first == '\\' && token.length() > 1) {
            command(token.substring(1).replace("*", ""));
        } else if (Character.isDigit(first)) {
            terms.add(number(token));
        } else if (isLatin(first)) {
            letters(token);
        } else if (first != '}' && (first != '&' || grids > 0)) {
            terms.add(token);
        }
    }

    private void group() {
        if (depth >= DEEPEST) {
            return;
        }
        depth++;
        while (at < source.size() && !peek().equals("}")) {
            item();
        }
        at++;
        depth--;
    }

    private void letters(String run) {
        if (FormulaNames.FUNCTIONS.contains(run)) {
            terms.add(run);
        } else {
            run.chars().forEach(letter -> terms.add(Character.toString(letter)));
        }
    }

    private static String number(String digits) {
        String plain = digits.replace("{,}", "").replace(",", "");
        return plain.length() > LONGEST_NUMBER
                ? plain
                : new BigDecimal(plain).stripTrailingZeros().toPlainString();
    }

    private void scripts(String mark) {
        List<String> script = argument();
        String other = mark.equals("^") ? "_" : "^";
        List<String> otherScript = List.of();
        if (peek().equals(other)) {
            at++;
            otherScript = argument();
        }
        script("_", mark.equals("_") ? script : otherScript);
        script("^", mark.equals("^") ? script : otherScript);
    }

    private void script(String mark, List<String> script) {
        if (!script.isEmpty() && script.stream().allMatch("\\prime"::equals)) {
            script.forEach(prime -> terms.add("'"));
        } else if (!script.isEmpty()) {
            terms.add(mark);
            braced(script);
        }
    }

    private void braced(List<String> argument) {
        terms.add("{");
        terms.addAll(argument);
        terms.add("}");
    }

    /** A group, or the one sign that comes next. */
    private List<String> argument() {
        List<String> around = terms;
        terms = new ArrayList<>();
        String next = peek();
        if (next.length() > 1 && next.charAt(0) != '\\' && !FormulaNames.FUNCTIONS.contains(next)) {
            source.set(at, next.substring(1));
            terms.add(next.substring(0, 1));
        } else if (!next.isEmpty() && !next.equals("}") && depth < DEEPEST) {
            depth++;
            item();
            depth--;
        }
        List<String> argument = terms;
        terms = around;
        return argument;
    }

    private void command(String written) {
        String name = FormulaNames.same(written);
        if (FormulaNames.WITHOUT_EFFECT.contains(name) || name.isBlank()) {
            withoutEffect(name);
        } else if (FormulaNames.ASIDES.contains(name)) {
            raw();
        } else if (FormulaNames.TEXTS.contains(name)) {
            words(raw());
        } else if (name.equals("begin") || name.equals("end")) {
            environment(name, raw());
        } else if (name.equals("\\")) {
            row();
        } else if (FormulaNames.FUNCTIONS.contains(name)) {
            terms.add(name);
        } else {
            plain(name);
        }
    }

    private void withoutEffect(String name) {
        boolean delimiter = name.equals("left") || name.equals("right") || name.equals("middle");
        if (delimiter && peek().equals(".")) {
            at++;
        }
    }

    private void row() {
        option();
        if (grids > 0) {
            terms.add("\\\\");
        }
    }

    private void plain(String name) {
        terms.add("\\" + name);
        if (name.equals("sqrt") && peek().equals("[")) {
            terms.add("[" + option() + "]");
        }
        for (int i = 0; i < FormulaNames.arguments(name); i++) {
            braced(argument());
        }
    }

    private void environment(String mark, String name) {
        if (mark.equals("begin") && FormulaNames.DESCRIBED.contains(name)) {
            option();
            raw();
        }
        if (FormulaNames.GRIDS.contains(name)) {
            grids = Math.max(0, grids + (mark.equals("begin") ? 1 : -1));
            terms.add(mark + " " + name);
        }
    }

    private void words(String text) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            terms.add(words.group());
        }
    }

    /** What stands in braces as it is written, read, or the one token that comes next. */
    private String raw() {
        if (!peek().equals("{")) {
            return at < source.size() && !peek().equals("}") ? source.get(at++) : "";
        }
        StringBuilder raw = new StringBuilder();
        int open = 0;
        do {
            String token = source.get(at++);
            open += token.equals("{") ? 1 : token.equals("}") ? -1 : 0;
            raw.append(token);
        } while (open > 0 && at < source.size());
        return raw.substring(1, open == 0 ? raw.length() - 1 : raw.length());
    }

    /** What stands in square brackets, read. */
    private String option() {
        int end = peek().equals("[") ? source.subList(at, source.size()).indexOf("]") : -1;
        String option = end < 0 ? "" : String.join("", source.subList(at + 1, at + end));
        at += end + 1;
        return option;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
