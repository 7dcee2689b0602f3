package kexuebot.catalog.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** Concepts as Lucene queries whose scores are how well a post has them: from 0 to about 1 each. */
final class Scoring {
    private Scoring() {}

    /**
     * BM25's frequency of a term in a post without its rarity, which belongs to the concept and not to the way it is
     * written: a name that few use says no more than the name that all use.
     */
    static Similarity similarity() {
        return new BM25Similarity(Weights.SATURATION, Weights.LENGTH) {
            @Override
            public Explanation idfExplain(CollectionStatistics collection, TermStatistics term) {
                return Explanation.match(1f, "rarity is counted for the concept");
            }

            @Override
            public Explanation idfExplain(CollectionStatistics collection, TermStatistics[] terms) {
                return Explanation.match(1f, "rarity is counted for the concept");
            }
        };
    }

    /** The best of the ways to write it in the best of the fields, and a little for the others. */
    static Query anywhere(Concept concept) {
        return bestOf(concept, List.of(Field.values()));
    }

    /** The same where it names what the post is about. */
    static Query inNames(Concept concept) {
        return bestOf(concept, List.of(Field.TITLE, Field.SERIES));
    }

    private static Query bestOf(Concept concept, List<Field> fields) {
        List<Query> queries = concept.variants().stream()
                .flatMap(variant -> fields.stream().map(field -> in(field, variant)))
                .filter(query -> !(query instanceof MatchNoDocsQuery))
                .toList();
        return new DisjunctionMaxQuery(queries, Weights.TIE_BREAKER);
    }

    private static Query in(Field field, Variant variant) {
        double worth = field.weight() * variant.worth();
        if (variant.kind() == Variant.Kind.BEGINNING) {
            return field.isShort() ? presence(prefix(field, variant.wording()), worth) : new MatchNoDocsQuery();
        }
        Query words = variant.wording().in(field);
        return field.isShort() ? presence(words, worth) : new BoostQuery(words, (float) worth);
    }

    private static Query prefix(Field field, Wording beginning) {
        return new PrefixQuery(new Term(field.name(), beginning.text()));
    }

    private static Query presence(Query query, double worth) {
        return new BoostQuery(new ConstantScoreQuery(query), (float) worth);
    }
}
