package kexuebot.catalog.recommend;

import java.time.Duration;

/**
 * How much each sign says that a post is wanted. All were chosen by hand, and tuned on half of the generated readers
 * ({@code docs/quality.md}).
 */
final class Weights {
    /** Saying so says the most. */
    static final double LIKED = 1;
    /** Opening takes some interest. */
    static final double OPENED = 0.7;
    /** It answered a question, perhaps; nobody may have read it. */
    static final double FOUND = 0.3;

    /** How soon interest is worth half: a month, for traces are kept for three. */
    static final Duration HALF_LIFE = Duration.ofDays(30);
    /** What is left of interest however old: who comes back after long has no newer one. */
    static final double LASTING = 0.2;

    /** Who reads a series mostly wants the next part: a little more than the best related post. */
    static final double NEXT_PART = 1.2;
    /** Posts related to one that was read, times its interest and a discount for the place on its list. */
    static final double RELATED = 1;
    /** How fast places on a list of related posts lose worth: the eleventh counts half. */
    static final double PLACE = 0.1;
    /** A link says more than likeness, wherever it stands on the list. */
    static final double LINKED = 1.5;
    /** Few go back in a series. */
    static final double PREVIOUS_PART = 0.6;
    /** What a disliked post takes from the first of its related posts; less from those behind. */
    static final double DISLIKED = 0.7;

    /** Following is a wish, but what is followed is announced anyway. */
    static final double FOLLOWED = 0.5;
    /** The most read post of all; below related posts of what was opened lately, above those of what was found. */
    static final double POPULAR = 0.35;
    /** The newest post; the second counts half, and so on. */
    static final double FRESH = 0.3;
    /** The first of the subjects whose turn it is. */
    static final double OTHER = 0.25;
    /** Only to put the rest in an order, newest first. */
    static final double REST = 0.01;

    /** A later part is a poor start into a series. */
    static final double LATER_PART = 0.6;
    /** What was found may have been read without a trace. */
    static final double FOUND_BEFORE = 0.4;

    /** What likeness to a better post on the list can cost: light, so that a good post stays on it. */
    static final double LIKENESS = 0.5;

    private Weights() {}
}
