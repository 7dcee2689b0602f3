package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Post;

/** Names what one post has in common with others, in words as people write them. For one thread. */
final class SharedWords {
    /** More would be a list in a list. */
    private static final int MOST = 3;
    /** A title is no word. */
    private static final int LONGEST = 16;
    /** What each further term of a word adds to its best: a little, so that the longer of two like words is shown. */
    private static final double LONGER = 0.1;

    private final Analysis analysis;
    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final List<Written> ours;

    SharedWords(Post post, TellingTerms terms, Analysis analysis) {
        this.analysis = analysis;
        terms.all().forEach(each -> weights.put(each.term(), each.weight()));
        Stream<String> headings = post.details().contents().stream().map(Details.Heading::title);
        Stream<String> long1 = Stream.concat(headings, Stream.of(PlainText.source(post.excerpt())));
        ours = written(Stream.concat(names(post), long1));
    }

    private static Stream<String> names(Post post) {
        return Stream.concat(post.tags().stream(), Stream.of(post.title()));
    }

    private List<Written> written(Stream<String> texts) {
        return texts.map(text -> new Written(text, TopicTerms.in(text, analysis)))
                .toList();
    }

    /** Text in which words are written as they should be shown. */
    private record Written(String text, List<TopicTerms.Place> places) {}

    private record Word(String written, double weight) {}

    /**
     * Up to three words, the most telling first, none a part of another.
     *
     * @param shared telling terms that the other has too
     */
    List<String> with(Post other, Set<String> shared) {
        Map<String, Word> words = new LinkedHashMap<>();
        Stream.concat(written(names(other)).stream(), ours.stream())
                .flatMap(written -> words(written, shared).stream())
                .forEach(word -> words.merge(
                        Analysis.key(word.written()), word, (one, same) -> one.weight() >= same.weight() ? one : same));
        return best(words);
    }

    /** Shared terms that stand side by side are one word. */
    private List<Word> words(Written written, Set<String> shared) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        int end = -1;
        double weight = 0;
        for (TopicTerms.Place place : written.places()) {
            if (shared.contains(place.term())) {
                if (place.start() >= end) {
                    add(written.text(), start, end, weight, words);
                    start = place.start();
                    weight = 0;
                }
                end = place.end();
                weight = Math.max(weight, weights.get(place.term())) + LONGER * weight;
            }
        }
        add(written.text(), start, end, weight, words);
        return words;
    }

    private static void add(String text, int start, int end, double weight, List<Word> words) {
        if (start >= 0 && end - start <= LONGEST) {
            words.add(new Word(text.substring(start, end), weight));
        }
    }

    private static List<String> best(Map<String, Word> byKey) {
        List<String> keys = byKey.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparingDouble(Word::weight).reversed()))
                .map(Map.Entry::getKey)
                .toList();
        List<String> best = new ArrayList<>();
        for (String key : keys) {
            if (best.size() < MOST && best.stream().noneMatch(other -> other.contains(key) || key.contains(other))) {
                best.add(key);
            }
        }
        return best.stream().map(key -> byKey.get(key).written()).toList();
    }
}
