package kexuebot.catalog.summary;

/**
 * How much each sign of a telling sentence counts. {@link #MEASURED} was chosen by ROUGE on written posts with abstracts by
 * others; around it the figures change little.
 *
 * @param central for having much in common with the rest of the text
 * @param closing for standing where the author looks back: the best single sign
 * @param body for standing elsewhere in a text that has such a part
 * @param introduction for standing before the first heading, where authors often tell how they came to it
 * @param cues for words such as 本文 and 结论, {@link Cues}
 * @param title for terms of the title and the tags
 * @param question for asking instead of saying
 * @param formulas for formulas and code, with three of which a sentence is hardly prose
 * @param symbolic for being {@link Candidate#symbolic}
 * @param leaning for a sentence that needs the one before it
 */
record Weights(
        double central,
        double closing,
        double body,
        double introduction,
        double cues,
        double title,
        double question,
        double formulas,
        double symbolic,
        double leaning) {
    static final Weights MEASURED = new Weights(1.8, 1.0, -0.5, -0.2, 0.4, 0.7, -0.5, -0.2, -0.5, 0.1);
}
