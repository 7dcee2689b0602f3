package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A run of a query as it sounds, to be found in titles. For one thread. */
final class Homophones {
    /** Longer than any title is typed by hand. */
    private static final int LONGEST = 64;
    /** Mistakes are counted in halves. */
    private static final int SAME_SOUND = 0;

    private static final int SIMILAR_SOUND = 1;
    private static final int OTHER_SOUND = 2;
    /** A Latin word is never another one. */
    private static final int OTHER_WORD = 3;

    private final List<Unit> units;
    /** How each unit of the query sounds beside units of titles met so far. */
    private final List<Map<Unit, Integer>> mistakes;

    Homophones(Spoken words, int from, int to) {
        units = IntStream.range(from, to).mapToObj(words::unit).toList();
        mistakes = units.stream()
                .<Map<Unit, Integer>>map(unit -> new IdentityHashMap<>())
                .toList();
    }

    /** Where a title sounds like it: units from {@code first} to before {@code last}. */
    record Echo(int first, int last, double worth) {}

    /** The words at each gap. */
    static List<Homophones> parts(Spoken words) {
        List<Homophones> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || words.end(i - 1) < words.start(i)) {
                parts.add(new Homophones(words, start, i));
                start = i;
            }
        }
        return parts;
    }

    /** At least two characters, and not too many. */
    boolean isEnough() {
        return units.size() <= LONGEST && units.stream().filter(Unit::chinese).count() >= 2;
    }

    /** The place that sounds most like it. */
    Optional<Echo> in(Spoken title) {
        Echo best = null;
        for (int first = 0; first + units.size() <= title.size(); first++) {
            int wrong = mistakes(title, first);
            if (wrong <= forgiven()) {
                Echo echo = new Echo(first, first + units.size(), worth(title, first, wrong));
                best = best == null || echo.worth() > best.worth() ? echo : best;
            }
        }
        return Optional.ofNullable(best);
    }

    /** In halves: none in a pair, as most pairs sound like something, and one character in four and more. */
    private int forgiven() {
        return Math.max(0, Math.min(units.size(), 4) - 2);
    }

    private int mistakes(Spoken title, int first) {
        int sum = 0;
        for (int i = 0; i < units.size() && sum <= forgiven(); i++) {
            int at = i;
            sum += mistakes.get(i).computeIfAbsent(title.unit(first + i), unit -> mistakes(units.get(at), unit));
        }
        return sum;
    }

    private static int mistakes(Unit a, Unit b) {
        if (a.text().equals(b.text()) || !Collections.disjoint(a.wholes(), b.wholes())) {
            return SAME_SOUND;
        }
        boolean chinese = a.chinese() && b.chinese();
        boolean similar = !Collections.disjoint(a.similar(), b.wholes());
        return similar ? SIMILAR_SOUND : chinese ? OTHER_SOUND : OTHER_WORD;
    }

    private double worth(Spoken title, int first, int wrong) {
        long same = IntStream.range(0, units.size())
                .filter(i -> units.get(i).text().equals(title.unit(first + i).text()))
                .count();
        double edges = (title.startsWord(first) ? 0.05 : 0) + (title.endsWord(first + units.size()) ? 0.05 : 0);
        double length = 0.02 * Math.min(units.size(), 10);
        return 0.35 + 0.34 * same / units.size() + length + edges - 0.1 * wrong;
    }
}
