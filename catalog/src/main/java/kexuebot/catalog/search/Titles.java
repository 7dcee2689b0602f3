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

    /**
     * Titles that have most of the words nearly, the nearest first, equals oldest first, so that a series
     * is offered from its beginning.
     */
    List<Post> closest(Words words, int limit) {
        int wanted = words.phrases().stream().mapToInt(Titles::length).sum();
        List<Candidate> near = new ArrayList<>();
        for (int i = keys.size() - 1; i >= 0; i--) {
            int score = score(words, keys.get(i));
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
    private static int score(Words words, String title) {
        int score = words.phrases().stream()
                .filter(phrase -> !isShort(phrase))
                .mapToInt(phrase -> Math.max(spelling(phrase, title), sharing(phrase, title)))
                .sum();
        return score == 0 ? 0 : score + ofShort(words, title);
    }

    /** Short Latin words are parts of too many others: alone they make no title near. */
    private static boolean isShort(Phrase phrase) {
        return !phrase.cjk() && length(phrase) < LATIN_PER_MISTAKE;
    }

    private static int ofShort(Words words, String title) {
        return words.phrases().stream()
                .filter(phrase -> isShort(phrase) && title.contains(phrase.text()))
                .mapToInt(Titles::length)
                .sum();
    }

    private static int spelling(Phrase phrase, String title) {
        int length = length(phrase);
        int mistakes = mistakes(phrase.text(), title);
        int forgiven = length / (phrase.cjk() ? CJK_PER_MISTAKE : LATIN_PER_MISTAKE);
        return mistakes <= forgiven ? length - mistakes : 0;
    }

    /** For long runs: the same words in another order, or with others between. */
    private static int sharing(Phrase phrase, String title) {
        List<String> pairs = phrase.bigrams();
        int shared = (int) pairs.stream().filter(title::contains).count();
        return pairs.size() >= LONG_RUN && 2 * shared >= pairs.size() ? shared + 1 : 0;
    }

    private static int length(Phrase phrase) {
        return phrase.text().length();
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
