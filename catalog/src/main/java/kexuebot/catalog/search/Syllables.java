package kexuebot.catalog.search;

import java.util.Collection;
import java.util.TreeSet;

/** All that the characters and words of some titles sound like; tells in a moment what can be none of them. Immutable. */
final class Syllables {
    private static final int LONGEST = 24;

    private final TreeSet<String> sounds = new TreeSet<>();
    private final TreeSet<String> words = new TreeSet<>();

    Syllables(Collection<Unit> units) {
        for (Unit unit : units) {
            (unit.chinese() ? sounds : words).addAll(unit.wholes());
            sounds.addAll(unit.initials());
            sounds.addAll(unit.similar());
        }
    }

    /** Whether there is pinyin in it, besides words and numbers perhaps, and nothing else. */
    boolean mayBe(Letters letters) {
        return !words.containsAll(letters.words()) && mayBe(letters.text());
    }

    private boolean mayBe(String letters) {
        boolean[] reached = new boolean[letters.length() + 1];
        reached[0] = true;
        for (int from = 0; from < letters.length(); from++) {
            for (int to = from + 1; reached[from] && to <= Math.min(letters.length(), from + LONGEST); to++) {
                reached[to] |= isKnown(letters.substring(from, to), to == letters.length());
            }
        }
        return reached[letters.length()];
    }

    private boolean isKnown(String part, boolean last) {
        return sounds.contains(part)
                || words.contains(part)
                || last && (isBeginning(part, sounds) || isBeginning(part, words));
    }

    private static boolean isBeginning(String part, TreeSet<String> all) {
        String next = all.ceiling(part);
        return next != null && next.startsWith(part) && Character.isLetter(part.charAt(0));
    }
}
