package kexuebot.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kexuebot.catalog.library.Sightings;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import kexuebot.catalog.search.Query;
import kexuebot.catalog.series.Series;
import org.junit.jupiter.api.Test;

class InMemoryCatalogTest {
    private static final Post FIRST = post(10366, "2024-09-15", "低秩近似之路（一）：伪逆");
    private static final Post SECOND = post(10407, "2024-10-01", "低秩近似之路（二）：SVD", "低秩近似之路（一）：伪逆");
    private static final Post OLD = post(681, "2010-06-16", "祝大家端午节快乐！");

    private static Post post(int id, String day, String title, String... mentioned) {
        List<Mention> mentions = new ArrayList<>();
        for (String other : mentioned) {
            mentions.add(new Mention(Optional.empty(), other));
        }
        return Sightings.of(Sighting.from(SourceKind.LIST_PAGE)
                        .withId(new PostId(id))
                        .withDate(PartialDate.of(LocalDate.parse(day)))
                        .withTitle(title)
                        .withCategory("Mathematics")
                        .withTags(List.of("矩阵"))
                        .withMentions(mentions))
                .post(Optional.empty());
    }

    private static InMemoryCatalog catalog(Post... posts) {
        return new InMemoryCatalog(Blog.KEXUE, () -> List.of(posts), Runnable::run);
    }

    @Test
    void a_snapshot_reaches_posts_in_every_way() {
        Snapshot snapshot = catalog(OLD, FIRST, SECOND).snapshot();

        assertThat(snapshot.newestFirst()).containsExactly(SECOND, FIRST, OLD);
        assertThat(snapshot.post(new PostId(681))).contains(OLD);
        assertThat(snapshot.byYear().get(Year.of(2024))).containsExactly(SECOND, FIRST);
        assertThat(snapshot.byTag().get("矩阵")).containsExactly(SECOND, FIRST, OLD);
        assertThat(snapshot.byCategory()).containsOnlyKeys("Mathematics");
        assertThat(snapshot.seriesOf(SECOND)
                        .flatMap(series -> series.before(SECOND))
                        .map(Series.Part::post))
                .contains(FIRST);
        assertThat(snapshot.mentionedBy(SECOND)).containsExactly(FIRST);
        assertThat(snapshot.mentioning(FIRST)).containsExactly(SECOND);
        assertThat(snapshot.reachesUntil()).contains(LocalDate.of(2024, 10, 1));
    }

    @Test
    void a_reader_keeps_the_snapshot_it_took_while_new_posts_come() {
        List<Post> posts = new ArrayList<>(List.of(OLD));
        InMemoryCatalog catalog = new InMemoryCatalog(Blog.KEXUE, () -> posts, Runnable::run);
        Catalog before = catalog.now();
        posts.add(FIRST);
        catalog.refresh();

        assertThat(before.snapshot().newestFirst()).containsExactly(OLD);
        assertThat(before.search(Query.words("伪逆"))).isEmpty();
        assertThat(catalog.snapshot().newestFirst()).containsExactly(FIRST, OLD);
        assertThat(catalog.search(Query.words("伪逆"))).containsExactly(FIRST);
    }

    @Test
    void posts_that_cannot_be_loaded_are_every_reader_s_error() {
        InMemoryCatalog catalog = new InMemoryCatalog(
                Blog.KEXUE,
                () -> {
                    throw new IllegalStateException("no posts");
                },
                Runnable::run);

        assertThatIllegalStateException().isThrownBy(catalog::snapshot).withMessage("no posts");
        assertThatIllegalStateException()
                .isThrownBy(() -> catalog.search(Query.words("x")))
                .withMessage("no posts");
    }

    @Test
    void titles_and_series_are_found_by_a_part_of_them() {
        InMemoryCatalog catalog = catalog(OLD, FIRST, SECOND);

        assertThat(catalog.findTitle("低秩近似之路(一):伪逆")).contains(FIRST);
        assertThat(catalog.findTitle("端午节")).contains(OLD);
        assertThat(catalog.findTitle("低秩")).isEmpty();
        assertThat(catalog.findSeries("近似")).extracting(Series::name).containsExactly("低秩近似之路");
    }
}
