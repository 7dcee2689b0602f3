package kexuebot.catalog.library;

import java.util.Optional;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.post.Sighting;

/** The first folded characters of an excerpt: with the day, enough to tell posts apart. */
record Opening(String folded) {
    private static final int LENGTH = 40;
    /** Below this an opening such as "如题" would make strangers equal. */
    private static final int LEAST = 8;

    private static final int MIDDLE_START = 8;
    private static final int MIDDLE_END = 28;

    /** Empty when the sighting has no excerpt, or one too short to tell posts apart. */
    static Optional<Opening> of(Sighting sighting) {
        String folded = folded(sighting);
        return folded.length() < LEAST ? Optional.empty() : Optional.of(new Opening(folded));
    }

    /** Whether both have an excerpt, and neither starts like the other: a cut may have left but a few characters. */
    static boolean differ(Sighting one, Sighting other) {
        String start = folded(one);
        String otherStart = folded(other);
        return !resembles(start, otherStart) && !resembles(otherStart, start);
    }

    /** Saved pages differ by a character or two at the start of one text; the middle then stands in both. */
    private static boolean resembles(String start, String other) {
        return start.startsWith(other)
                || start.length() >= MIDDLE_END && other.contains(start.substring(MIDDLE_START, MIDDLE_END));
    }

    private static String folded(Sighting sighting) {
        return Folding.opening(PlainText.source(sighting.excerpt()), LENGTH);
    }
}
