package kexuebot.catalog.search;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The formulas of a text in the index, and how one is looked for among them. */
final class FormulaField {
    /** What the formula as a part of one formula is worth, times its score: more than all its pairs apart. */
    private static final float PHRASE = 4f;
    /** What it is worth where a few other tokens are within it. */
    private static final float NEAR = 2f;
    /** What each run of a few tokens is worth: long formulas are seldom pasted without any difference. */
    private static final float RUN = 1f;
    /** What a formula that is no more than the asked one is worth: decides between posts that both have it. */
    private static final float WHOLE = 2f;
    /** How far tokens may have been moved in all. */
    private static final int SLOP = 3;

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

    /** A field to add to one document of the index; no analyzer touches it. */
    static IndexableField of(String name, Stream<String> formulas) {
        return new TextField(name, new FormulaTerms(formulas.map(FormulaTokens::of).toList()));
    }

    /** Finds posts with at least two thirds of the formula's pairs of tokens, first those that have it as asked. */
    static Query query(String field, FormulaQuery asked) {
        List<String> pairs = asked.pairs();
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(most(field, pairs), Occur.MUST);
        String whole = FormulaTerms.whole(asked.tokens());
        query.add(new BoostQuery(new ConstantScoreQuery(term(field, whole)), WHOLE), Occur.SHOULD);
        if (asked.tokens().size() > 2) {
            query.add(new BoostQuery(phrase(field, FormulaQuery.pairs(asked.tokens()), 0), PHRASE), Occur.SHOULD);
            query.add(new BoostQuery(phrase(field, asked.tokens(), SLOP), NEAR), Occur.SHOULD);
            runs(asked.tokens()).forEach(run -> query.add(
                    new BoostQuery(phrase(field, FormulaQuery.pairs(run), 0), RUN), Occur.SHOULD));
        }
        return query.build();
    }

    private static Query most(String field, List<String> pairs) {
        BooleanQuery.Builder most = new BooleanQuery.Builder().setMinimumNumberShouldMatch(twoThirds(pairs.size()));
        pairs.forEach(pair -> most.add(term(field, pair), Occur.SHOULD));
        return most.build();
    }

    private static int twoThirds(int count) {
        return (2 * count + 2) / 3;
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

    /** Whether the formula has the asked one in it, as it is or two thirds of its pairs. */
    static boolean has(FormulaQuery asked, String latex) {
        return likeness(asked, FormulaTokens.of(latex)) > 0;
    }

    /** The place of the formula most like the asked one, the first of several; empty if none has it. */
    static Optional<Integer> bestFormula(Line line, FormulaQuery asked) {
        Integer best = null;
        double most = 0;
        for (var formula : line.formulas().entrySet()) {
            double likeness = likeness(asked, FormulaTokens.of(formula.getValue().latex()));
            best = likeness > most ? formula.getKey() : best;
            most = Math.max(most, likeness);
        }
        return Optional.ofNullable(best);
    }

    /**
     * 0 where the formula is not found in the other, from 2/3 to 1 for the part of its pairs that is there, above 1
     * where it is there as asked, the more the less there is besides.
     */
    static double likeness(FormulaQuery asked, List<String> tokens) {
        if (java.util.Collections.indexOfSubList(tokens, asked.tokens()) >= 0) {
            return 1 + (double) asked.tokens().size() / tokens.size();
        }
        List<String> pairs = asked.pairs();
        Set<String> there = new HashSet<>(FormulaQuery.pairs(tokens));
        long found = pairs.stream().filter(there::contains).count();
        return found < twoThirds(pairs.size()) ? 0 : (double) found / pairs.size();
    }
}
