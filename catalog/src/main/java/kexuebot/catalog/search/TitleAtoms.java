package kexuebot.catalog.search;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import kexuebot.catalog.post.Post;

/** The atoms of titles, taken apart when they are first needed: most never are. Safe for threads. */
final class TitleAtoms {
    private final List<Post> posts;
    private final Analysis analysis;
    private final AtomicReferenceArray<List<String>> known;

    TitleAtoms(List<Post> posts, Analysis analysis) {
        this.posts = posts;
        this.analysis = analysis;
        known = new AtomicReferenceArray<>(posts.size());
    }

    List<String> of(int place) {
        List<String> atoms = known.get(place);
        if (atoms == null) {
            atoms = analysis.atoms(posts.get(place).title()).stream()
                    .map(Atom::term)
                    .toList();
            known.set(place, atoms);
        }
        return atoms;
    }
}
