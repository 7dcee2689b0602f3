package kexuebot.catalog.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.source.Page;
import kexuebot.catalog.source.PageReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The parsers read the replica's pages back as they were meant. */
class ReplicaPagesTest {
    private static final List<ReplicaPost> POSTS = ReplicaPosts.generate(200, 7, 600);

    static Stream<ReplicaPost> posts() {
        return POSTS.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("posts")
    void post_pages_read_back(ReplicaPost post) {
        Page page = PageReader.read(Blog.KEXUE, PostPages.page("https://kexue.fm", post));

        assertThat(page.problems()).isEmpty();
        Sighting sighting = page.listings().get(0).sighting();
        assertThat(sighting.id()).contains(new PostId(post.id()));
        assertThat(sighting.title()).isEqualTo(post.title());
        assertThat(sighting.date().orElseThrow().full()).contains(post.day());
        assertThat(sighting.category()).isEqualTo(post.category());
        assertThat(sighting.tags()).isEqualTo(post.tags());
        assertThat(sighting.readers().orElseThrow().count()).isEqualTo(post.readers());
        assertThat(PlainText.source(sighting.excerpt()))
                .isEqualTo(post.excerpt().source());
        assertThat(PlainText.source(sighting.text().document()))
                .isEqualTo(post.text().source());
        assertThat(ids(sighting))
                .isEqualTo(post.text().links().stream().distinct().toList());
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void list_pages_read_back(Variant variant) {
        String html = ReplicaPages.list("https://kexue.fm", POSTS, 1, 1, variant);

        Page page = PageReader.read(Blog.KEXUE, html);

        assertThat(page.problems()).isEmpty();
        assertThat(page.listings().stream()
                        .map(listing -> shown(listing.sighting()))
                        .toList())
                .isEqualTo(POSTS.stream().map(ReplicaPagesTest::shown).toList());
    }

    private static String shown(Sighting sighting) {
        return sighting.id().orElseThrow() + " " + PlainText.source(sighting.excerpt());
    }

    private static String shown(ReplicaPost post) {
        return post.id() + " " + post.excerpt().source();
    }

    private static List<Integer> ids(Sighting sighting) {
        return sighting.mentions().stream()
                .map(Mention::id)
                .flatMap(id -> id.stream().map(PostId::value))
                .toList();
    }
}
