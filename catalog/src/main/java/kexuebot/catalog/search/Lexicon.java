package kexuebot.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** What an index knows of words: which there are and how many posts have them. Safe for threads. */
final class Lexicon {
    /** Words that fewer posts have, and only in passing, may be slips themselves. */
    private static final int SLIPS = 2;
    /** Rare words of so many letters are more often names than slips. */
    private static final int RARE = 5;
    /** What a post that has a word in its title, tags or headings counts more than one that has it in its text. */
    private static final int NAMED = 20;

    /** Frequent words of frequent characters have a mutual information near zero; what is clearly below is none. */
    private static final double CHANCE = 1;

    private static final double STEEPNESS = 1.5;

    /** Latin words stand together in the order of terms, behind numbers and before everything else. */
    private static final String FIRST_LETTER = "a";

    private static final char NOT_LATIN = '\u0250';

    private static final int MOST_ALIASES = 8;
    /** Some questions have as many terms. */
    private static final int MOST_FREQUENCIES = 500;

    private final IndexReader reader;
    /** Those asked for last: a question asks for each several times, and looking them up is most of reading it. */
    private final Map<String, Integer> frequencies = new ConcurrentHashMap<>();

    private volatile Spelling spelling;
    private volatile Map<String, List<String>> families;

    Lexicon(IndexReader reader) {
        this.reader = reader;
    }

    /**
     * How much a wording says: the inverse document frequency of its rarest term, as BM25 has it. Robertson and
     * Zaragoza: The Probabilistic Relevance Framework (2009), with one added so that it stays above zero; of what no post has, a part of
     * that, for it tells no post from another.
     */
    double rarity(Wording wording) {
        return rarity(frequency(wording));
    }

    double rarity(int frequency) {
        int posts = Math.max(1, reader.numDocs());
        int found = Math.max(1, Math.min(frequency, posts));
        double rarity = Math.log(1 + (posts - found + 0.5) / (found + 0.5));
        return frequency == 0 ? Weights.UNSEEN * rarity : rarity;
    }

    /**
     * How likely two neighbouring characters are a word, from 0 to 1: by their pointwise mutual information (Church and
     * Hanks, 1990), over posts. Two characters of different words are seldom side by side although both are frequent.
     */
    double cohesion(String first, String second) {
        double pair = frequency(first + second);
        double apart = (double) Math.max(1, frequency(first)) * Math.max(1, frequency(second));
        double information = Math.log(Math.max(0.1, pair) * Math.max(1, reader.numDocs()) / apart);
        return 1 / (1 + Math.exp(-STEEPNESS * (information + CHANCE)));
    }

    /** At most as many posts have it in one field. */
    int frequency(Wording wording) {
        return wording.terms().stream().mapToInt(this::frequency).min().orElse(0);
    }

    /** How many posts have a term, in the field in which most have it. */
    int frequency(String term) {
        if (frequencies.size() >= MOST_FREQUENCIES) {
            frequencies.clear();
        }
        return frequencies.computeIfAbsent(term, this::count);
    }

    private int count(String term) {
        return Stream.of(Field.values())
                .mapToInt(field -> frequency(field, term))
                .max()
                .orElse(0);
    }

    private int frequency(Field field, String term) {
        try {
            return reader.docFreq(new Term(field.name(), term));
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    /** Whether any post writes a word so, be it by a slip of its author. */
    boolean isKnown(String word) {
        return frequency(word) > 0;
    }

    /** Other names that posts give a name, those that most posts give it first. */
    List<String> aliases(String key) {
        Map<String, Integer> counts = new HashMap<>();
        String start = key + AliasTerms.SEPARATOR;
        eachTerm(
                AliasTerms.FIELD,
                start,
                term -> term.startsWith(start),
                (term, count) -> counts.merge(term.substring(start.length()), count, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_ALIASES)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Known words with the same stem as a word, itself perhaps among them. */
    List<String> family(String word) {
        if (families == null) {
            families = families(words());
        }
        return families.getOrDefault(Inflections.stem(word), List.of());
    }

    private static Map<String, List<String>> families(Map<String, Integer> words) {
        Map<String, List<String>> families = new HashMap<>();
        words.keySet()
                .forEach(word -> families.computeIfAbsent(Inflections.stem(word), stem -> new ArrayList<>())
                        .add(word));
        families.values().forEach(Collections::sort);
        return families;
    }

    Spelling spelling() {
        if (spelling == null) {
            spelling = Spelling.of(words());
        }
        return spelling;
    }

    /** Latin words that are no slips, with how often they are met. */
    private Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        for (Field field : Field.values()) {
            eachTerm(field.name(), FIRST_LETTER, term -> term.charAt(0) < NOT_LATIN, (term, count) -> {
                if (term.length() > 1 && (field.isNaming() || count > SLIPS || term.length() >= RARE)) {
                    words.merge(term, field.isNaming() ? NAMED * count : count, Integer::sum);
                }
            });
        }
        return words;
    }

    /** @param belongs false for the first term behind those that are wanted */
    private void eachTerm(String field, String start, Predicate<String> belongs, ObjIntConsumer<String> action) {
        try {
            Terms terms = MultiTerms.getTerms(reader, field);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            boolean isThere = each.seekCeil(new BytesRef(start)) != TermsEnum.SeekStatus.END;
            for (BytesRef term = isThere ? each.term() : null; term != null; term = each.next()) {
                String text = term.utf8ToString();
                if (!belongs.test(text)) {
                    break;
                }
                action.accept(text, each.docFreq());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }
}
