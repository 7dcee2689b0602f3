package kexuebot.catalog.search;

import java.util.List;

/**
 * How much a title is like a query, atom by atom in the order in which they stand: for titles that are half remembered,
 * with words left out or a slip in them.
 *
 * @param terms the query's atoms
 * @param sizes how much each of them counts
 */
record TitleLikeness(List<String> terms, double[] sizes) {
    /** Fewer atoms have no order to speak of. */
    private static final int FEWEST = 2;

    /** The share of the query that the title has in the same order, from 0 to 1. */
    double of(List<String> title) {
        if (terms.size() < FEWEST) {
            return 0;
        }
        double whole = 0;
        for (double size : sizes) {
            whole += size;
        }
        return whole == 0 ? 0 : common(title) / whole;
    }

    /** The heaviest common subsequence (Wagner and Fischer, 1974, with weights). */
    private double common(List<String> title) {
        double[] last = new double[title.size() + 1];
        for (int i = 0; i < terms.size(); i++) {
            double[] row = new double[title.size() + 1];
            for (int j = 1; j <= title.size(); j++) {
                double same = terms.get(i).equals(title.get(j - 1)) ? last[j - 1] + sizes[i] : 0;
                row[j] = Math.max(same, Math.max(last[j], row[j - 1]));
            }
            last = row;
        }
        return last[title.size()];
    }
}
