package kexuebot.catalog.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.library.Revision.Aspect;
import kexuebot.catalog.post.Category;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;

/**
 * Finds what was edited between two states of knowledge of a post. What becomes known for the first time, or from a
 * better source than before, is no edit: the source whose word a reader saw must say something else now.
 */
public final class Revisions {

    /** What the blog itself shows; extracts are damaged in ways that look like edits. */
    private static final Set<SourceKind> BLOG =
            Set.of(SourceKind.POST_PAGE, SourceKind.LIST_PAGE, SourceKind.FEED, SourceKind.ARCHIVE);

    private static final List<Comparison> COMPARISONS = List.of(
            Comparison.of(Aspect.TITLE, Sighting::title),
            Comparison.of(Aspect.DATE, Revisions::day),
            Comparison.of(
                    Aspect.CATEGORY,
                    sighting -> Category.of(sighting.category()).chinese()),
            // a page that was read whole also tells that there are no tags
            new Comparison(
                    Aspect.TAGS,
                    Revisions::tags,
                    sighting -> !sighting.tags().isEmpty() || !sighting.text().isNone()),
            Comparison.of(Aspect.EXCERPT, sighting -> PlainText.source(sighting.excerpt())),
            Comparison.of(Aspect.TEXT, sighting -> sighting.text().digest()));

    /**
     * A way to tell whether something was edited.
     *
     * @param value what a sighting says; empty for nothing
     * @param tells whether a sighting says anything, be it that there is nothing
     */
    private record Comparison(Aspect aspect, Function<Sighting, String> value, Predicate<Sighting> tells) {

        static Comparison of(Aspect aspect, Function<Sighting, String> value) {
            return new Comparison(
                    aspect, value, sighting -> !value.apply(sighting).isEmpty());
        }

        /** What was there before it was edited; empty when it was not. */
        Optional<String> before(Sightings before, Sightings after) {
            return before.all().stream()
                    .filter(sighting -> BLOG.contains(sighting.source()) && tells.test(sighting))
                    .findFirst()
                    .filter(old -> after.from(old.source())
                            .filter(now -> !value.apply(now).equals(value.apply(old)))
                            .isPresent())
                    .map(value);
        }
    }

    private Revisions() {}

    /** The edit that leads from one state to the other; empty when there is none that a reader would notice. */
    public static Optional<Revision> between(Sightings before, Sightings after, Instant seen) {
        Map<Aspect, String> edited = new EnumMap<>(Aspect.class);
        for (Comparison comparison : COMPARISONS) {
            comparison.before(before, after).ifPresent(value -> edited.put(comparison.aspect(), value));
        }
        edited.computeIfPresent(Aspect.TEXT, (aspect, digest) -> ""); // old texts are not kept
        return edited.isEmpty() ? Optional.empty() : Optional.of(new Revision(seen, edited));
    }

    /** Empty without a year, so that learning the year is no edit. */
    private static String day(Sighting sighting) {
        return sighting.date()
                .flatMap(PartialDate::full)
                .map(LocalDate::toString)
                .orElse("");
    }

    private static String tags(Sighting sighting) {
        return String.join(", ", sighting.tags());
    }
}
