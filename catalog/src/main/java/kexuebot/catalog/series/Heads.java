package kexuebot.catalog.series;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the headings of a title. */
final class Heads {
    /** Occasional headings are short: 趣题：, 分享：. */
    private static final int SHORTEST_TOPIC = 4;

    private static final Pattern BEHIND_BRACKET = Pattern.compile(" {0,3}(?:系列)? {0,3}(?::|——?)");
    private static final Pattern CHAPTER = Pattern.compile("([^:之]{2,40})(之)[^:]{2,60}:.*");
    private static final Pattern INSTALMENT = Pattern.compile("([^:之]{2,40})(之)[^:]{2,60}");
    private static final Pattern SEQUEL = Pattern.compile("([^:]{2,40})()[初浅再三四重又深][探谈论议](?::.*)?");
    private static final Pattern EDITION =
            Pattern.compile("(.{2,80}[\\p{IsHan}》】](?<![至到]))() ?[Vv](?:er)?\\.?[0-9]{1,3}(?:\\.[0-9]{1,3}){1,3}");

    private Heads() {}

    /** All headings of the title, the most telling first; columns are none. */
    static List<Head> of(Title title) {
        return Stream.of(
                        bracketed(title),
                        matched(Head.Kind.CHAPTER, CHAPTER, title),
                        matched(Head.Kind.INSTALMENT, INSTALMENT, title),
                        matched(Head.Kind.SEQUEL, SEQUEL, title),
                        matched(Head.Kind.EDITION, EDITION, title),
                        topic(title))
                .flatMap(Optional::stream)
                .filter(head -> !head.name().isColumn())
                .toList();
    }

    private static Optional<Head> bracketed(Title title) {
        int close = Typography.closing(title.plain(), 0);
        if (close < 0 || close > SeriesName.LONGEST) {
            return Optional.empty();
        }
        Head.Kind kind = kind(title.plain().charAt(0));
        Matcher rest = BEHIND_BRACKET
                .matcher(title.plain())
                .region(close + 1, title.plain().length());
        boolean parted = rest.lookingAt();
        return parted || kind == Head.Kind.TAG
                ? head(kind, title, close + 1, parted ? rest.end() : close + 1)
                : Optional.empty();
    }

    private static Head.Kind kind(char opener) {
        return switch (opener) {
            case '"' -> Head.Kind.QUOTE;
            case '《' -> Head.Kind.BOOK;
            default -> Head.Kind.TAG;
        };
    }

    private static Optional<Head> matched(Head.Kind kind, Pattern pattern, Title title) {
        Matcher matcher = pattern.matcher(title.plain());
        return matcher.matches() ? head(kind, title, matcher.end(1), matcher.end(2)) : Optional.empty();
    }

    private static Optional<Head> topic(Title title) {
        int colon = title.plain().indexOf(':');
        return colon < SHORTEST_TOPIC
                        || colon > SeriesName.LONGEST
                        || colon == title.plain().length() - 1
                ? Optional.empty()
                : head(Head.Kind.TOPIC, title, colon, colon);
    }

    private static Optional<Head> head(Head.Kind kind, Title title, int nameEnd, int subtitleStart) {
        return SeriesName.of(title.text().substring(0, nameEnd))
                .map(name -> new Head(kind, name, title.subtitle(subtitleStart, false)));
    }
}
