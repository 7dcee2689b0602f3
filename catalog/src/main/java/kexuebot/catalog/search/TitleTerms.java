package kexuebot.catalog.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * The telling terms of all titles: tells which posts a text names, if only in passing. Immutable.
 */
final class TitleTerms {
    /** The name of its series says little about which part is meant. */
    private static final double SERIES_NAME = 0.4;

    private final Map<String, int[]> placesOf;
    private final Map<String, int[]> seriesPlacesOf;
    private final double[] length;
    private final int posts;

    /** @param places by document, as {@link Contents#places} */
    TitleTerms(IndexReader reader, int[] places, int posts) throws IOException {
        this.posts = posts;
        placesOf = read(reader, Field.TITLE, places);
        seriesPlacesOf = read(reader, Field.SERIES, places);
        length = new double[posts];
        placesOf.forEach((term, found) -> {
            for (int place : found) {
                length[place] += square(weight(term, found.length, place));
            }
        });
        Arrays.setAll(length, place -> Math.sqrt(length[place]));
    }

    private static Map<String, int[]> read(IndexReader reader, Field field, int[] places) throws IOException {
        Map<String, Set<Integer>> found = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field.name());
            TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (BytesRef term = all.next(); term != null; term = all.next()) {
                String word = term.utf8ToString();
                if (TopicTerms.isTelling(word)) {
                    List<Integer> here = posts(all, leaf.docBase, places);
                    found.computeIfAbsent(word, each -> new TreeSet<>()).addAll(here);
                }
            }
        }
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().stream()
                                .mapToInt(Integer::intValue)
                                .toArray()));
    }

    private static List<Integer> posts(TermsEnum term, int base, int[] places) throws IOException {
        List<Integer> found = new ArrayList<>();
        PostingsEnum documents = term.postings(null, PostingsEnum.NONE);
        for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
            if (places[base + at] != Contents.OTHER) {
                found.add(places[base + at]);
            }
        }
        return found;
    }

    private double weight(String term, int titles, int place) {
        int[] series = seriesPlacesOf.get(term);
        boolean isSeries = series != null && Arrays.binarySearch(series, place) >= 0;
        return Math.log(1 + (double) posts / titles) * (isSeries ? SERIES_NAME : 1);
    }

    /**
     * By place, how far a post names the titles of the others: 0 not at all, 1 for a long title in full. A term named
     * once counts half of one named over and over.
     */
    double[] named(Profile by) {
        double[] named = new double[posts];
        by.counts().forEach((term, count) -> {
            int[] found = placesOf.getOrDefault(term, new int[0]);
            for (int place : found) {
                named[place] += square(weight(term, found.length, place)) * count / (count + 1);
            }
        });
        double most = 2.5 * Math.log(1 + posts);
        Arrays.setAll(named, place -> length[place] == 0 ? 0 : Math.min(1, named[place] / length[place] / most));
        return named;
    }

    private static double square(double value) {
        return value * value;
    }
}
