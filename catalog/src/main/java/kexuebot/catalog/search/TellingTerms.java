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
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The terms that one post has often and few others have, the most telling first. For one thread. */
final class TellingTerms {
    private static final List<Field> FIELDS = List.of(Field.TEXT, Field.TITLE, Field.EXCERPT, Field.TAGS);
    /** A term that half of the posts have is no topic … */
    private static final double COMMON = 0.5;
    /** … unless there are few posts. */
    private static final int FEW = 5;

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
        Map<Field, Long> sizes = new EnumMap<>(Field.class);
        for (Field field : FIELDS) {
            var statistics = searcher.collectionStatistics(field.name());
            if (statistics != null) {
                sizes.put(field, statistics.docCount());
            }
        }
        List<Telling> found = new ArrayList<>();
        for (String term : profile.frequent(weights.candidates())) {
            Map<Field, TermStates> fields = fields(term, sizes.keySet(), searcher);
            double rarity = rarity(fields, sizes);
            if (rarity > 0) {
                double count = 1 + Math.log(Math.max(1, profile.count(term)));
                found.add(new Telling(term, count * Math.pow(rarity, weights.rarity()), fields));
            }
        }
        found.sort(Comparator.comparingDouble(Telling::weight).reversed());
        return new TellingTerms(searcher, weights, found.subList(0, Math.min(found.size(), weights.terms())));
    }

    private static Map<Field, TermStates> fields(String term, Set<Field> known, IndexSearcher searcher)
            throws IOException {
        Map<Field, TermStates> fields = new EnumMap<>(Field.class);
        for (Field field : known) {
            TermStates states = TermStates.build(searcher, new Term(field.name(), term), true);
            if (states.docFreq() > 0) {
                fields.put(field, states);
            }
        }
        return fields;
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
            for (Telling each : here.length == 0 ? List.<Telling>of() : terms) {
                for (Field field : each.fields.keySet()) {
                    PostingsEnum postings = leaf.reader().postings(new Term(field.name(), each.term), PostingsEnum.NONE);
                    note(postings, here, leaf.docBase, each.term, found);
                }
            }
        }
        return found;
    }

    private static void note(PostingsEnum having, int[] here, int base, String term, Map<Integer, Set<String>> found)
            throws IOException {
        if (having == null) {
            return;
        }
        int at = -1;
        for (int document : here) {
            at = at < document ? having.advance(document) : at;
            if (at == document) {
                found.get(base + document).add(term);
            }
        }
    }
}
