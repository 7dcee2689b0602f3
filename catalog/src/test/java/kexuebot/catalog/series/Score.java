package kexuebot.catalog.series;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How well recognised series agree with the labels.
 *
 * @param pairs F1 on pairs of posts in one series
 * @param numbers share of exact ones among the posts that have a part number by label or by recognition
 */
record Score(double pairs, double numbers) {

    static Score of(List<Labelled> posts) {
        Map<Integer, Found> found = recognize(posts);
        return new Score(pairs(posts, found), numbers(posts, found));
    }

    private static Map<Integer, Found> recognize(List<Labelled> posts) {
        Map<Integer, Found> found = new HashMap<>();
        List<Series> all =
                SeriesRecognizer.recognize(posts.stream().map(Labelled::post).toList());
        for (int i = 0; i < all.size(); i++) {
            for (Series.Part part : all.get(i).parts()) {
                found.put(part.post().id().orElseThrow().value(), new Found(i, part.number()));
            }
        }
        return found;
    }

    private static double pairs(List<Labelled> posts, Map<Integer, Found> found) {
        Map<Integer, Object> truth = new HashMap<>();
        posts.stream().filter(post -> !post.series().isEmpty()).forEach(post -> truth.put(post.id(), post.series()));
        Map<Integer, Object> guess = new HashMap<>();
        found.forEach((id, place) -> guess.put(id, place.series()));
        Set<List<Integer>> wanted = pairs(truth);
        Set<List<Integer>> got = pairs(guess);
        Set<List<Integer>> both = new HashSet<>(wanted);
        both.retainAll(got);
        return 2.0 * both.size() / (wanted.size() + got.size());
    }

    private static Set<List<Integer>> pairs(Map<Integer, Object> series) {
        Set<List<Integer>> pairs = new HashSet<>();
        series.forEach((one, name) -> series.forEach((other, otherName) -> {
            if (one < other && name.equals(otherName)) {
                pairs.add(List.of(one, other));
            }
        }));
        return pairs;
    }

    private static double numbers(List<Labelled> posts, Map<Integer, Found> found) {
        int all = 0;
        int exact = 0;
        for (Labelled post : posts) {
            OptionalInt number = found.getOrDefault(post.id(), Found.NOTHING).number();
            all += number.isPresent() || post.number().isPresent() ? 1 : 0;
            exact += number.isPresent() && number.equals(post.number()) ? 1 : 0;
        }
        return (double) exact / all;
    }

    private record Found(int series, OptionalInt number) {
        static final Found NOTHING = new Found(-1, OptionalInt.empty());
    }
}
