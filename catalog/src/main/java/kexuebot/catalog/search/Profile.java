package kexuebot.catalog.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Post;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * What one post says how often.
 *
 * @param counts by term; a term of the title, say, counts as if it were many times in the text
 * @param plain the same, but every term as often as it is there
 */
record Profile(Map<String, Double> counts, Map<String, Double> plain) {

    /** @param text the terms of the whole text; null if there is none, and the excerpt has to do */
    static Profile of(Post post, Terms text, Analysis analysis, LikenessWeights weights) throws IOException {
        Map<String, Double> plain = new HashMap<>();
        if (text == null) {
            add(PlainText.source(post.excerpt()), 1, analysis, plain);
        } else {
            addAll(text, plain);
        }
        Map<String, Double> counts = new HashMap<>(plain);
        add(post.title(), 1, analysis, plain);
        add(post.title(), weights.titleTerm(), analysis, counts);
        post.tags().forEach(tag -> add(tag, weights.tagTerm(), analysis, counts));
        for (Details.Heading heading : post.details().contents()) {
            add(heading.title(), weights.headingTerm(), analysis, counts);
        }
        return new Profile(counts, plain);
    }

    private static void add(String text, double count, Analysis analysis, Map<String, Double> counts) {
        TopicTerms.in(text, analysis).forEach(place -> counts.merge(place.term(), count, Double::sum));
    }

    private static void addAll(Terms text, Map<String, Double> counts) throws IOException {
        TermsEnum all = text.iterator();
        for (BytesRef term = all.next(); term != null; term = all.next()) {
            String word = term.utf8ToString();
            if (TopicTerms.isTelling(word)) {
                counts.put(word, (double) all.totalTermFreq());
            }
        }
    }

    /** The most frequent terms first. */
    List<String> frequent(int limit) {
        double least = atLeast(limit);
        return counts.entrySet().stream()
                .filter(each -> each.getValue() >= least)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What the most frequent ones have at least; most terms have less, and need not be sorted. */
    private double atLeast(int limit) {
        double[] sorted = counts.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return limit > 0 && limit < sorted.length ? sorted[sorted.length - limit] : 0;
    }

    /** 0 for a term that the post does not have. */
    double count(String term) {
        return counts.getOrDefault(term, 0.0);
    }
}
