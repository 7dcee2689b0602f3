package kexuebot.catalog.quality;

import java.util.List;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Post;

/** The first sentences. */
final class LeadExtract implements Extract {
    @Override
    public List<String> sentences(Post post, Document text) {
        return Prose.sentences(text);
    }
}
