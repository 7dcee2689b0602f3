package kexuebot.catalog.quality;

import java.util.List;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.summary.Sentence;
import kexuebot.catalog.summary.Summarizer;

/** The program's own short summary. */
final class OwnExtract implements Extract {
    private final Summarizer summarizer = new Summarizer();

    @Override
    public List<String> sentences(Post post, Document text) {
        return summarizer.of(post, text).brief().stream()
                .map(Sentence::content)
                .map(PlainText::source)
                .toList();
    }
}
