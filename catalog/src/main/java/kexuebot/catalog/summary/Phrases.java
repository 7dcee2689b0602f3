package kexuebot.catalog.summary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many patterns, found in one pass over a text: they are filed by their first characters where these are plain ones, for
 * Java tries each alternative of one big pattern at every place.
 */
final class Phrases {
    /** A class of plain characters, or one of them, that is not optional. */
    private static final Pattern PLAIN =
            Pattern.compile("(?:\\[([\\p{L}\\p{N}，。；：、,.;:)（(）》】”’]+)]|([\\p{L}\\p{N}《@￼]))(?![?*{])");

    private final Map<Character, List<Pattern>> filed = new HashMap<>();
    private final BitSet beginnings = new BitSet();
    private final List<Pattern> others = new ArrayList<>();

    /** @param patterns regular expressions without alternatives outside of brackets */
    Phrases(List<String> patterns) {
        patterns.forEach(this::file);
    }

    private void file(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        String firsts = firsts(pattern);
        if (firsts.isEmpty()) {
            others.add(compiled);
        }
        firsts.chars()
                .forEach(first -> filed.computeIfAbsent((char) first, each -> new ArrayList<>())
                        .add(compiled));
        firsts.chars().forEach(beginnings::set);
    }

    /** The characters with which what it matches begins, as far as that is plain; else none. */
    private static String firsts(String pattern) {
        Matcher plain = PLAIN.matcher(pattern);
        return !plain.lookingAt() ? "" : plain.group(1) == null ? plain.group(2) : plain.group(1);
    }

    /** Whether any of them is anywhere in the text. */
    boolean isIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isAt(text, at)) {
                return true;
            }
        }
        return others.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    /** Whether the text begins with any of them. */
    boolean begin(String text) {
        return !text.isEmpty() && isAt(text, 0)
                || others.stream().anyMatch(pattern -> pattern.matcher(text).lookingAt());
    }

    private boolean isAt(String text, int at) {
        if (!beginnings.get(text.charAt(at))) {
            return false;
        }
        List<Pattern> patterns = filed.getOrDefault(text.charAt(at), List.of());
        return patterns.stream().anyMatch(pattern -> matches(pattern, text, at));
    }

    private static boolean matches(Pattern pattern, String text, int at) {
        Matcher matcher = pattern.matcher(text);
        return matcher.region(at, text.length()).lookingAt();
    }
}
