package kexuebot.catalog.search;

/**
 * Where words that were written as they sound are in a title.
 *
 * @param title its place in the list of titles
 * @param start the first character of the match; {@code end} is behind its last one; if the words match apart from
 *     each other, all that is between belongs to it
 * @param worth how sure it is, above 0 to 1; for pinyin from 0.7 in whole syllables, from 0.4 in some whole and some
 *     initials, below in initials only; half of it in words apart
 */
record Sounding(int title, int start, int end, double worth) {
    Sounding {
        if (title < 0 || start < 0 || end <= start || !(worth > 0 && worth <= 1)) {
            throw new IllegalArgumentException("no match: " + title + " " + start + "-" + end + " " + worth);
        }
    }
}
