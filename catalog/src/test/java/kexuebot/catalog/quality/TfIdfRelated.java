package kexuebot.catalog.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;

/**
 * Posts by the cosine of their bigrams, with the title threefold: (1 + ln tf) · ln(posts / df), the usual weights of
 * Manning, Raghavan, Schütze, Introduction to Information Retrieval, 6.4.
 */
final class TfIdfRelated implements RelatedEngine {
    private static final int TITLE = 3;

    private final Map<PostId, Map<String, Double>> vectors = new HashMap<>();

    private TfIdfRelated(List<Post> posts) {
        Map<PostId, Map<String, Integer>> counts = new HashMap<>();
        posts.forEach(post -> counts.put(post.id().orElseThrow(), counts(post)));
        Map<String, Integer> frequencies = new HashMap<>();
        counts.values().forEach(terms -> terms.keySet().forEach(term -> frequencies.merge(term, 1, Integer::sum)));
        counts.forEach((id, terms) -> vectors.put(id, unit(weights(terms, frequencies, posts.size()))));
    }

    static TfIdfRelated over(List<Post> posts) {
        return new TfIdfRelated(posts);
    }

    private static Map<String, Integer> counts(Post post) {
        String text = (post.title() + "\n").repeat(TITLE) + PostWords.text(post);
        Map<String, Integer> counts = new HashMap<>();
        Bigrams.of(text).forEach(term -> counts.merge(term, 1, Integer::sum));
        return counts;
    }

    private static Map<String, Double> weights(
            Map<String, Integer> counts, Map<String, Integer> frequencies, int posts) {
        Map<String, Double> weights = new HashMap<>();
        counts.forEach((term, count) ->
                weights.put(term, (1 + Math.log(count)) * Math.log((double) posts / frequencies.get(term))));
        return weights;
    }

    private static Map<String, Double> unit(Map<String, Double> vector) {
        double length = Math.sqrt(
                vector.values().stream().mapToDouble(weight -> weight * weight).sum());
        vector.replaceAll((term, weight) -> length == 0 ? 0 : weight / length);
        return vector;
    }

    @Override
    public List<PostId> related(Post post) {
        PostId own = post.id().orElseThrow();
        Map<String, Double> vector = vectors.get(own);
        Map<PostId, Double> near = new HashMap<>();
        vectors.forEach((id, other) -> near.put(id, product(vector, other)));
        List<PostId> ids = new ArrayList<>(near.keySet());
        ids.removeIf(id -> id.equals(own) || near.get(id) == 0);
        ids.sort(Comparator.<PostId, Double>comparing(near::get)
                .thenComparing(id -> id)
                .reversed());
        return ids;
    }

    private static double product(Map<String, Double> one, Map<String, Double> other) {
        boolean isLonger = one.size() > other.size();
        Map<String, Double> longer = isLonger ? one : other;
        return (isLonger ? other : one)
                .entrySet().stream()
                        .mapToDouble(term -> term.getValue() * longer.getOrDefault(term.getKey(), 0.0))
                        .sum();
    }
}
