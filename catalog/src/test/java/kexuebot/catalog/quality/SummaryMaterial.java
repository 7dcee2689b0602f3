package kexuebot.catalog.quality;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.library.Sightings;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.replica.PostPages;
import kexuebot.catalog.replica.ReplicaPosts;
import kexuebot.catalog.source.PostPageParser;

/**
 * What summaries are judged on. The long posts are not of the blog, and search knows nothing of them.
 *
 * @param abstracts long posts, each with two abstracts
 * @param introductions the same without their introductions, to be compared with them
 * @param judged the shorter posts that search is judged on, likewise
 * @param generated posts of the blog's length and markup whose sentences are drawn at random: what their introductions
 *     say has nothing to do with the rest, so that they only show whether what is quoted is whole
 */
record SummaryMaterial(
        List<SummaryCase> abstracts, List<SummaryCase> introductions, List<SummaryCase> judged, List<Post> generated) {

    private static final Pattern MORE = Pattern.compile("<!--\\s*more\\s*-->");
    private static final int GENERATED = 100;
    private static final int GENERATED_LENGTH = 9_000;

    static SummaryMaterial read() {
        return new SummaryMaterial(
                Stream.of("c", "d").flatMap(half -> abstracts(half).stream()).toList(),
                introductions("c", "d"),
                introductions("a", "b"),
                generate());
    }

    private static List<SummaryCase> abstracts(String half) {
        Map<PostId, List<String>> abstracts = WrittenAbstracts.read(JudgedFile.read("abstracts-" + half + ".tsv"));
        return posts(half)
                .map(post -> new SummaryCase(post(post), abstracts.getOrDefault(post.id(), List.of())))
                .toList();
    }

    private static List<SummaryCase> introductions(String... halves) {
        return Stream.of(halves)
                .flatMap(SummaryMaterial::posts)
                .map(SummaryMaterial::withoutIntroduction)
                .toList();
    }

    private static Stream<WrittenPost> posts(String half) {
        return WrittenPost.all(JudgedFile.read("posts-" + half + ".html")).stream();
    }

    /** Its introduction is what stands before "more". */
    static SummaryCase withoutIntroduction(WrittenPost written) {
        String[] parts = MORE.split(written.body(), -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(written.place() + ": not one introduction");
        }
        return new SummaryCase(
                post(written.withBody(parts[1])),
                List.of(PlainText.source(post(written).excerpt())));
    }

    static Post post(WrittenPost written) {
        return post(WrittenPages.sighting(written));
    }

    private static Post post(Sighting sighting) {
        return Sightings.of(sighting).post(Optional.empty());
    }

    private static List<Post> generate() {
        PostPageParser parser = new PostPageParser(Blog.KEXUE);
        return ReplicaPosts.generate(GENERATED, 1, GENERATED_LENGTH).stream()
                .map(post -> parser.parse(PostPages.page("https://kexue.fm", post)))
                .map(page -> post(page.listings().get(0).sighting()))
                .toList();
    }

    /** A judged post, with its introduction. */
    static Post judged(PostId id) {
        return Stream.of("a", "b")
                .flatMap(SummaryMaterial::posts)
                .filter(written -> written.id().equals(id))
                .findFirst()
                .map(SummaryMaterial::post)
                .orElseThrow(() -> new IllegalArgumentException("no judged post " + id));
    }

    /** All posts with their introductions where they are long or generated, without where they are short. */
    Stream<Post> posts() {
        Stream<SummaryCase> cases = Stream.of(abstracts, introductions, judged).flatMap(List::stream);
        return Stream.concat(cases.map(SummaryCase::post), generated.stream());
    }
}
