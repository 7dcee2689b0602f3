package kexuebot.catalog.search;

import java.util.List;
import java.util.Optional;

final class Synonyms {
    record Found(int length, String name, List<String> others) {}

    static Synonyms bundled() {
        return new Synonyms();
    }

    Optional<Found> longestAt(List<Atom> atoms, int from) {
        return Optional.empty();
    }
}
