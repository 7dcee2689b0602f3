package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kexuebot.catalog.post.Post;

/** Finds titles in spite of spelling mistakes. */
final class Titles {
    /** One mistake in this many characters is forgiven: nearly every Chinese character counts. */
    private static final int CJK_PER_MISTAKE = 3;

    private static final int LATIN_PER_MISTAKE = 4;

    /** Pairs of characters from which on half of them are no coincidence. */
    private static final int LONG_RUN = 4;

    private final List<Post> posts;
    private final List<String> keys;

    /** Titles of posts, newest first. */
    Titles(List<Post> posts) {
        this.posts = posts;
        keys = posts.stream().map(post -> Analysis.key(post.title())).toList();
    }

    private record Candidate(int post, int score) {}

    /** A phrase, with what it takes to compare it, for that is done with every title. */
    private record Sought(String text, boolean isShort, int forgiven, List<String> pairs) {
        static Sought of(Phrase phrase) {
            String text = phrase.text();
            // Short Latin words are parts of too many others: alone they make no title near.
            boolean isShort = !phrase.cjk() && text.length() < LATIN_PER_MISTAKE;
            int forgiven = text.length() / (phrase.cjk() ? CJK_PER_MISTAKE : LATIN_PER_MISTAKE);
            return new Sought(text, isShort, forgiven, phrase.bigrams());
        }

        int length() {
            return text.length();
        }
    }

    /**
     * Titles that have most of the words nearly, the nearest first, equals oldest first, so that a series
     * is offered from its beginning.
     */
    List<Post> closest(Words words, int limit) {
        List<Sought> phrases = words.phrases().stream().map(Sought::of).toList();
        int wanted = phrases.stream().mapToInt(Sought::length).sum();
        List<Candidate> near = new ArrayList<>();
        for (int i = keys.size() - 1; i >= 0; i--) {
            int score = score(phrases, keys.get(i));
            if (score > 0 && 2 * score >= wanted) {
                near.add(new Candidate(i, score));
            }
        }
        return near.stream()
                .sorted(Comparator.comparingInt(Candidate::score).reversed())
                .limit(Math.max(0, limit))
                .map(candidate -> posts.get(candidate.post()))
                .toList();
    }

    /** How many characters of the words are in the title; words with too many mistakes count nothing. */
    private static int score(List<Sought> phrases, String title) {
        int score = phrases.stream()
                .filter(phrase -> !phrase.isShort())
                .mapToInt(phrase -> Math.max(spelling(phrase, title), sharing(phrase, title)))
                .sum();
        return score == 0 ? 0 : score + ofShort(phrases, title);
    }

    private static int ofShort(List<Sought> phrases, String title) {
        return phrases.stream()
                .filter(phrase -> phrase.isShort() && title.contains(phrase.text()))
                .mapToInt(Sought::length)
                .sum();
    }

    private static int spelling(Sought phrase, String title) {
        if (leastMistakes(phrase.text(), title) > phrase.forgiven()) {
            return 0;
        }
        int mistakes = mistakes(phrase.text(), title);
        return mistakes <= phrase.forgiven() ? phrase.length() - mistakes : 0;
    }

    /** Quickly, how many there are at least: characters that the title has not, or more than it has at all. */
    private static int leastMistakes(String word, String title) {
        int tooMany = word.length() - title.length();
        return tooMany > 0
                ? tooMany
                : (int) word.chars().filter(c -> title.indexOf(c) < 0).count();
    }

    /** For long runs: the same words in another order, or with others between. */
    private static int sharing(Sought phrase, String title) {
        List<String> pairs = phrase.pairs();
        if (pairs.size() < LONG_RUN) {
            return 0;
        }
        int shared = (int) pairs.stream().filter(title::contains).count();
        return 2 * shared >= pairs.size() ? shared + 1 : 0;
    }

    /**
     * The least number of insertions, deletions, replacements and swaps of neighbours that turn a word
     * into any part of a title (Sellers' algorithm with transpositions).
     */
    static int mistakes(String word, String title) {
        int[] beforeLast = new int[title.length() + 1];
        int[] last = new int[title.length() + 1];
        for (int i = 1; i <= word.length(); i++) {
            int[] row = new int[title.length() + 1];
            row[0] = i;
            for (int j = 1; j <= title.length(); j++) {
                int replaced = last[j - 1] + (word.charAt(i - 1) == title.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (swapped(word, i, title, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return IntStream.of(last).min().orElseThrow();
    }

    private static boolean swapped(String word, int i, String title, int j) {
        return i > 1 && j > 1 && word.charAt(i - 1) == title.charAt(j - 2) && word.charAt(i - 2) == title.charAt(j - 1);
    }
}
