package kexuebot.bot.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts text between the characters that a reader sees, never inside one. */
final class TextCutter {

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private TextCutter() {}

    /** The text in pieces of at most so many UTF-16 units, at least 2; none is empty unless the text is. */
    static List<String> cut(String text, int longest) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (text.length() - from > longest) {
            int to = boundary(text, from, from + longest);
            pieces.add(text.substring(from, to));
            from = to;
        }
        if (from < text.length() || pieces.isEmpty()) {
            pieces.add(text.substring(from));
        }
        return pieces;
    }

    /** The text, or its beginning with an ellipsis, at most so many UTF-16 units together. */
    static String shorten(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, boundary(text, 0, longest - 1)).stripTrailing() + "…";
    }

    /** The last place between two seen characters, after {@code from} and at most {@code limit}. */
    private static int boundary(String text, int from, int limit) {
        int last = GRAPHEME.matcher(text.substring(from, limit + 1))
                .results()
                .mapToInt(MatchResult::end)
                .filter(end -> from + end <= limit)
                .max()
                .orElse(0);
        return last > 0 ? from + last : betweenPairs(text, from, limit);
    }

    // for a seen character that is longer than the limit
    private static int betweenPairs(String text, int from, int limit) {
        boolean splits = Character.isSurrogatePair(text.charAt(limit - 1), text.charAt(limit));
        int to = splits ? limit - 1 : limit;
        return to > from ? to : limit + 1;
    }
}
