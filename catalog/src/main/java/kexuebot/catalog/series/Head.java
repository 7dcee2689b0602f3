package kexuebot.catalog.series;

/**
 * A heading under which a title without a part number may belong to a series.
 *
 * @param subtitle what follows the heading
 */
record Head(Kind kind, SeriesName name, String subtitle) {

    /** Ways to write a heading, and how many posts must share one before it is a series. */
    enum Kind {
        /** “S”：T. */
        QUOTE(2),
        /** 《S》：T. Books and magazines look the same. */
        BOOK(3),
        /** 【S】T and [S]T. Columns look the same. */
        TAG(3),
        /** S之X：T. */
        CHAPTER(2),
        /** S之X, without more. Plain sentences look the same. */
        INSTALMENT(4),
        /** S浅探：T, S再探：T. */
        SEQUEL(2),
        /** S V0.1, S V0.2. */
        EDITION(2),
        /** S：T. Occasional headings look the same. */
        TOPIC(3);

        private final int leastPosts;

        Kind(int leastPosts) {
            this.leastPosts = leastPosts;
        }

        int leastPosts() {
            return leastPosts;
        }

        /** Whether brackets or quotes say where the name ends. */
        boolean isBracketed() {
            return this == QUOTE || this == BOOK || this == TAG;
        }

        /** Whether the name could carry a part number in another title. */
        boolean mayBeNumbered() {
            return isBracketed() || this == TOPIC;
        }
    }

    /** The subtitle without the number behind it. */
    String subtitle(Marker last) {
        int end = subtitle.length() - last.tail();
        return end > 0 ? subtitle.substring(0, end).strip() : "";
    }

    /** Equal for titles under one heading; brackets and quotes, which sources lose, make no difference. */
    String key() {
        return kind.mayBeNumbered() ? name.key() : kind + " " + name.key();
    }
}
