package kexuebot.catalog.search;

/**
 * What counts how much when posts are compared. The sum is the share of the post's telling words that the other has, and
 * what is added to that; each part is 0 to 1 before it is weighed.
 *
 * @param titleTerm how many times in the text a term of the title stands for: it is the subject
 * @param tagTerm the same for the blog's own keywords, which are broad
 * @param headingTerm the same for a heading
 * @param candidates that many of the most frequent terms are looked up …
 * @param terms … and that many of these, the most telling, are searched: more find more by chance than by topic
 * @param rarity to which power a term's rarity counts, besides what it counts in every search
 * @param inTitle what a term in the other's title is worth, next to one in its text
 * @param inTags the same for its tags
 * @param inExcerpt the same for its excerpt, which says what it is about
 * @param named what it counts that the other's title is named: who writes of a post's subject names it
 * @param tags what rare tags in common count
 * @param category what the same category counts: there are but ten
 * @param near what the same month counts: an author writes of what is on his mind
 * @param nearDays after how many days that is down to a third
 * @param readers what ten times as many readers count
 * @param later what is left of a later post's likeness: authors refer back to what they build on, and that is what
 *     helps a reader; what was built on it refers to it itself
 */
record LikenessWeights(
        double titleTerm,
        double tagTerm,
        double headingTerm,
        int candidates,
        int terms,
        double rarity,
        double inTitle,
        double inTags,
        double inExcerpt,
        double named,
        double tags,
        double category,
        double near,
        double nearDays,
        double readers,
        double later) {

    static final LikenessWeights DEFAULT =
            new LikenessWeights(8, 4, 3, 250, 100, 1, 0.5, 0.3, 0.5, 0.3, 0.1, 0.02, 0.06, 200, 0.01, 0.75);
}
