package kexuebot.catalog.quality;

import java.util.List;
import java.util.stream.Stream;
import kexuebot.catalog.post.Post;

/** All that is judged: the posts, without and with noise, and the queries of every half. */
record Material(JudgedPosts judged, List<Post> plain, List<Post> noisy, List<JudgedQuery> queries) {

    static Material read() {
        return read(halves());
    }

    /** The halves of the writers; the small sample as long as there are none. */
    private static List<String> halves() {
        List<String> written = Stream.of("a", "b")
                .filter(half -> JudgedFile.exists("posts-" + half + ".html"))
                .toList();
        return written.isEmpty() ? List.of("s") : written;
    }

    static Material read(List<String> halves) {
        JudgedPosts judged = JudgedPosts.of(halves.stream()
                .map(half -> JudgedFile.read("posts-" + half + ".html"))
                .toList());
        List<Post> plain = judged.plain();
        List<JudgedQuery> queries = halves.stream()
                .flatMap(half -> JudgedQueries.read(JudgedFile.read("queries-" + half + ".tsv"), plain).stream())
                .toList();
        return new Material(judged, plain, judged.noisy(), queries);
    }
}
