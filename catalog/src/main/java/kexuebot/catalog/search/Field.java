package kexuebot.catalog.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * The fields whose words are searched, and what a word found there is worth. The author is none, for
 * nearly all posts have the same; neither is the category, for its words would find hundreds of posts.
 */
enum Field {
    /** A word of the title is what most people remember of a post. */
    TITLE(1, true, true),
    /** Mostly repeated in the title; it counts alone where a title shortens it. */
    SERIES(0.8, true, true),
    /** The blog's own keywords: chosen to be found, but broad. */
    TAGS(0.65, true, true),
    /** What a whole section is about. */
    HEADINGS(0.55, true, true),
    /** Says what the post is about, in the author's words … */
    EXCERPT(0.45, true, false),
    /** … and in ours. */
    ABSTRACT(0.5, true, false),
    /** Long: worth this much where it is all about a word, and a fraction of it for a word in passing. */
    TEXT(0.4, false, false);

    /** Exact folded title, and what is compared when a title is misspelt. */
    static final String TITLE_KEY = "titleKey";

    static final String TAG_KEY = "tagKey";
    static final String CATEGORY_KEY = "categoryKey";
    static final String SERIES_KEY = "seriesKey";
    static final String PART = "part";
    static final String YEAR = "year";
    /** What a post is known by … */
    static final String KEY = "key";
    /** … and a hash over all that is indexed of it. */
    static final String FINGERPRINT = "fingerprint";

    private final double weight;
    private final boolean shortText;
    private final boolean naming;

    Field(double weight, boolean shortText, boolean naming) {
        this.weight = weight;
        this.shortText = shortText;
        this.naming = naming;
    }

    /** What a word found here is worth, at most 1. */
    double weight() {
        return weight;
    }

    /** Whether a word here is what the post is about, not one of many. */
    boolean isNaming() {
        return naming;
    }

    /** Whether words near the wanted ones are no coincidence here, and whether to be here once is to be here. */
    boolean isShort() {
        return shortText;
    }

    /** The short ones. */
    static List<Field> shortOnes() {
        return Stream.of(values()).filter(Field::isShort).toList();
    }
}
