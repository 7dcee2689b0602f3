package kexuebot.catalog.related;

import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.post.Post;

/** Tells later posts that correct or complete an earlier one that they name. */
final class Corrections {
    /** What nothing but a correction says. */
    private static final Pattern CORRECTS = Pattern.compile("勘误|更正|订正|纠正|纠错|修正前|[Ee]rrat|[Cc]orrection");
    /** Said of other things too, so it counts only in a title that shares words with the earlier one. */
    private static final Pattern COMPLETES =
            Pattern.compile("补充|补遗|补记|修正|再谈|再论|再探|再看|再思考|重温|重提|后续|后记|续篇|续集|续谈|新进展|新解|更新|回顾|反思|[Rr]evisit|[Uu]pdate");
    /** An opening says at its beginning what the post is for. */
    private static final int OPENING = 200;
    /** Two titles with a word of so many letters in common have the same subject. */
    private static final int WORD = 3;

    private Corrections() {}

    /** @param citing names the other post */
    static boolean isOf(Post citing, Post earlier) {
        return isLater(citing, earlier)
                && (CORRECTS.matcher(citing.title()).find()
                        || CORRECTS.matcher(opening(citing)).find()
                        || COMPLETES.matcher(citing.title()).find() && shareWord(citing, earlier));
    }

    private static boolean isLater(Post one, Post other) {
        return one.day().orElse(LocalDate.MIN).isAfter(other.day().orElse(LocalDate.MAX));
    }

    private static String opening(Post post) {
        String text = PlainText.of(post.excerpt().isEmpty() ? post.details().opening() : post.excerpt());
        return text.substring(0, Math.min(OPENING, text.length()));
    }

    private static boolean shareWord(Post one, Post other) {
        String title = Folding.title(one.title());
        String theirs = Folding.title(other.title());
        return IntStream.rangeClosed(0, title.length() - WORD)
                .mapToObj(at -> title.substring(at, at + WORD))
                .anyMatch(theirs::contains);
    }
}
