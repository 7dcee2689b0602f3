package kexuebot.catalog.quality;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of query it is. */
enum QueryClass {
    EXACT_TITLE,
    PARTIAL_TITLE,
    SERIES_PART,
    SHORT,
    WORDS,
    LATIN,
    SYNONYM,
    TYPO,
    TRADITIONAL,
    PINYIN,
    FORMULA,
    QUESTION;

    /** As files and reports write it, {@code exact-title}. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<QueryClass> of(String label) {
        return Arrays.stream(values())
                .filter(each -> each.label().equals(label))
                .findFirst();
    }
}
