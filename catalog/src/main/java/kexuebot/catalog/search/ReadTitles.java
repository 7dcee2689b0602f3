package kexuebot.catalog.search;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import kexuebot.catalog.post.Post;

/** Titles as they are compared with words, read when they are first needed: most never are. Safe for threads. */
final class ReadTitles {
    private final List<Post> posts;
    private final Analysis analysis;
    private final AtomicReferenceArray<Title> known;

    /**
     * A title that was read.
     *
     * @param key as {@link Analysis#key} has it
     */
    record Title(String key, List<String> atoms) {}

    ReadTitles(List<Post> posts, Analysis analysis) {
        this.posts = posts;
        this.analysis = analysis;
        known = new AtomicReferenceArray<>(posts.size());
    }

    Title of(int place) {
        Title title = known.get(place);
        if (title == null) {
            title = read(posts.get(place).title());
            known.set(place, title);
        }
        return title;
    }

    private Title read(String title) {
        return new Title(
                Analysis.key(title),
                analysis.atoms(title).stream().map(Atom::term).toList());
    }
}
