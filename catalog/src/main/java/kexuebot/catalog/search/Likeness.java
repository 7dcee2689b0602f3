package kexuebot.catalog.search;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.Readers;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * Finds posts that are like one: that have the same telling words in their texts, whose titles it names, that carry the
 * same rare tags, and a little that are of the same time. Safe to share between threads.
 */
final class Likeness {
    /** So many of the best by words are looked at closely. */
    private static final int MOST = 300;
    /** k1 of BM25: that a word of the topic comes often in the other, too, means more than in a search … */
    private static final float SATURATION = 2f;
    /** … and b: long posts are not more about everything. */
    private static final float LENGTH = 0.75f;

    /** Below this two posts have hardly more in common than any two. */
    private static final double LEAST = 0.03;

    private final IndexReader reader;
    private final int[] places;
    private final int[] documents;
    private final List<Post> posts;
    private final Analysis analysis;
    private final LikenessWeights weights;
    private final IndexSearcher searcher;
    private final TitleTerms titles;
    private final List<Set<String>> tags;
    private final Map<String, Integer> tagged = new HashMap<>();

    /** @param places by document, as {@link Contents#places} */
    Likeness(IndexReader reader, int[] places, List<Post> posts, Analysis analysis, LikenessWeights weights)
            throws IOException {
        this.reader = reader;
        this.places = places;
        this.posts = posts;
        this.analysis = analysis;
        this.weights = weights;
        documents = documents(places, posts.size());
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        searcher.setSimilarity(new BM25Similarity(SATURATION, LENGTH));
        titles = new TitleTerms(reader, places, posts.size());
        tags = posts.stream().map(Likeness::keys).toList();
        tags.forEach(each -> each.forEach(tag -> tagged.merge(tag, 1, Integer::sum)));
    }

    private static int[] documents(int[] places, int posts) {
        int[] documents = new int[posts];
        Arrays.fill(documents, Contents.OTHER);
        IntStream.range(0, places.length)
                .filter(document -> places[document] != Contents.OTHER)
                .forEach(document -> documents[places[document]] = document);
        return documents;
    }

    private static Set<String> keys(Post post) {
        Set<String> keys = new HashSet<>();
        post.tags().forEach(tag -> keys.add(Analysis.key(tag)));
        return keys;
    }

    private record Candidate(int place, double likeness) {}

    /** Up to {@code limit} posts, the most alike first, equals newest first; none for a post that is not indexed. */
    List<Alike> of(Post post, int limit) throws IOException {
        int place = place(post);
        if (place < 0 || documents[place] == Contents.OTHER) {
            return List.of();
        }
        Post here = posts.get(place);
        Profile profile = Profile.of(here, text(place), analysis, weights);
        TellingTerms terms = TellingTerms.of(profile, searcher, weights);
        List<Candidate> found = ranked(here, place, words(place, profile, terms)).stream()
                .limit(Math.max(0, limit))
                .toList();
        SharedWords words = new SharedWords(here, profile, terms, analysis);
        Map<Integer, Set<String>> shared = terms.in(
                found.stream().mapToInt(each -> documents[each.place()]).toArray());
        return found.stream()
                .map(each -> alike(each, words, shared.get(documents[each.place()])))
                .toList();
    }

    private Alike alike(Candidate found, SharedWords words, Set<String> shared) {
        Post post = posts.get(found.place());
        return new Alike(post, found.likeness(), words.with(post, shared));
    }

    private int place(Post post) {
        return IntStream.range(0, posts.size())
                .filter(at -> isSame(posts.get(at), post))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isSame(Post one, Post other) {
        return one.id().isPresent() ? one.id().equals(other.id()) : one.equals(other);
    }

    private Terms text(int place) throws IOException {
        return reader.termVectors().get(documents[place], Field.TEXT.name());
    }

    /** By place, how much of the topic's words the others have, 1 being what the post itself has. */
    private double[] words(int self, Profile profile, TellingTerms terms) throws IOException {
        double[] words = titles.named(profile);
        Arrays.setAll(words, place -> weights.named() * words[place]);
        double[] scores = searcher.search(terms.query(), new Scores(places, posts.size()));
        double own = scores[self] > 0 ? scores[self] : 1;
        Arrays.setAll(words, place -> words[place] + scores[place] / own);
        return words;
    }

    private List<Candidate> ranked(Post post, int self, double[] words) {
        Comparator<Candidate> bestFirst =
                Comparator.comparingDouble(Candidate::likeness).reversed().thenComparing(Candidate::place);
        return IntStream.range(0, words.length)
                .filter(place -> place != self && words[place] > LEAST)
                .mapToObj(place -> new Candidate(place, words[place]))
                .sorted(bestFirst)
                .limit(MOST)
                .map(each -> new Candidate(each.place(), likeness(post, self, each)))
                .sorted(bestFirst)
                .toList();
    }

    private double likeness(Post post, int self, Candidate candidate) {
        Post other = posts.get(candidate.place());
        double sum = candidate.likeness()
                + weights.tags() * tags(self, candidate.place())
                + weights.category() * (isSameCategory(post, other) ? 1 : 0)
                + weights.near() * near(post, other)
                + weights.readers() * readers(other);
        return isLater(other, post) ? weights.later() * sum : sum;
    }

    private static boolean isSameCategory(Post one, Post other) {
        return !one.category().isEmpty() && one.category().equals(other.category());
    }

    /** 0 for no tag in common to 1 for the same tags, rare ones counting more. */
    private double tags(int self, int other) {
        Set<String> common = new HashSet<>(tags.get(self));
        common.retainAll(tags.get(other));
        double all = common.isEmpty() ? 1 : Math.sqrt(rarity(tags.get(self)) * rarity(tags.get(other)));
        return rarity(common) / all;
    }

    private double rarity(Set<String> tags) {
        return tags.stream()
                .mapToDouble(tag -> Math.log(1 + (double) posts.size() / tagged.getOrDefault(tag, 1)))
                .sum();
    }

    private double near(Post post, Post other) {
        if (post.day().isEmpty() || other.day().isEmpty()) {
            return 0;
        }
        long days =
                Math.abs(ChronoUnit.DAYS.between(post.day().get(), other.day().get()));
        return Math.exp(-days / weights.nearDays());
    }

    /** The order of magnitude; of unknown ones that of most posts. */
    private static double readers(Post post) {
        return post.readers()
                .map(Readers::count)
                .map(count -> Math.log10(Math.max(1, count)))
                .orElse(4.0);
    }

    private static boolean isLater(Post one, Post other) {
        return one.day().orElse(LocalDate.MIN).isAfter(other.day().orElse(LocalDate.MAX));
    }
}
