package kexuebot.catalog.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

final class Spelling {
    record Correction(String word, double worth) {}

    static Spelling of(Map<String, Integer> words) {
        return new Spelling();
    }

    List<Correction> of(String word) {
        return List.of();
    }

    List<List<String>> split(String word) {
        return List.of();
    }

    Optional<String> joined(String a, String b) {
        return Optional.empty();
    }
}
