package kexuebot.catalog.quality;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How much a summary has in common with a reference, by {@linkplain Counted characters that count} (Lin 2004, ROUGE: A
 * Package for Automatic Evaluation of Summaries).
 *
 * @param one of single characters, each as often as both have it
 * @param two of pairs of neighbours
 * @param longest of the longest common subsequence of the whole texts
 */
record Rouge(Overlap one, Overlap two, Overlap longest) {

    /**
     * What is in both.
     *
     * @param recall as a share of the reference
     * @param precision as a share of the summary
     */
    record Overlap(double recall, double precision) {

        private static Overlap of(int common, int summary, int reference) {
            return new Overlap(
                    reference < 1 ? 0 : (double) common / reference, summary < 1 ? 0 : (double) common / summary);
        }

        /** The harmonic mean of both; 0 where nothing is common. */
        double f1() {
            return recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);
        }
    }

    static Rouge of(String summary, String reference) {
        int[] ours = Counted.characters(summary);
        int[] theirs = Counted.characters(reference);
        return new Rouge(
                grams(1, ours, theirs),
                grams(2, ours, theirs),
                Overlap.of(common(ours, theirs), ours.length, theirs.length));
    }

    private static Overlap grams(int size, int[] ours, int[] theirs) {
        Map<String, Long> wanted = grams(size, theirs);
        long common = grams(size, ours).entrySet().stream()
                .mapToLong(gram -> Math.min(gram.getValue(), wanted.getOrDefault(gram.getKey(), 0L)))
                .sum();
        return Overlap.of((int) common, ours.length - size + 1, theirs.length - size + 1);
    }

    private static Map<String, Long> grams(int size, int[] text) {
        return IntStream.rangeClosed(0, text.length - size)
                .mapToObj(at -> new String(text, at, size))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** Length of the longest common subsequence. */
    private static int common(int[] ours, int[] theirs) {
        int[] above = new int[theirs.length + 1];
        for (int character : ours) {
            int[] row = new int[above.length];
            for (int at = 1; at < row.length; at++) {
                row[at] = character == theirs[at - 1] ? above[at - 1] + 1 : Math.max(above[at], row[at - 1]);
            }
            above = row;
        }
        return above[theirs.length];
    }
}
