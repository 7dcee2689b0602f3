package kexuebot.catalog.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/** Words as Lucene queries, from strict to lenient. */
final class Matching {
    private static final List<Field> ALL = List.of(Field.values());
    private static final List<Field> SHORT = Field.shortOnes();
    /** From three words on, a third of them may be missing. */
    private static final int MOST_OF = 3;

    private Matching() {}

    /**
     * The ways to understand the words, the strictest first; the first that finds anything is meant.
     * Not empty if the words are not.
     */
    static List<Query> stages(Words words) {
        List<Query> strict = words.phrases().stream().map(Matching::strict).toList();
        List<Query> loose = words.phrases().stream().map(Matching::loose).toList();
        int count = words.phrases().size();
        Stream<Query> most =
                count < MOST_OF ? Stream.empty() : Stream.of(ranked(words, loose, count - count / MOST_OF));
        return Stream.concat(Stream.of(ranked(words, strict, count), ranked(words, loose, count)), most)
                .toList();
    }

    /** At least {@code needed} of the parts, or the exact title; better where the title says it all at once. */
    private static Query ranked(Words words, List<Query> parts, int needed) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
        query.add(constant(new TermQuery(new Term(Field.TITLE_KEY, words.key())), Field.EXACT_TITLE), Occur.SHOULD);
        if (parts.isEmpty()) {
            words.signs().forEach(sign -> query.add(signs(sign), Occur.SHOULD));
            return query.build();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(atLeast(needed, parts), Occur.MUST);
        words.signs().forEach(sign -> all.add(signs(sign), Occur.SHOULD));
        if (words.terms().size() > 1) {
            all.add(new BoostQuery(titlePhrase(words.terms()), Field.TITLE_PHRASE), Occur.SHOULD);
        }
        return query.add(all.build(), Occur.SHOULD).build();
    }

    /** The phrase as it is written, in any field. */
    static Query strict(Phrase phrase) {
        Query anywhere = bestOf(inFields(phrase, ALL));
        return phrase.namedPart()
                .map(part -> bestOf(Stream.of(anywhere, inSeries(part))))
                .orElse(anywhere);
    }

    private static Query inSeries(Phrase.NamedPart named) {
        return atLeast(2, List.of(bestOf(inFields(named.name(), ALL)), part(named.number())));
    }

    private static Query loose(Phrase phrase) {
        int bigrams = phrase.terms().size() - 1;
        if (!phrase.cjk() || bigrams < 2) {
            return strict(phrase);
        }
        // All of up to three, seven tenths of more: a slip of one character breaks two pairs.
        int needed = bigrams <= 3 ? bigrams : (bigrams * 7 + 9) / 10;
        return bestOf(SHORT.stream().map(field -> weighed(field, atLeast(needed, bigrams(field, phrase)))));
    }

    private static Stream<Query> inFields(Phrase phrase, List<Field> fields) {
        Stream<Query> words = fields.stream().map(field -> weighed(field, inOne(field, phrase)));
        Stream<Query> beginnings = phrase.isPrefix()
                ? SHORT.stream().map(field -> constant(prefix(field, phrase), Field.PREFIX * field.weight()))
                : Stream.empty();
        Stream<Query> numbers = phrase.number().stream().mapToObj(Matching::part);
        return Stream.of(words, beginnings, numbers).flatMap(each -> each);
    }

    private static Query inOne(Field field, Phrase phrase) {
        if (phrase.terms().size() == 1) {
            return new TermQuery(new Term(field.name(), phrase.text()));
        }
        return new PhraseQuery(field.name(), phrase.bigrams().toArray(String[]::new));
    }

    private static List<Query> bigrams(Field field, Phrase phrase) {
        return phrase.bigrams().stream()
                .distinct()
                .<Query>map(bigram -> new TermQuery(new Term(field.name(), bigram)))
                .toList();
    }

    private static Query titlePhrase(List<String> terms) {
        return new PhraseQuery(Field.TITLE.name(), terms.toArray(String[]::new));
    }

    private static Query prefix(Field field, Phrase phrase) {
        return new PrefixQuery(new Term(field.name(), phrase.text()));
    }

    private static Query part(int number) {
        return constant(new TermQuery(new Term(Field.PART, Integer.toString(number))), Field.PART_NUMBER);
    }

    /** A title with a word's exact signs. */
    static Query signs(String word) {
        String literal = word.chars()
                .mapToObj(c -> (c == '*' || c == '?' || c == '\\' ? "\\" : "") + (char) c)
                .collect(Collectors.joining());
        return constant(new WildcardQuery(new Term(Field.TITLE_KEY, "*" + literal + "*")), Field.SIGNS);
    }

    private static Query weighed(Field field, Query query) {
        return new BoostQuery(query, field.weight());
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private static Query bestOf(Stream<Query> queries) {
        return new DisjunctionMaxQuery(queries.toList(), Field.TIE_BREAKER);
    }

    private static Query atLeast(int count, List<Query> queries) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        builder.setMinimumNumberShouldMatch(Math.min(count, queries.size()));
        queries.forEach(query -> builder.add(query, Occur.SHOULD));
        return builder.build();
    }
}
