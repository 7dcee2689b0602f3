package kexuebot.catalog.quality;

import java.util.List;
import java.util.Random;
import kexuebot.catalog.post.Post;

/**
 * A post with two summaries that do not say where they are from: the program's, and the author's closing section.
 *
 * @param about what the post is about, in other words
 */
record BlindPair(String title, String about, String own, String closing, boolean ownFirst) {
    private static final Extract OWN = new OwnExtract();
    private static final Extract CLOSING = new ClosingExtract();

    static BlindPair of(SummaryCase each, Random random) {
        return new BlindPair(
                each.post().title(),
                each.references().get(0),
                shown(OWN, each.post()),
                shown(CLOSING, each.post()),
                random.nextBoolean());
    }

    /** Says where more was cut off. */
    private static String shown(Extract extract, Post post) {
        String whole = String.join("", extract.sentences(post, post.text().document()));
        String summary = extract.summary(post);
        return summary.equals(whole) ? whole : summary + "…";
    }

    /** @param number from 1 */
    String question(int number) {
        List<String> summaries = ownFirst ? List.of(own, closing) : List.of(closing, own);
        return """
                ## %d. %s

                About: %s

                X: %s

                Y: %s
                """.formatted(number, title, about, summaries.get(0), summaries.get(1));
    }

    String answer(int number) {
        return "%d\t%s\t%s".formatted(number, ownFirst ? "X" : "Y", title);
    }
}
