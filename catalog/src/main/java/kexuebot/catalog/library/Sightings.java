package kexuebot.catalog.library;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Abstract;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import kexuebot.catalog.post.Text;

/**
 * All that is said of one post, the newest sighting of each source; empty values never replace known
 * ones. Immutable.
 */
public final class Sightings {
    private final Optional<PostId> id;
    private final Map<SourceKind, Sighting> bySource;

    private Sightings(Optional<PostId> id, Map<SourceKind, Sighting> bySource) {
        this.id = id;
        this.bySource = Collections.unmodifiableMap(bySource);
    }

    public static Sightings of(Sighting first) {
        return new Sightings(Optional.empty(), new EnumMap<>(SourceKind.class)).with(first);
    }

    /** Sightings in order of time, oldest first; the id is what the post is known to have, if anything. */
    public static Sightings of(Optional<PostId> id, Collection<Sighting> sightings) {
        Sightings all = new Sightings(id, new EnumMap<>(SourceKind.class));
        for (Sighting sighting : sightings) {
            all = all.with(sighting);
        }
        return all;
    }

    /** Adds what a source says now. */
    public Sightings with(Sighting newer) {
        Map<SourceKind, Sighting> sightings = new EnumMap<>(SourceKind.class);
        sightings.putAll(bySource);
        sightings.merge(newer.source(), newer, Sightings::overlay);
        return new Sightings(id.or(newer::id), sightings);
    }

    /** Adds everything said of the same post elsewhere; what is here counts as older. */
    public Sightings with(Sightings newer) {
        Sightings all = new Sightings(id.or(newer::id), bySource);
        for (Sighting sighting : newer.bySource.values()) {
            all = all.with(sighting);
        }
        return all;
    }

    public Optional<PostId> id() {
        return id;
    }

    /** At most one sighting a source, the most trustworthy source first. */
    public Collection<Sighting> all() {
        return bySource.values();
    }

    public Optional<Sighting> from(SourceKind source) {
        return Optional.ofNullable(bySource.get(source));
    }

    /** Puts what a source says now in the place of all that it said before, also where that was more. */
    public Sightings replacing(Sighting whole) {
        return without(whole.source()).with(whole);
    }

    /** Everything but what one source says; nothing when that was the only one. */
    public Sightings without(SourceKind source) {
        Map<SourceKind, Sighting> rest = new EnumMap<>(SourceKind.class);
        rest.putAll(bySource);
        rest.remove(source);
        return new Sightings(id, rest);
    }

    public boolean isEmpty() {
        return bySource.isEmpty();
    }

    /** The post: of each field the value of the best source that has one. */
    public Post post(Optional<Abstract> summary) {
        return new Post(
                id,
                best(Sighting::title, title -> !title.isEmpty()).orElse(""),
                date(),
                best(Sighting::author, author -> !author.isEmpty()).orElse(""),
                best(Sighting::category, category -> !category.isEmpty()).orElse(""),
                best(Sighting::tags, tags -> !tags.isEmpty()).orElse(List.of()),
                readers(),
                best(Sighting::excerpt, excerpt -> !excerpt.isEmpty()).orElse(Document.EMPTY),
                best(Sighting::text, text -> !text.isNone()).orElse(Text.NONE),
                mentions(),
                details(),
                summary);
    }

    /** The best source's date, but a whole one before one without a year. */
    public Optional<PartialDate> date() {
        Stream<PartialDate> whole = bySource.values().stream()
                .flatMap(sighting -> sighting.date().stream())
                .filter(date -> date.full().isPresent());
        return whole.findFirst()
                .or(() -> best(Sighting::date, Optional::isPresent).flatMap(Function.identity()));
    }

    /** Those of the whole text, for it says all that the others do; without one, those of all together. */
    private List<Mention> mentions() {
        return best(sighting -> sighting, sighting -> !sighting.text().isNone())
                .map(Sighting::mentions)
                .orElseGet(() -> bySource.values().stream()
                        .flatMap(sighting -> sighting.mentions().stream())
                        .distinct()
                        .toList());
    }

    private Details details() {
        Details details =
                best(Sighting::details, each -> !each.equals(Details.NONE)).orElse(Details.NONE);
        OptionalInt comments = bySource.values().stream()
                .flatMapToInt(sighting -> sighting.details().comments().stream())
                .max(); // they only grow, and the best source is not always the newest
        return comments.isPresent() ? details.withComments(comments.getAsInt()) : details;
    }

    private Optional<Readers> readers() {
        return bySource.values().stream()
                .flatMap(sighting -> sighting.readers().stream())
                .reduce(Readers::best);
    }

    private <T> Optional<T> best(Function<Sighting, T> field, Predicate<T> known) {
        return bySource.values().stream().map(field).filter(known).findFirst();
    }

    private static Sighting overlay(Sighting old, Sighting now) {
        // a text extract may be cut off; an author who shortens an excerpt shows it on the blog's own pages
        boolean isCut = now.source() == SourceKind.TEXT_EXTRACT && isBeginning(now.excerpt(), old.excerpt());
        boolean keepsExcerpt = now.excerpt().isEmpty() || isCut;
        return new Sighting(
                now.source(),
                now.id().or(old::id),
                now.title().isEmpty() ? old.title() : now.title(),
                laterDate(old.date(), now.date()),
                now.author().isEmpty() ? old.author() : now.author(),
                now.category().isEmpty() ? old.category() : now.category(),
                now.tags().isEmpty() ? old.tags() : now.tags(),
                Stream.concat(old.readers().stream(), now.readers().stream()).reduce(Readers::best),
                keepsExcerpt ? old.excerpt() : now.excerpt(),
                now.text().isNone() ? old.text() : now.text(),
                keepsExcerpt && now.text().isNone() || now.mentions().isEmpty() ? old.mentions() : now.mentions(),
                now.details().equals(Details.NONE) ? old.details() : now.details());
    }

    /** Whether a document is but the first part of another, as in a file that was cut off. */
    private static boolean isBeginning(Document part, Document whole) {
        String start = folded(part);
        String all = folded(whole);
        return start.length() < all.length() && all.startsWith(start);
    }

    private static String folded(Document document) {
        String text = PlainText.source(document);
        return Folding.opening(text, text.length());
    }

    /** A day without a year never takes the place of a whole date. */
    private static Optional<PartialDate> laterDate(Optional<PartialDate> old, Optional<PartialDate> now) {
        boolean oldIsWhole = old.flatMap(PartialDate::full).isPresent();
        boolean nowIsWhole = now.flatMap(PartialDate::full).isPresent();
        return now.isEmpty() || oldIsWhole && !nowIsWhole ? old : now;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sightings that && id.equals(that.id) && bySource.equals(that.bySource);
    }

    @Override
    public int hashCode() {
        return bySource.hashCode();
    }
}
