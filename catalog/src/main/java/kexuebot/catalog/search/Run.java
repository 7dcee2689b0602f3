package kexuebot.catalog.search;

/**
 * Letters of a query read as neighbouring units of a title.
 *
 * @param from the first of the letters; {@code to} is behind the last
 * @param first the first of the units; {@code last} is behind the last
 */
record Run(int from, int to, int first, int last, Heard heard) {
    /**
     * How the letters were read.
     *
     * @param letters how many were in whole syllables and words
     * @param syllables of Chinese characters; {@code initials} are those cut short, {@code words} are Latin ones and
     *     numbers
     */
    record Heard(int letters, int syllables, int initials, int words) {
        static final Heard NOTHING = new Heard(0, 0, 0, 0);

        Heard syllable(int length) {
            return new Heard(letters + length, syllables + 1, initials, words);
        }

        Heard word(int length) {
            return new Heard(letters + length, syllables, initials, words + 1);
        }

        /** @param length 0 for an initial; else how many letters of an unfinished syllable there are */
        Heard beginning(int length) {
            return new Heard(letters + Math.max(0, length - 1), syllables, initials + 1, words);
        }

        /** Two syllables, three initials, or what is between; beside a word, a syllable or two initials. */
        boolean isEnough() {
            int sounds = 3 * syllables + 2 * initials;
            return sounds >= 5 || words > 0 && sounds >= 3;
        }

        /** Enough for one of several parts: nothing that is in every second title. */
        boolean isPart() {
            return syllables + words > 0 || initials >= 3;
        }

        boolean isBetterThan(Heard other) {
            return letters > other.letters || letters == other.letters && initials < other.initials;
        }
    }

    /** Whole syllables from .7, mixed ones .4 to .7, initials .3 to .4; long runs and whole words are better. */
    double worth(Spoken title) {
        return kind() + edges(title) + length();
    }

    private double kind() {
        double whole = (double) heard.letters() / (to - from);
        if (heard.initials() == 0) {
            return 0.7;
        }
        return heard.letters() == 0 ? 0.3 : 0.4 + 0.15 * whole;
    }

    private double edges(Spoken title) {
        return (first == 0 ? 0.04 : title.startsWord(first) ? 0.02 : 0) + (title.endsWord(last) ? 0.02 : 0);
    }

    private double length() {
        return Math.min(to - from, 20) / 20.0 * (heard.initials() == 0 ? 0.2 : 0.04);
    }
}
