package kexuebot.catalog.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.related.Related.Cited;
import kexuebot.catalog.related.Related.Citing;
import kexuebot.catalog.related.Related.Correcting;
import kexuebot.catalog.related.Related.NextPart;
import kexuebot.catalog.related.Related.PreviousPart;
import kexuebot.catalog.related.Related.Reason;
import kexuebot.catalog.related.Related.Similar;
import kexuebot.catalog.related.Related.Suggested;
import kexuebot.catalog.search.Alike;
import kexuebot.catalog.series.Series;

/** Puts together all that has to do with a post, each once with all its reasons. Pure. */
public final class RelatedPosts {
    private final Snapshot snapshot;

    public RelatedPosts(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * Up to {@code limit} posts, those with the strongest reasons first but of every kind of reason some, and not a
     * whole series; never the post itself.
     *
     * @param alike posts that are like it by their words, the most alike first
     */
    public List<Related> to(Post post, List<Alike> alike, int limit) {
        Map<Post, List<Reason>> reasons = new LinkedHashMap<>();
        Optional<Series> series = snapshot.seriesOf(post);
        snapshot.mentioning(post).stream()
                .filter(citing -> Corrections.isOf(citing, post))
                .forEach(citing -> note(citing, new Correcting(), reasons));
        series.flatMap(each -> each.after(post)).ifPresent(part -> note(part.post(), new NextPart(), reasons));
        series.flatMap(each -> each.before(post)).ifPresent(part -> note(part.post(), new PreviousPart(), reasons));
        snapshot.mentionedBy(post).forEach(cited -> note(cited, new Cited(), reasons));
        snapshot.mentioning(post).forEach(citing -> note(citing, new Citing(), reasons));
        suggested(post).forEach(each -> note(each, new Suggested(), reasons));
        alike.forEach(each -> note(each.post(), new Similar(each.words()), reasons));
        reasons.keySet().removeIf(other -> isSame(other, post));
        return new Choice(snapshot, series, likeness(alike)).of(candidates(reasons), limit);
    }

    private static void note(Post post, Reason reason, Map<Post, List<Reason>> reasons) {
        reasons.computeIfAbsent(post, unknown -> new ArrayList<>()).add(reason);
    }

    private static boolean isSame(Post one, Post other) {
        return one.equals(other) || one.id().isPresent() && one.id().equals(other.id());
    }

    private List<Post> suggested(Post post) {
        return post.details().similar().stream()
                .flatMap(mention -> mention.id().stream())
                .flatMap(id -> snapshot.post(id).stream())
                .distinct()
                .toList();
    }

    /** 1 for the most alike, and the others in proportion. */
    private static Map<Post, Double> likeness(List<Alike> alike) {
        double most = alike.stream().mapToDouble(Alike::likeness).max().orElse(1);
        Map<Post, Double> likeness = new LinkedHashMap<>();
        alike.forEach(each -> likeness.put(each.post(), each.likeness() / most));
        return likeness;
    }

    private static List<Related> candidates(Map<Post, List<Reason>> reasons) {
        return reasons.entrySet().stream()
                .map(each -> new Related(each.getKey(), withoutCiting(each.getValue())))
                .toList();
    }

    /** Who corrects a post names it anyway. */
    private static List<Reason> withoutCiting(List<Reason> reasons) {
        boolean corrects = reasons.stream().anyMatch(Correcting.class::isInstance);
        return reasons.stream()
                .filter(reason -> !(corrects && reason instanceof Citing))
                .sorted(Comparator.comparingInt(Strength::rank))
                .toList();
    }
}
