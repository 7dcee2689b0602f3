package kexuebot.catalog.search;

import java.util.List;
import java.util.Optional;

record FormulaQuery(String formula, String words, List<String> tokens) {
    static Optional<FormulaQuery> in(String words) {
        return Optional.empty();
    }
}
