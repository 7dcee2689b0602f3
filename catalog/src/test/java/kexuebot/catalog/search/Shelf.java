package kexuebot.catalog.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Text;
import kexuebot.catalog.post.Texts;

/** Whole texts that are not in memory, as far as an index knows; counts how often they are asked for. */
final class Shelf implements Texts {
    private final Map<String, Document> documents = new HashMap<>();
    private int loads;

    /** The post without its text in memory, which is put here. */
    Post put(Post post, String text) {
        Text whole = Text.of(SamplePosts.document(text));
        documents.put(whole.digest(), whole.document());
        return with(post, post.title(), post.readers(), whole.unloaded());
    }

    static Post titled(Post post, String title) {
        return with(post, title, post.readers(), post.text());
    }

    static Post read(Post post, int readers) {
        return with(post, post.title(), Optional.of(Readers.undated(readers)), post.text());
    }

    static Post post(int id, String title) {
        return post(id, title, Document.EMPTY);
    }

    static Post post(int id, String title, Document excerpt) {
        Post post = SamplePosts.post(title, excerpt);
        return new Post(
                Optional.of(new PostId(id)),
                post.title(),
                post.date(),
                post.author(),
                post.category(),
                post.tags(),
                post.readers(),
                post.excerpt(),
                post.text(),
                post.mentions(),
                post.details(),
                post.abstracts());
    }

    private static Post with(Post post, String title, Optional<Readers> readers, Text text) {
        return new Post(
                post.id(),
                title,
                post.date(),
                post.author(),
                post.category(),
                post.tags(),
                readers,
                post.excerpt(),
                text,
                post.mentions(),
                post.details(),
                post.abstracts());
    }

    void lose(Post post) {
        documents.remove(post.text().digest());
    }

    @Override
    public synchronized Document of(Post post) {
        loads++;
        return documents.getOrDefault(post.text().digest(), Document.EMPTY);
    }

    /** How many texts were asked for since this was last called. */
    synchronized int loads() {
        int count = loads;
        loads = 0;
        return count;
    }
}
