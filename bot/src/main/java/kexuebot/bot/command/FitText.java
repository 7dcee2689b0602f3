package kexuebot.bot.command;

import java.util.Optional;
import java.util.regex.Pattern;
import kexuebot.bot.chat.Language;
import kexuebot.catalog.search.Findings.Fit;
import kexuebot.catalog.search.Query;

/** Says in one line how posts were found that do not have what was asked for as it was typed. */
final class FitText {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]");

    private FitText() {}

    /** Empty where the posts speak for themselves. */
    static Optional<String> line(FoundLists.Found found, Query query, Language language) {
        return found.readAs()
                // nor did the words that it was taken for find what sounds like it
                .filter(words -> found.fit() != Fit.SOUND)
                .map(words -> readAs(Echo.of(words), found.fit(), query, language))
                .or(() -> line(found.fit(), language));
    }

    private static Optional<String> line(Fit fit, Language language) {
        return switch (fit) {
            case ALL -> Optional.empty();
            case NEAREST -> Optional.of(language.pick("没有文章全都有，最接近的是：", "No post has all of it; the nearest:"));
            case SOUND -> Optional.of(language.pick("按读音找到：", "Found by sound:"));
        };
    }

    private static String readAs(String words, Fit fit, Query query, Language language) {
        if (fit == Fit.NEAREST) {
            return language.pick("按“" + words + "”找，最接近的是：", "Read as “" + words + "”; the nearest:");
        }
        // of several words it is not known which was meant
        return SPACE.matcher(query.words().strip()).find()
                ? language.pick("按“" + words + "”找：", "Read as “" + words + "”:")
                : language.pick(
                        "没有“" + Echo.of(query.words()) + "”，按“" + words + "”找：",
                        "No “" + Echo.of(query.words()) + "”; read as “" + words + "”:");
    }
}
