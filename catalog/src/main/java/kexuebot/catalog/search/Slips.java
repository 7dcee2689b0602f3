package kexuebot.catalog.search;

import java.util.List;

/**
 * How far a typed word is from a right one: letters added, left out, replaced, and neighbours swapped (optimal string
 * alignment, so no letter is changed twice).
 */
final class Slips {
    /** What {@link #cost} is of a mistake that no finger explains. */
    static final int USUAL = 10;

    /** The finger hit the key beside. */
    private static final int NEIGHBOUR = 7;

    private static final int SWAP = 6;
    /** A letter twice for once, or once for twice. */
    private static final int DOUBLED = 5;

    private static final int MISSING = 8;
    /** The first letter is seldom the wrong one. */
    private static final int FIRST = 3;

    private static final List<String> KEYS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

    private final boolean weighted;

    private Slips(boolean weighted) {
        this.weighted = weighted;
    }

    /** How many mistakes, at most {@code limit} + 1. */
    static int count(String typed, String right, int limit) {
        return Math.abs(typed.length() - right.length()) > limit
                ? limit + 1
                : new Slips(false).between(typed, right, limit);
    }

    /** The same in tenths, less for what fingers do easily. */
    static int cost(String typed, String right) {
        int first = typed.charAt(0) == right.charAt(0) ? 0 : FIRST;
        return first + new Slips(true).between(typed, right, Integer.MAX_VALUE - 1);
    }

    private int between(String typed, String right, int limit) {
        int[] beforeLast = new int[right.length() + 1];
        int[] last = firstRow(right);
        for (int i = 1; i <= typed.length(); i++) {
            int[] row = row(typed, i, right, last, beforeLast);
            if (least(row) > limit) {
                return limit + 1;
            }
            beforeLast = last;
            last = row;
        }
        return Math.min(last[right.length()], limit + 1);
    }

    private int[] firstRow(String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 1; j < row.length; j++) {
            row[j] = row[j - 1] + alone(right, j);
        }
        return row;
    }

    private int[] row(String typed, int i, String right, int[] last, int[] beforeLast) {
        int[] row = new int[last.length];
        row[0] = last[0] + alone(typed, i);
        for (int j = 1; j < row.length; j++) {
            int replaced = last[j - 1] + replaced(typed.charAt(i - 1), right.charAt(j - 1));
            int addedOrMissing = Math.min(last[j] + alone(typed, i), row[j - 1] + alone(right, j));
            row[j] = Math.min(replaced, addedOrMissing);
            if (isSwap(typed, i, right, j)) {
                row[j] = Math.min(row[j], beforeLast[j - 2] + (weighted ? SWAP : 1));
            }
        }
        return row;
    }

    private int replaced(char typed, char right) {
        if (typed == right) {
            return 0;
        }
        return !weighted ? 1 : areNeighbours(typed, right) ? NEIGHBOUR : USUAL;
    }

    /** Of the letter before {@code end} that only one of the words has. */
    private int alone(String word, int end) {
        if (!weighted) {
            return 1;
        }
        return end > 1 && word.charAt(end - 1) == word.charAt(end - 2) ? DOUBLED : MISSING;
    }

    private static boolean isSwap(String typed, int i, String right, int j) {
        return i > 1
                && j > 1
                && typed.charAt(i - 1) == right.charAt(j - 2)
                && typed.charAt(i - 2) == right.charAt(j - 1);
    }

    private static int least(int[] row) {
        int least = row[0];
        for (int value : row) {
            least = Math.min(least, value);
        }
        return least;
    }

    /** Beside each other, or one row apart: rows are half a key to the right of those above. */
    private static boolean areNeighbours(char a, char b) {
        int rowOfA = row(a);
        int rowOfB = row(b);
        if (rowOfA < 0 || rowOfB < 0) {
            return false;
        }
        int right = KEYS.get(rowOfA).indexOf(a) - KEYS.get(rowOfB).indexOf(b);
        return rowOfA == rowOfB
                ? Math.abs(right) == 1
                : rowOfA - rowOfB == 1 ? right == 0 || right == -1 : rowOfB - rowOfA == 1 && (right == 0 || right == 1);
    }

    private static int row(char letter) {
        for (int row = 0; row < KEYS.size(); row++) {
            if (KEYS.get(row).indexOf(letter) >= 0) {
                return row;
            }
        }
        return -1;
    }
}
