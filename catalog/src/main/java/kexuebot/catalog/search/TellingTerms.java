package kexuebot.catalog.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The terms that one post has often and few others have, the most telling first. For one thread. */
final class TellingTerms {
    private static final List<Field> FIELDS = List.of(Field.TEXT, Field.TITLE, Field.EXCERPT, Field.TAGS);
    /** A term that half of the posts have is no topic … */
    private static final double COMMON = 0.5;
    /** … unless there are few posts. */
    private static final int FEW = 5;

    private static final double NEARLY_ALL = 0.9;

    private final IndexSearcher searcher;
    private final LikenessWeights weights;
    private final List<Telling> terms;

    private TellingTerms(IndexSearcher searcher, LikenessWeights weights, List<Telling> terms) {
        this.searcher = searcher;
        this.weights = weights;
        this.terms = List.copyOf(terms);
    }

    /** A term, and where the index has it. */
    record Telling(String term, double weight, Map<Field, TermStates> fields) {}

    static TellingTerms of(Profile profile, IndexSearcher searcher, LikenessWeights weights) throws IOException {
        Map<Field, Long> sizes = sizes(searcher);
        List<Telling> telling = new ArrayList<>();
        found(profile.frequent(weights.candidates()), sizes.keySet(), searcher).forEach((term, fields) -> {
            double rarity = rarity(fields, sizes);
            if (rarity > 0) {
                double count = 1 + Math.log(Math.max(1, profile.count(term)));
                telling.add(new Telling(term, count * Math.pow(rarity, weights.rarity()), fields));
            }
        });
        telling.sort(Comparator.comparingDouble(Telling::weight).reversed());
        return new TellingTerms(searcher, weights, telling.subList(0, Math.min(telling.size(), weights.terms())));
    }

    /** How many posts have each field. Where nearly all have a text, which begins with the excerpt, that is not looked at. */
    private static Map<Field, Long> sizes(IndexSearcher searcher) throws IOException {
        Map<Field, Long> sizes = new EnumMap<>(Field.class);
        for (Field field : FIELDS) {
            CollectionStatistics statistics = searcher.collectionStatistics(field.name());
            if (statistics != null) {
                sizes.put(field, statistics.docCount());
            }
        }
        if (sizes.getOrDefault(Field.TEXT, 0L)
                >= NEARLY_ALL * searcher.getIndexReader().numDocs()) {
            sizes.remove(Field.EXCERPT);
        }
        return sizes;
    }

    /** Where the index has each term that it has at all; each list of terms is gone through once, which is what costs. */
    private static Map<String, Map<Field, TermStates>> found(
            List<String> terms, Set<Field> fields, IndexSearcher searcher) throws IOException {
        Map<String, Map<Field, TermStates>> found = new TreeMap<>();
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            for (Field field : fields) {
                Terms known = leaf.reader().terms(field.name());
                TermsEnum at = known == null ? TermsEnum.EMPTY : known.iterator();
                for (String term : terms) {
                    if (at.seekExact(new BytesRef(term))) {
                        found.computeIfAbsent(term, each -> new EnumMap<>(Field.class))
                                .computeIfAbsent(field, each -> new TermStates(searcher.getTopReaderContext()))
                                .register(at.termState(), leaf.ord, at.docFreq(), at.totalTermFreq());
                    }
                }
            }
        }
        return found;
    }

    /** Of the field where it is commonest; 0 for a term that no post has, or too many. */
    private static double rarity(Map<Field, TermStates> fields, Map<Field, Long> sizes) {
        double rarity = Double.MAX_VALUE;
        for (Map.Entry<Field, TermStates> each : fields.entrySet()) {
            double size = sizes.get(each.getKey());
            int found = each.getValue().docFreq();
            rarity = Math.min(rarity, found > Math.max(FEW, COMMON * size) ? 0 : Math.log(1 + size / found));
        }
        return fields.isEmpty() ? 0 : rarity;
    }

    List<Telling> all() {
        return terms;
    }

    /** Posts that have any of them, scored by how many how telling ones they have how often. */
    Query query() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Telling each : terms) {
            each.fields.forEach((field, states) -> {
                Query term = new TermQuery(new Term(field.name(), each.term), states);
                query.add(new BoostQuery(term, (float) (each.weight * worth(field))), Occur.SHOULD);
            });
        }
        return query.build();
    }

    private double worth(Field field) {
        return switch (field) {
            case TITLE -> weights.inTitle();
            case TAGS -> weights.inTags();
            case EXCERPT -> weights.inExcerpt();
            default -> 1;
        };
    }

    /** Which of them some documents have, by document. */
    Map<Integer, Set<String>> in(int... documents) throws IOException {
        int[] sorted = documents.clone();
        Arrays.sort(sorted);
        Map<Integer, Set<String>> found = new HashMap<>();
        for (int document : sorted) {
            found.put(document, new HashSet<>());
        }
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            int[] here = Arrays.stream(sorted)
                    .filter(document -> document >= leaf.docBase && document < end)
                    .map(document -> document - leaf.docBase)
                    .toArray();
            for (Field field : here.length == 0 ? List.<Field>of() : FIELDS) {
                note(field, leaf, here, found);
            }
        }
        return found;
    }

    private void note(Field field, LeafReaderContext leaf, int[] here, Map<Integer, Set<String>> found)
            throws IOException {
        Terms known = leaf.reader().terms(field.name());
        TermsEnum at = known == null ? TermsEnum.EMPTY : known.iterator();
        PostingsEnum reused = null;
        for (Telling each : terms) {
            if (each.fields.containsKey(field) && at.seekExact(new BytesRef(each.term))) {
                reused = at.postings(reused, PostingsEnum.NONE);
                note(reused, here, leaf.docBase, each.term, found);
            }
        }
    }

    private static void note(PostingsEnum having, int[] here, int base, String term, Map<Integer, Set<String>> found)
            throws IOException {
        int at = -1;
        for (int document : here) {
            at = at < document ? having.advance(document) : at;
            if (at == document) {
                found.get(base + document).add(term);
            }
        }
    }
}
