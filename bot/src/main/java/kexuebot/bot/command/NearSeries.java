package kexuebot.bot.command;

import java.util.List;
import kexuebot.catalog.series.Series;

/** The series that a misspelt name may mean. */
final class NearSeries {
    private static final int MOST = 5;
    /** Titles looked at: a long series has many near ones, and others come behind it. */
    private static final int TITLES = 100;

    private NearSeries() {}

    /** The nearest first; empty when none is near. */
    static List<Series> of(String name, PostText text) {
        return text.catalog().closestTitles(name, TITLES).stream()
                .flatMap(post -> text.snapshot().seriesOf(post).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }
}
