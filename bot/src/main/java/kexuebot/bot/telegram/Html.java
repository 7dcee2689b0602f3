package kexuebot.bot.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes runs as Telegram's HTML; everything that is not a tag of ours is escaped. */
final class Html {

    private Html() {}

    /** The four characters that HTML gives a meaning. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /**
     * Text that is safe to show: without control characters, marks that turn the direction of what follows, and
     * halves of surrogate pairs.
     */
    static String clean(String text) {
        return text.codePoints()
                .filter(Html::isShown)
                .map(c -> isLoneSurrogate(c) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isShown(int c) {
        boolean turnsDirection = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return c == '\n' || !Character.isISOControl(c) && !turnsDirection;
    }

    private static boolean isLoneSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** One well-formed text; an element that goes on over several runs is written once. */
    static String write(List<Run> runs) {
        StringBuilder html = new StringBuilder();
        List<Run.Tag> open = new ArrayList<>();
        for (Run run : runs) {
            turn(html, open, run.tags());
            html.append(escape(run.text()));
        }
        turn(html, open, List.of());
        return html.toString();
    }

    private static void turn(StringBuilder html, List<Run.Tag> open, List<Run.Tag> wanted) {
        int common = Run.common(open, wanted);
        while (open.size() > common) {
            html.append("</").append(open.remove(open.size() - 1).name()).append('>');
        }
        for (Run.Tag tag : wanted.subList(common, wanted.size())) {
            html.append('<').append(tag.name()).append(tag.attributes()).append('>');
            open.add(tag);
        }
    }

    static String plain(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
