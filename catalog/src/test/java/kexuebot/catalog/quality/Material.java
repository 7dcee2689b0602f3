package kexuebot.catalog.quality;

import java.util.List;
import kexuebot.catalog.post.Post;

/** All that is judged: the posts, without and with noise, and the queries of all halves. */
record Material(JudgedPosts judged, List<Post> plain, List<Post> noisy, List<JudgedQuery> queries) {

    /** Each has texts and queries of its own. */
    private static final List<String> HALVES = List.of("a", "b");

    static Material read() {
        JudgedPosts judged = JudgedPosts.of(HALVES.stream()
                .map(half -> JudgedFile.read("posts-" + half + ".html"))
                .toList());
        List<Post> plain = judged.plain();
        List<JudgedQuery> queries = HALVES.stream()
                .flatMap(half -> JudgedQueries.read(JudgedFile.read("queries-" + half + ".tsv"), plain).stream())
                .toList();
        return new Material(judged, plain, judged.noisy(), queries);
    }
}
