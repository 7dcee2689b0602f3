package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Post;

/** Names what one post has in common with others, in words as people write them. For one thread. */
final class SharedWords {
    /** More would be a list in a list. */
    private static final int MOST = 3;
    /** More characters are a clause, no word … */
    private static final int LONGEST = 8;
    /** … unless they are letters. */
    private static final int MOST_LETTERS = 24;
    /** A pair belongs to the word of another beside it if the post has it nearly as often as that. */
    private static final double TOGETHER = 0.7;
    /** What is said once may stand together by chance. */
    private static final int OFTEN = 2;
    /** What a word that names the other, too, tells more than one in its text. */
    private static final double NAMED = 2;
    /** Words that tell so much less than the best are left out. */
    private static final double WORTH_SAYING = 0.5;

    private final Analysis analysis;
    private final Profile profile;
    private final Map<String, Double> weights = new HashMap<>();
    private final Set<String> tags;
    private final List<Written> ours;

    SharedWords(Post post, Profile profile, TellingTerms terms, Analysis analysis) {
        this.analysis = analysis;
        this.profile = profile;
        terms.all().forEach(each -> weights.put(each.term(), each.weight()));
        tags = Set.copyOf(post.tags());
        Stream<String> headings = post.details().contents().stream().map(Details.Heading::title);
        Stream<String> prose = Stream.of(PlainText.source(post.excerpt()));
        ours = Stream.of(names(post), headings, prose)
                .flatMap(each -> each)
                .map(this::written)
                .toList();
    }

    private static Stream<String> names(Post post) {
        return Stream.concat(post.tags().stream(), Stream.of(post.title()));
    }

    private Written written(String text) {
        return new Written(text, TopicTerms.in(text, analysis));
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
        sharedTags(other).map(this::written).forEach(tag -> addWhole(tag, shared, words));
        names(other).map(this::written).forEach(written -> addWords(written, shared, NAMED, words));
        ours.forEach(written -> addWords(written, shared, 1, words));
        return best(words);
    }

    /** A tag of both is a word as it stands. */
    private Stream<String> sharedTags(Post other) {
        return other.tags().stream().filter(tags::contains);
    }

    private void addWhole(Written tag, Set<String> shared, Map<String, Word> words) {
        tag.places().stream()
                .map(TopicTerms.Place::term)
                .filter(shared::contains)
                .forEach(term -> words.merge(
                        Analysis.key(tag.text()),
                        new Word(tag.text(), NAMED * weights.get(term)),
                        SharedWords::better));
    }

    private void addWords(Written written, Set<String> shared, double worth, Map<String, Word> words) {
        for (int at = 0; at < written.places().size(); at++) {
            String term = written.places().get(at).term();
            if (shared.contains(term)) {
                String word = around(at, written, shared);
                words.merge(Analysis.key(word), new Word(word, worth * weights.get(term)), SharedWords::better);
            }
        }
    }

    private static Word better(Word one, Word other) {
        return one.weight() >= other.weight() ? one : other;
    }

    /**
     * The word that a term is a part of: as far as what stands beside it is hardly ever missing where the term is. What
     * is said only once goes on as long as the other has it, too: half a word is worse than none.
     */
    private String around(int at, Written written, Set<String> shared) {
        List<TopicTerms.Place> places = written.places();
        double count = count(places.get(at));
        double least = Math.max(OFTEN, TOGETHER * count);
        Predicate<TopicTerms.Place> belongs =
                place -> count < OFTEN ? shared.contains(place.term()) : count(place) >= least;
        int first = at;
        int last = at;
        while (first > 0 && overlap(places.get(first - 1), places.get(first)) && belongs.test(places.get(first - 1))) {
            first--;
        }
        while (last + 1 < places.size()
                && overlap(places.get(last), places.get(last + 1))
                && belongs.test(places.get(last + 1))) {
            last++;
        }
        return written.text()
                .substring(places.get(first).start(), places.get(last).end());
    }

    private double count(TopicTerms.Place place) {
        return profile.plain().getOrDefault(place.term(), 0.0);
    }

    private static boolean overlap(TopicTerms.Place left, TopicTerms.Place right) {
        return right.start() < left.end();
    }

    private static boolean isWord(String key) {
        boolean isChinese = key.codePoints().anyMatch(Character::isIdeographic);
        return key.length() <= (isChinese ? LONGEST : MOST_LETTERS);
    }

    private static List<String> best(Map<String, Word> byKey) {
        List<Map.Entry<String, Word>> sorted = new ArrayList<>(byKey.entrySet());
        sorted.sort(Map.Entry.<String, Word>comparingByValue(
                        Comparator.comparingDouble(Word::weight).reversed())
                .thenComparing(word -> -word.getKey().length()));
        List<String> keys = new ArrayList<>();
        List<String> best = new ArrayList<>();
        for (Map.Entry<String, Word> each : sorted) {
            boolean isWord = isWord(each.getKey());
            boolean isNew = keys.stream()
                    .noneMatch(
                            key -> key.contains(each.getKey()) || each.getKey().contains(key));
            boolean isTelling = each.getValue().weight()
                    >= WORTH_SAYING * sorted.get(0).getValue().weight();
            if (isWord && isNew && isTelling && best.size() < MOST) {
                keys.add(each.getKey());
                best.add(each.getValue().written());
            }
        }
        return best;
    }
}
