package kexuebot.catalog.summary;

import java.util.ArrayList;
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
    private final Map<Character, List<Pattern>> filed = new HashMap<>();
    private final List<Pattern> others = new ArrayList<>();

    /** @param patterns regular expressions without alternatives outside of brackets */
    Phrases(List<String> patterns) {
        patterns.forEach(this::file);
    }

    private void file(String pattern) {
        char first = pattern.charAt(0);
        boolean optional = pattern.length() > 1 && "?*{".indexOf(pattern.charAt(1)) >= 0;
        boolean plain = Character.isLetterOrDigit(first) || first == '《' || first == '@';
        List<Pattern> with = plain && !optional ? filed.computeIfAbsent(first, each -> new ArrayList<>()) : others;
        with.add(Pattern.compile(pattern));
    }

    /** Whether any of them is anywhere in the text. */
    boolean isIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!filed.isEmpty() && isAt(text, at)) {
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
        List<Pattern> patterns = filed.getOrDefault(text.charAt(at), List.of());
        return patterns.stream().anyMatch(pattern -> matches(pattern, text, at));
    }

    private static boolean matches(Pattern pattern, String text, int at) {
        Matcher matcher = pattern.matcher(text);
        return matcher.region(at, text.length()).lookingAt();
    }
}
