package kexuebot.bot.command;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import kexuebot.bot.chat.Language;
import kexuebot.catalog.document.Untrusted;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;

/** How series and their parts read. */
final class SeriesText {
    /** What may stand between the name of a series and the rest of a title. */
    private static final Pattern SEPARATORS = Pattern.compile("^(?:[：:】》”\"\\]\\s⋅·—]|系列)+");

    private static final Pattern NUMBER_THEN_COLON = Pattern.compile("^([（(][^）)]{1,4}[）)])\\s*[：:]\\s*");
    /** A series never has more parts; a number beyond is no reason to list a thousand gaps. */
    private static final int MOST_PARTS = 500;

    private SeriesText() {}

    static String name(Series series) {
        return Untrusted.line(series.name());
    }

    /** {@code Transformer升级之路 16/21}: number and highest number; where no title has numbers, position and size. */
    static String place(Series series, Post post) {
        return numbers(series, post).map(place -> name(series) + " " + place).orElseGet(() -> name(series));
    }

    /** {@code 16/21}; empty for a part without number among others that have one. */
    static Optional<String> numbers(Series series, Post post) {
        return series.parts().stream()
                .filter(part -> part.post().equals(post))
                .findFirst()
                .flatMap(part -> ofHighest(series, part));
    }

    private static Optional<String> ofHighest(Series series, Series.Part part) {
        OptionalInt last = series.lastNumber();
        if (last.isPresent() && part.number().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                number(series, part) + "/" + last.orElse(series.parts().size()));
    }

    /** The number in the title, else the position in the series. */
    static String number(Series series, Series.Part part) {
        return Integer.toString(part.number().orElse(series.parts().indexOf(part) + 1));
    }

    /** {@code （三）CR}: what the title says beside the series' name; the whole title where that is nothing. */
    static String shortTitle(Series series, Series.Part part, PostText text) {
        String title = text.title(part.post());
        String name = name(series);
        int start = title.indexOf(name);
        if (start < 0 || start > 1) {
            return title;
        }
        String rest = title.substring(start + name.length());
        String bare = SEPARATORS.matcher(rest).replaceFirst("");
        return bare.isBlank() ? title : NUMBER_THEN_COLON.matcher(bare).replaceFirst("$1");
    }

    /** {@code 31 篇 · 2022-06 至 2025-11}. */
    static String extent(Series series, PostText text) {
        int size = series.parts().size();
        return PostText.joined(List.of(Optional.of(text.posts(size)), span(series, text.language())));
    }

    private static Optional<String> span(Series series, Language language) {
        List<LocalDate> days = series.parts().stream()
                .flatMap(part -> part.post().day().stream())
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        YearMonth first = YearMonth.from(days.get(0));
        YearMonth last = YearMonth.from(days.get(days.size() - 1));
        return Optional.of(first.equals(last) ? first.toString() : first + language.pick(" 至 ", " to ") + last);
    }

    /** The day of the newest part; the earliest possible one when no day is known. */
    static LocalDate newest(Series series) {
        return series.parts().stream()
                .flatMap(part -> part.post().day().stream())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    /** The numbers between 1 and the highest that no part has, runs joined: {@code 2–4、7}. */
    static Optional<String> gaps(Series series, Language language) {
        int last = Math.min(series.lastNumber().orElse(0), MOST_PARTS);
        BitSet numbers = new BitSet();
        series.parts().forEach(part -> part.number().ifPresent(number -> numbers.set(Math.min(number, MOST_PARTS))));
        List<String> runs = new ArrayList<>();
        for (int from = numbers.nextClearBit(1); from < last; from = numbers.nextClearBit(numbers.nextSetBit(from))) {
            int to = numbers.nextSetBit(from) - 1;
            runs.add(from == to ? Integer.toString(from) : from + "–" + to);
        }
        return runs.isEmpty() ? Optional.empty() : Optional.of(String.join(language.pick("、", ", "), runs));
    }
}
