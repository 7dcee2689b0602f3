package kexuebot.catalog.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sounds that a syllable of pinyin is made of. */
final class Syllable {
    private static final List<String> RETROFLEX = List.of("zh", "ch", "sh");
    private static final List<String> DENTAL = List.of("z", "c", "s");
    private static final Map<Character, Character> LIQUID = Map.of('n', 'l', 'l', 'n');

    private Syllable() {}

    /** What it is cut down to: z and zh. */
    static Stream<String> initials(String syllable) {
        return Stream.concat(
                Stream.of(syllable.substring(0, 1)), RETROFLEX.stream().filter(syllable::startsWith));
    }

    /** Other spellings for those who do not tell apart n and l, z and zh, c and ch, s and sh, in and ing, en and eng. */
    static Stream<String> similar(String syllable) {
        return otherBeginning(syllable).flatMap(Syllable::otherEnd).filter(other -> !other.equals(syllable));
    }

    private static Stream<String> otherBeginning(String syllable) {
        String first = syllable.substring(0, 1);
        String rest = syllable.substring(1);
        if (RETROFLEX.stream().anyMatch(syllable::startsWith)) {
            return Stream.of(syllable, first + rest.substring(1));
        }
        if (DENTAL.contains(first)) {
            return Stream.of(syllable, first + "h" + rest);
        }
        Character liquid = rest.isEmpty() ? null : LIQUID.get(first.charAt(0));
        return liquid == null ? Stream.of(syllable) : Stream.of(syllable, liquid + rest);
    }

    private static Stream<String> otherEnd(String syllable) {
        if (syllable.endsWith("ing") || syllable.endsWith("eng")) {
            return Stream.of(syllable, syllable.substring(0, syllable.length() - 1));
        }
        boolean open = syllable.endsWith("in") || syllable.endsWith("en");
        return open ? Stream.of(syllable, syllable + "g") : Stream.of(syllable);
    }
}
