package kexuebot.bot.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import kexuebot.catalog.post.Folding;

/** The known names that a misspelt one may mean. */
final class NearNames {
    private static final int MOST = 5;

    private NearNames() {}

    /** The nearest first: with few slips of the finger, or of which one contains the other; empty when none is near. */
    static List<String> of(String name, Collection<String> known) {
        String folded = Folding.title(name);
        return known.stream()
                .filter(other -> isNear(folded, Folding.title(other)))
                .sorted(Comparator.comparingInt((String other) -> EditDistance.between(folded, Folding.title(other)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static boolean isNear(String name, String other) {
        int slips = EditDistance.between(name, other);
        boolean contained = !name.isEmpty() && other.contains(name) || !other.isEmpty() && name.contains(other);
        return contained || slips <= Math.max(1, name.length() / 3) && slips < name.length();
    }
}
