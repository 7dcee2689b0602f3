package kexuebot.bot.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Excerpts;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.summary.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a digest says of its posts, a line each: the sentence of a post that says most of it; else how it begins, else our
 * words, marked as ours; else nothing.
 *
 * @param shown whether it says anything
 * @param sentences of the posts that have one
 */
record DigestLines(boolean shown, Map<Post, Sentence> sentences) {
    private static final Logger LOG = LoggerFactory.getLogger(DigestLines.class);

    /** Of a digest of titles alone. */
    static final DigestLines NONE = new DigestLines(false, Map.of());

    DigestLines {
        sentences = Map.copyOf(sentences);
    }

    /** Reads the posts' texts. */
    static DigestLines of(List<NewsItem> news, PostText text) {
        Map<Post, Sentence> sentences = new HashMap<>();
        news.forEach(each -> sentence(each.post(), text).ifPresent(found -> sentences.put(each.post(), found)));
        return new DigestLines(true, sentences);
    }

    /** A digest is rather sent without a line than not at all. */
    private static Optional<Sentence> sentence(Post post, PostText text) {
        try {
            return text.catalog().summary(post).line();
        } catch (RuntimeException e) {
            LOG.error("No sentence for a digest was found in post {}", post.id().orElse(null), e);
            return Optional.empty();
        }
    }

    /** As long as it may be there: whole, or the beginning of its sentence with an ellipsis. */
    List<Inline> of(Post post, NewsText entry) {
        if (!shown) {
            return List.of();
        }
        return Optional.ofNullable(sentences.get(post))
                .map(sentence -> cut(sentence, entry.lengths().excerpt()))
                .orElseGet(() -> entry.words(post));
    }

    private static List<Inline> cut(Sentence sentence, int length) {
        return Excerpts.cut(new Document(List.of(new Block.Paragraph(sentence.content()))), length);
    }
}
