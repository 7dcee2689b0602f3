package kexuebot.catalog.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.source.Archive;
import kexuebot.catalog.source.ArchivePageParser;
import kexuebot.catalog.source.FeedParser;
import kexuebot.catalog.source.Page;
import kexuebot.catalog.source.PageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parsers read the replica's pages back as they were meant. */
class ReplicaPagesTest {
    private static final List<ReplicaPost> POSTS = ReplicaPosts.generate(60, 7, 600);

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

    static Stream<ReplicaPost> others() {
        return POSTS.stream().skip(5);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void what_stands_around_a_text_reads_back(ReplicaPost post) {
        PostPages.Around around =
                new PostPages.Around(Optional.of(POSTS.get(0)), Optional.of(POSTS.get(1)), POSTS.subList(2, 5));
        String html = PostPages.page(new PageFrame("https://kexue.fm", POSTS), post, around);

        Details details =
                PageReader.read(Blog.KEXUE, html).listings().get(0).sighting().details();

        assertThat(details.comments()).hasValue(post.comments());
        assertThat(details.previous().orElseThrow().id())
                .contains(new PostId(POSTS.get(0).id()));
        assertThat(details.next().orElseThrow().id())
                .contains(new PostId(POSTS.get(1).id()));
        assertThat(ids(details.similar()))
                .isEqualTo(POSTS.subList(2, 5).stream().map(ReplicaPost::id).toList());
        assertThat(details.contents())
                .extracting(Details.Heading::title)
                .isEqualTo(post.text().headings());
        assertThat(details.papers())
                .isEqualTo(post.text().papers().stream().distinct().toList());
        assertThat(details.citation().orElseThrow().bibtex()).contains("title={" + post.title() + "}");
    }

    @Test
    void the_archive_page_reads_back() {
        List<ReplicaPost> newestFirst = POSTS.stream()
                .sorted(Comparator.comparing(ReplicaPost::published).reversed())
                .toList();
        String html = ReplicaPages.archive(new PageFrame("https://kexue.fm", newestFirst), newestFirst);

        Archive archive = new ArchivePageParser(Blog.KEXUE).parse(html);

        assertThat(archive.page().problems()).isEmpty();
        assertThat(archive.claimed()).hasValue(POSTS.size());
        assertThat(archive.page().listings().stream().map(listing -> archived(listing.sighting())))
                .containsExactlyElementsOf(
                        newestFirst.stream().map(ReplicaPagesTest::archived).toList());
    }

    private static String archived(Sighting sighting) {
        return sighting.id().orElseThrow() + " " + sighting.title() + " "
                + sighting.date().orElseThrow() + " "
                + sighting.details().comments().orElseThrow();
    }

    private static String archived(ReplicaPost post) {
        return post.id() + " " + post.title() + " " + post.day() + " " + post.comments();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void feeds_read_back(boolean atom) {
        PageFrame frame = new PageFrame("https://kexue.fm", POSTS);
        Page page = new FeedParser(Blog.KEXUE).parse(atom ? Feeds.atom(frame, POSTS) : Feeds.rss(frame, POSTS));

        assertThat(page.problems()).isEmpty();
        assertThat(page.listings().stream().map(listing -> fed(listing.sighting())))
                .containsExactlyElementsOf(POSTS.stream()
                        .limit(Feeds.ENTRIES)
                        .map(ReplicaPagesTest::fed)
                        .toList());
    }

    private static String fed(Sighting sighting) {
        return sighting.title() + " " + sighting.date().orElseThrow() + " " + sighting.category() + " "
                + shown(sighting);
    }

    private static String fed(ReplicaPost post) {
        return post.title() + " " + post.day() + " " + post.category() + " " + shown(post);
    }

    private static String shown(Sighting sighting) {
        return sighting.id().orElseThrow() + " " + PlainText.source(sighting.excerpt());
    }

    private static String shown(ReplicaPost post) {
        return post.id() + " " + post.excerpt().source();
    }

    private static List<Integer> ids(Sighting sighting) {
        return ids(sighting.mentions());
    }

    private static List<Integer> ids(List<Mention> mentions) {
        return mentions.stream()
                .map(Mention::id)
                .flatMap(id -> id.stream().map(PostId::value))
                .toList();
    }
}
