package kexuebot.catalog.search;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The formulas of a text in the index, and how one is looked for among them. */
final class FormulaField {
    /** What the formula as a part of one formula is worth, times its score: more than all its pairs apart. */
    private static final float PHRASE = 4f;
    /** What it is worth where a few other tokens are within it. */
    private static final float NEAR = 2f;
    /** What a formula that is no more than the asked one is worth: decides between posts that both have it. */
    private static final float WHOLE = 2f;
    /** How far tokens may have been moved in all. */
    private static final int SLOP = 3;

    /** What a formula with other indices is worth, of one that is as asked. */
    private static final float OTHER_INDICES = 0.5f;
    /** What the name of the field ends with that has the formulas without what is below. */
    private static final String BARE = "Bare";
    /** Runs of so many tokens count too: long formulas are seldom pasted without any difference. */
    private static final int RUN_LENGTH = 6;

    private static final int RUN_STEP = 3;

    private FormulaField() {}

    /** All formulas of a text in order, as their authors wrote them. */
    static Stream<String> formulas(Document document) {
        return document.blocks().stream().flatMap(FormulaField::formulas);
    }

    private static Stream<String> formulas(Block block) {
        if (block instanceof Block.FormulaBlock formula) {
            return Stream.of(formula.latex());
        } else if (block instanceof Block.Paragraph paragraph) {
            return formulas(paragraph.content());
        } else if (block instanceof Block.Heading heading) {
            return formulas(heading.content());
        } else if (block instanceof Block.Quote quote) {
            return quote.content().stream().flatMap(FormulaField::formulas);
        } else if (block instanceof Block.Listing listing) {
            return listing.items().stream().flatMap(List::stream).flatMap(FormulaField::formulas);
        } else if (block instanceof Block.Table table) {
            return table.rows().stream().flatMap(List::stream).flatMap(FormulaField::formulas);
        }
        return Stream.empty();
    }

    private static Stream<String> formulas(List<Inline> inlines) {
        return inlines.stream().flatMap(FormulaField::formulas);
    }

    private static Stream<String> formulas(Inline inline) {
        if (inline instanceof Inline.Formula formula) {
            return Stream.of(formula.latex());
        } else if (inline instanceof Inline.Strong strong) {
            return formulas(strong.content());
        } else if (inline instanceof Inline.Emphasis emphasis) {
            return formulas(emphasis.content());
        } else if (inline instanceof Inline.Link link) {
            return formulas(link.label());
        }
        return Stream.empty();
    }

    /** The fields to add to one document of the index; no analyzer touches them. */
    static List<IndexableField> of(String name, Stream<String> formulas) {
        List<String> sources = formulas.toList();
        List<List<String>> whole = sources.stream().map(FormulaTokens::of).toList();
        List<List<String>> bare = IntStream.range(0, sources.size())
                .mapToObj(i -> whole.get(i).contains("_") ? FormulaTokens.bare(sources.get(i)) : whole.get(i))
                .toList();
        return List.of(
                new TextField(name, new FormulaTerms(whole)), new TextField(name + BARE, new FormulaTerms(bare)));
    }

    /**
     * Finds posts with at least two thirds of the formula's pairs of tokens, first those that have it as asked, then
     * those that have it with other indices.
     */
    static Query query(String field, FormulaQuery asked) {
        return query(field, asked, FormulaField::closeReading);
    }

    /** Finds the same posts in much less time, without asking how near the tokens are that are not as asked. */
    static Query roughly(String field, FormulaQuery asked) {
        return query(field, asked, (name, tokens) -> reading(name, tokens).build());
    }

    private static Query query(
            String field, FormulaQuery asked, BiFunction<String, List<String>, ? extends Query> reading) {
        Query exact = reading.apply(field, asked.tokens());
        return asked.bare()
                .<Query>map(bare -> new DisjunctionMaxQuery(
                        List.of(exact, new BoostQuery(reading.apply(field + BARE, bare), OTHER_INDICES)), 0))
                .orElse(exact);
    }

    private static Query closeReading(String field, List<String> tokens) {
        BooleanQuery.Builder query = reading(field, tokens);
        if (tokens.size() > 2) {
            query.add(new BoostQuery(phrase(field, tokens, SLOP), NEAR), Occur.SHOULD);
        }
        return query.build();
    }

    private static BooleanQuery.Builder reading(String field, List<String> tokens) {
        BooleanQuery.Builder query =
                new BooleanQuery.Builder().add(most(field, FormulaQuery.distinctPairs(tokens)), Occur.MUST);
        String whole = FormulaTerms.whole(tokens);
        query.add(new BoostQuery(new ConstantScoreQuery(term(field, whole)), WHOLE), Occur.SHOULD);
        if (tokens.size() > 2) {
            query.add(new BoostQuery(phrase(field, FormulaQuery.pairs(tokens), 0), PHRASE), Occur.SHOULD);
            runs(tokens).forEach(run -> query.add(phrase(field, FormulaQuery.pairs(run), 0), Occur.SHOULD));
        }
        return query;
    }

    private static Query most(String field, List<String> pairs) {
        BooleanQuery.Builder most =
                new BooleanQuery.Builder().setMinimumNumberShouldMatch(FormulaLikeness.needed(pairs.size()));
        pairs.forEach(pair -> most.add(term(field, pair), Occur.SHOULD));
        return most.build();
    }

    private static Query term(String field, String term) {
        return new TermQuery(new Term(field, term));
    }

    private static Query phrase(String field, List<String> terms, int slop) {
        return new PhraseQuery(slop, field, terms.toArray(String[]::new));
    }

    /** None for a formula that is no longer than one. */
    private static Stream<List<String>> runs(List<String> tokens) {
        return IntStream.iterate(0, from -> from + RUN_LENGTH < tokens.size(), from -> from + RUN_STEP)
                .mapToObj(from -> tokens.subList(from, from + RUN_LENGTH));
    }
}
