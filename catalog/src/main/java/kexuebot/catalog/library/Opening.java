package kexuebot.catalog.library;

import java.util.Optional;
import java.util.stream.IntStream;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.post.Sighting;

/** The first folded characters of an excerpt: with the day, enough to tell posts apart. */
record Opening(String folded) {
    private static final int LENGTH = 40;
    /** Below this an opening such as "如题" would make strangers equal. */
    private static final int LEAST = 8;

    /** So many characters may be missing at the start of an excerpt that is still the same. */
    private static final int MOST_LOST = 4;

    /** Empty when the sighting has no excerpt, or one too short to tell posts apart. */
    static Optional<Opening> of(Sighting sighting) {
        String folded = folded(sighting);
        return folded.length() < LEAST ? Optional.empty() : Optional.of(new Opening(folded));
    }

    /**
     * Whether both have an excerpt, and they start differently. A cut may have left but a few characters, and an extract
     * may have lost the first ones.
     */
    static boolean differ(Sighting one, Sighting other) {
        String start = folded(one);
        String otherStart = folded(other);
        return !continues(start, otherStart) && !continues(otherStart, start);
    }

    /** Whether one is like the other from one of its first characters on, as far as both go. */
    private static boolean continues(String one, String other) {
        return IntStream.rangeClosed(0, MOST_LOST)
                .filter(lost -> lost == 0 || lost + LEAST <= one.length() && LEAST <= other.length())
                .anyMatch(lost -> startAlike(one.substring(lost), other));
    }

    private static boolean startAlike(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    private static String folded(Sighting sighting) {
        return Folding.opening(PlainText.source(sighting.excerpt()), LENGTH);
    }
}
