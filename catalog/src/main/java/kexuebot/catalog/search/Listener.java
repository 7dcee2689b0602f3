package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Reads the letters of one query in titles. A table of all that the first letters can be, unit by unit, keeps the
 * work within letters × units of the title for each place to begin.
 */
final class Listener {
    /** Of a query that is found in pieces. */
    private static final int MOST_PARTS = 4;

    private final String letters;
    private final BitSet gaps;
    private final boolean lenient;

    /** @param lenient whether spellings that many take for the right ones will do */
    Listener(Letters query, boolean lenient) {
        letters = query.text();
        this.lenient = lenient;
        gaps = query.gaps();
    }

    /** All letters in one run, or in several that need not be neighbours; empty if some are not in the title. */
    List<Run> runs(Spoken title) {
        List<Run> runs = new ArrayList<>();
        for (int from = 0; from < letters.length(); ) {
            Optional<Run> next = runs.size() == MOST_PARTS ? Optional.empty() : longest(title, from);
            if (next.isEmpty()) {
                return List.of();
            }
            runs.add(next.get());
            from = next.get().to();
        }
        return areEnough(runs) ? runs : List.of();
    }

    private static boolean areEnough(List<Run> runs) {
        return runs.stream().anyMatch(run -> run.heard().isEnough());
    }

    /** The run of most letters from a gap to another or to the end. */
    private Optional<Run> longest(Spoken title, int from) {
        Run longest = null;
        for (int start = 0; start < title.size(); start++) {
            if (title.unit(start).mayBegin(letters.charAt(from))) {
                longest = better(longest, longestAt(title, start, from), title);
            }
        }
        return Optional.ofNullable(longest);
    }

    private static Run better(Run a, Run b, Spoken title) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        boolean second = b.to() > a.to() || b.to() == a.to() && b.worth(title) > a.worth(title);
        return second ? b : a;
    }

    private Run longestAt(Spoken title, int start, int from) {
        Run longest = null;
        Run.Heard[] heard = new Run.Heard[letters.length() + 1];
        heard[from] = Run.Heard.NOTHING;
        for (int i = start; i < title.size() && heard != null; i++) {
            heard = step(heard, from, title.unit(i));
            Run run = heard == null ? null : run(heard, from, start, i + 1);
            longest = better(longest, run, title);
        }
        return longest;
    }

    /** What ends at a gap or the end, and is more than a chance. */
    private Run run(Run.Heard[] heard, int from, int first, int last) {
        for (int to = letters.length(); to > from; to = gaps.previousSetBit(to - 1)) {
            boolean all = from == 0 && to == letters.length();
            if (heard[to] != null && (all || heard[to].isPart())) {
                return new Run(from, to, first, last, heard[to]);
            }
        }
        return null;
    }

    /** What can be heard behind one more unit; null if nothing can. */
    private Run.Heard[] step(Run.Heard[] before, int from, Unit unit) {
        Run.Heard[] after = null;
        for (int at = from; at < letters.length(); at++) {
            if (before[at] != null && unit.mayBegin(letters.charAt(at))) {
                after = after == null ? new Run.Heard[before.length] : after;
                step(before[at], at, unit, after);
            }
        }
        return after;
    }

    private void step(Run.Heard before, int at, Unit unit, Run.Heard[] after) {
        unit.wholes().forEach(whole -> read(before, at, unit, whole, after));
        if (lenient) {
            unit.similar().forEach(similar -> read(before, at, unit, similar, after));
        }
        for (String initial : unit.initials()) {
            if (isHere(initial, at, unit)) {
                put(after, at + initial.length(), before.beginning(0));
            }
        }
    }

    private void read(Run.Heard before, int at, Unit unit, String whole, Run.Heard[] after) {
        if (isHere(whole, at, unit)) {
            put(after, at + whole.length(), whole(before, whole, unit));
        } else if (isUnfinished(whole, at, unit) && isOne(at, letters.length(), unit)) {
            put(after, letters.length(), before.beginning(letters.length() - at));
        }
    }

    private boolean isHere(String spelling, int at, Unit unit) {
        return letters.startsWith(spelling, at) && isOne(at, at + spelling.length(), unit);
    }

    private static Run.Heard whole(Run.Heard before, String whole, Unit unit) {
        boolean syllable = unit.chinese() && Character.isLetter(whole.charAt(0));
        return syllable ? before.syllable(whole.length()) : before.word(whole.length());
    }

    /** More than an initial; and 1 is no beginning of 16. */
    private boolean isUnfinished(String whole, int at, Unit unit) {
        int rest = letters.length() - at;
        return rest > 1
                && rest < whole.length()
                && Character.isLetter(whole.charAt(0))
                && letters.startsWith(whole.substring(0, rest), at)
                && !unit.initials().contains(whole.substring(0, rest));
    }

    private boolean isOne(int from, int to, Unit unit) {
        int gap = gaps.nextSetBit(from + 1);
        return unit.isLong() || gap < 0 || gap >= to;
    }

    private static void put(Run.Heard[] after, int at, Run.Heard heard) {
        if (after[at] == null || heard.isBetterThan(after[at])) {
            after[at] = heard;
        }
    }
}
