package kexuebot.catalog.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/** What it means to have all that words ask for, as it is written. How well a post has it is another matter. */
final class Matching {
    private static final List<Field> ALL = List.of(Field.values());
    private static final List<Field> SHORT = Field.shortOnes();

    private Matching() {}

    /** Posts that have every phrase or the exact title; of words without any, those with one of the signs. */
    static Query all(Words words) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(title(words), Occur.SHOULD);
        if (words.phrases().isEmpty()) {
            words.signs().forEach(sign -> either.add(signs(sign), Occur.SHOULD));
            return either.build();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.phrases().forEach(phrase -> all.add(strict(phrase), Occur.FILTER));
        return either.add(all.build(), Occur.SHOULD).build();
    }

    /** The exact title, folded. */
    static Query title(Words words) {
        return new TermQuery(new Term(Field.TITLE_KEY, words.key()));
    }

    /** The phrase as it is written, in any field. */
    static Query strict(Phrase phrase) {
        Stream<Query> part = phrase.namedPart().map(Matching::inSeries).stream();
        return anyOf(Stream.concat(inFields(phrase), part));
    }

    private static Query inSeries(Phrase.NamedPart named) {
        return new BooleanQuery.Builder()
                .add(anyOf(inFields(named.name())), Occur.MUST)
                .add(part(named.number()), Occur.MUST)
                .build();
    }

    private static Stream<Query> inFields(Phrase phrase) {
        Stream<Query> words = ALL.stream().map(Wording.of(phrase)::in);
        Stream<Query> beginnings =
                phrase.isPrefix() ? SHORT.stream().map(field -> prefix(field, phrase)) : Stream.empty();
        Stream<Query> numbers = phrase.number().stream().mapToObj(Matching::part);
        return Stream.of(words, beginnings, numbers).flatMap(each -> each);
    }

    private static Query prefix(Field field, Phrase phrase) {
        return new PrefixQuery(new Term(field.name(), phrase.text()));
    }

    /** The parts with a number, of any series. */
    static Query part(int number) {
        return new TermQuery(new Term(Field.PART, Integer.toString(number)));
    }

    /** A title with a word's exact signs. */
    static Query signs(String word) {
        String literal = word.chars()
                .mapToObj(c -> (c == '*' || c == '?' || c == '\\' ? "\\" : "") + (char) c)
                .collect(Collectors.joining());
        return new WildcardQuery(new Term(Field.TITLE_KEY, "*" + literal + "*"));
    }

    private static Query anyOf(Stream<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
