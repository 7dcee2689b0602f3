package kexuebot.catalog.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the part numbers in a title, outermost first. Each pattern is bounded.
 */
final class Markers {
    /** More numbers than this no honest title has. */
    private static final int MOST = 6;

    private static final String COUNT = "[0-9]{1,3}|[" + Numeral.CHINESE + "]{1,6}";
    /** （三）, (3), （上）, （第二部分）. */
    private static final Pattern IN_PARENTHESES =
            Pattern.compile("\\( {0,3}(?:[第之其]?(?<number>" + COUNT + ")(?:篇|部分|讲|节)?|(?<place>[上中下])[篇集部]?) {0,3}\\)");

    private static final String BEHIND_NAME = "(?<=(?:[:·—》】\\]]|--) {0,3}(?:" + COUNT + "))";
    /** ：1、T and ：1. T; behind a bracket also 】1：T. ：2、3和5 lists numbers. */
    private static final Pattern BEFORE_SUBTITLE = Pattern.compile("(?<number>" + COUNT + ")(?:"
            + "(?= ?(?:、(?![0-9]{1,9}[、和与])|\\.(?![0-9])))" + BEHIND_NAME
            + "|(?=:)(?<=[》】\\]] {0,3}(?:" + COUNT + ")))");
    /** ：3.5维的网 may be the third part or three and a half. */
    private static final Pattern BEFORE_DIGIT = Pattern.compile("(?<number>[0-9]{1,3})(?=\\.[0-9])" + BEHIND_NAME);
    /** Directly behind a Chinese word: 《S1》, S1：T, S2——T, S1、T, S1. Latin names end in digits of their own. */
    private static final Pattern GLUED =
            Pattern.compile("(?<number>[0-9]{1,3})(?= {0,3}(?:[:—》】\\]\"]|[、.](?![0-9])|[?!。~]{0,5}$))"
                    + "(?<=\\p{IsHan}(?<![年月第是为到至于等共近达超约]) ?[0-9]{1,3})");
    /** S之二：T. Seen alone it may mean “one of”. */
    private static final Pattern ONE_OF = Pattern.compile("[之其](?<number>" + COUNT + ")(?= {0,3}(?:[:—》】\\]\"]|$))");

    private static final char FIRST_CYRILLIC = '\u0400';
    private static final Pattern END = Pattern.compile("[?!。.…~ ]*");

    private Markers() {}

    /** All that may be part numbers of the title, in the order of the title; the outermost comes first. */
    static List<Marker> of(Title title) {
        List<Found> found = new ArrayList<>();
        collect(IN_PARENTHESES, title, found);
        collect(BEFORE_SUBTITLE, title, found);
        collect(BEFORE_DIGIT, title, found);
        collect(GLUED, title, found);
        collect(ONE_OF, title, found);
        found.sort(Comparator.comparingInt(Found::start));
        return found.stream()
                .limit(MOST)
                .flatMap(place -> marker(title, place).stream())
                .toList();
    }

    /** Those directly behind a tag that sounds like a column: part numbers if other titles count on. */
    static List<Marker> behindTag(Title untouched) {
        return untouched.tag().filter(SeriesName::mayCount).stream()
                .flatMap(tag ->
                        of(untouched).stream().filter(marker -> marker.name().equals(tag)))
                .map(Marker::doubtful)
                .toList();
    }

    private static void collect(Pattern pattern, Title title, List<Found> found) {
        Matcher matcher = pattern.matcher(title.plain());
        for (int i = 0; i < MOST && matcher.find() && matcher.start() <= SeriesName.LONGEST; i++) {
            Found.of(pattern, matcher).ifPresent(found::add);
        }
    }

    private static Optional<Marker> marker(Title title, Found found) {
        return SeriesName.of(title.text().substring(0, found.start()))
                .map(name -> new Marker(
                        name,
                        found.number(),
                        title.subtitle(found.end(), name.opened()),
                        found.label(),
                        title.text().length() - found.start(),
                        trust(title, found, name)));
    }

    private static Marker.Trust trust(Title title, Found found, SeriesName name) {
        if (found.pattern() == BEFORE_DIGIT) {
            return Marker.Trust.QUANTITY;
        }
        return isClear(title, found, name) ? Marker.Trust.CLEAR : Marker.Trust.DOUBTFUL;
    }

    private static boolean isClear(Title title, Found found, SeriesName name) {
        if (found.pattern() == IN_PARENTHESES) {
            return !looksLikeArgument(title.plain(), found) && standsApart(title.plain(), found);
        }
        boolean digits = Character.isDigit(found.label().charAt(0));
        return digits && !name.isColumn() && (found.pattern() == BEFORE_SUBTITLE || isClearlyGlued(title, found, name));
    }

    /** (1) behind a Latin or Greek letter may be the value of a function. */
    private static boolean looksLikeArgument(String plain, Found found) {
        char before = plain.charAt(found.start() - 1);
        return before < FIRST_CYRILLIC
                && Character.isLetter(before)
                && Character.isDigit(found.label().charAt(1));
    }

    private static boolean standsApart(String plain, Found found) {
        String rest = plain.substring(found.end());
        return Typography.isSeparator(plain.charAt(found.start() - 1))
                || END.matcher(rest).matches()
                || isBoundary(rest.charAt(0));
    }

    private static boolean isBoundary(char plain) {
        return Typography.isSeparator(plain) || plain == '"' || Typography.CLOSERS.indexOf(plain) >= 0;
    }

    /** One digit of an untagged title: 遐思1：T. In tagged ones it may be a name: 【S】火星1. */
    private static boolean isClearlyGlued(Title title, Found found, SeriesName name) {
        boolean one = found.pattern() == GLUED && found.label().length() == 1 && found.number() > 0;
        String rest = title.plain().substring(found.end());
        boolean parted = rest.isEmpty() || rest.charAt(0) == ':' || rest.charAt(0) == '—';
        return one && parted && !title.tagged() && !name.opened();
    }

    /** A number and where it stands in the title. */
    private record Found(Pattern pattern, int start, int end, int number, String label) {

        static Optional<Found> of(Pattern pattern, Matcher matcher) {
            String numeral = numeral(pattern, matcher);
            String label = pattern == IN_PARENTHESES ? "（" + numeral + "）" : numeral;
            OptionalInt number = Numeral.parse(numeral);
            return number.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Found(pattern, matcher.start(), matcher.end(), number.getAsInt(), label));
        }

        private static String numeral(Pattern pattern, Matcher matcher) {
            String number = matcher.group("number");
            return number == null && pattern == IN_PARENTHESES ? matcher.group("place") : number;
        }
    }
}
