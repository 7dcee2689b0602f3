package kexuebot.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.library.Sightings;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import kexuebot.catalog.post.Text;
import kexuebot.catalog.post.Texts;
import kexuebot.catalog.related.Related;
import kexuebot.catalog.search.Query;
import kexuebot.catalog.series.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void related_posts_are_those_of_the_series_and_those_alike() {
        Post alike = post(9590, "2023-04-17", "低秩分解与伪逆");
        InMemoryCatalog catalog = catalog(OLD, FIRST, SECOND, alike);

        assertThat(catalog.related(SECOND, 10).get(0).post()).isEqualTo(FIRST);
        assertThat(catalog.related(SECOND, 10).get(0).reasons())
                .startsWith(new Related.PreviousPart(), new Related.Cited());
        assertThat(catalog.related(FIRST, 10)).extracting(Related::post).startsWith(SECOND, alike);
        assertThat(catalog.related(FIRST, 1)).hasSize(1);
        assertThat(catalog().related(FIRST, 10)).isEmpty();
    }

    @Test
    void related_posts_are_there_before_all_texts_are_indexed() {
        Later executor = new Later();
        Post read = withText(FIRST, "1");
        InMemoryCatalog catalog = new InMemoryCatalog(
                Blog.KEXUE,
                () -> List.of(read, withText(SECOND, "2")),
                post -> document("正文"),
                Optional.empty(),
                executor);
        executor.runNext();
        executor.runNext();

        assertThat(catalog.related(read, 10)).hasSize(1);
        while (executor.runNext()) {}
        assertThat(catalog.related(read, 10)).hasSize(1);
    }

    /** Does what it is told when asked to. */
    private static final class Later implements Executor {
        private final Queue<Runnable> tasks = new ArrayDeque<>();

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }

        boolean runNext() {
            Optional<Runnable> next = Optional.ofNullable(tasks.poll());
            next.ifPresent(Runnable::run);
            return next.isPresent();
        }
    }

    private static Post withText(Post post, String digest) {
        return Sightings.of(Sighting.from(SourceKind.POST_PAGE)
                        .withId(post.id().orElseThrow())
                        .withTitle(post.title())
                        .withText(Text.unloaded(digest)))
                .post(Optional.empty());
    }

    private static Document document(String text) {
        return new Document(List.of(new Block.Paragraph(List.of(Inline.text(text)))));
    }

    private static final Texts TEXTS = post ->
            post.text().isNone() ? Document.EMPTY : document("全文 " + post.text().digest());

    @Test
    void who_cannot_ask_again_waits_until_whole_texts_are_found(@TempDir Path data) {
        Later later = new Later();
        Post whole = withText(OLD, "蝴蝶");
        InMemoryCatalog catalog = new InMemoryCatalog(
                Blog.KEXUE, () -> List.of(FIRST, whole), TEXTS, Optional.of(data), InMemoryCatalog.Haste.WHOLE, later);
        later.runNext();
        later.runNext();

        assertThat(catalog.search(Query.words("蝴蝶"))).containsExactly(whole);
    }

    @Test
    void titles_are_found_while_whole_texts_are_still_being_indexed(@TempDir Path data) {
        Later later = new Later();
        Post whole = withText(OLD, "蝴蝶");
        InMemoryCatalog catalog =
                new InMemoryCatalog(Blog.KEXUE, () -> List.of(FIRST, whole), TEXTS, Optional.of(data), later);
        later.runNext();
        later.runNext();

        assertThat(catalog.search(Query.words("端午节"))).containsExactly(whole);
        assertThat(catalog.search(Query.words("蝴蝶"))).isEmpty();
        Catalog before = catalog.now();
        assertThat(later.runNext()).isTrue();
        assertThat(catalog.search(Query.words("蝴蝶"))).containsExactly(whole);
        assertThat(before.search(Query.words("蝴蝶"))).isEmpty();
    }

    @Test
    void posts_may_be_refreshed_before_they_were_loaded_at_all(@TempDir Path data) {
        Later later = new Later();
        List<Post> posts = new ArrayList<>(List.of(withText(OLD, "蝴蝶")));
        InMemoryCatalog catalog =
                new InMemoryCatalog(Blog.KEXUE, () -> List.copyOf(posts), TEXTS, Optional.of(data), later);
        later.runNext();
        posts.set(0, withText(OLD, "蜻蜓"));
        catalog.refresh();
        while (later.runNext()) {
            assertThat(catalog.search(Query.words("蜻蜓"))).containsExactlyElementsOf(posts);
            assertThat(catalog.search(Query.words("蝴蝶"))).isEmpty();
        }
        InMemoryCatalog next = new InMemoryCatalog(
                Blog.KEXUE, () -> List.copyOf(posts), post -> Document.EMPTY, Optional.of(data), Runnable::run);
        assertThat(next.search(Query.words("蜻蜓"))).containsExactlyElementsOf(posts);
    }

    @Test
    void a_failed_refresh_is_thrown_and_changes_nothing(@TempDir Path data) {
        AtomicBoolean failing = new AtomicBoolean();
        List<Post> posts = new ArrayList<>(List.of(withText(OLD, "蝴蝶"), withText(FIRST, "蝉")));
        Supplier<Collection<Post>> sometimes = () -> {
            if (failing.get()) {
                throw new IllegalStateException("no posts");
            }
            return List.copyOf(posts);
        };
        InMemoryCatalog catalog = new InMemoryCatalog(Blog.KEXUE, sometimes, TEXTS, Optional.of(data), Runnable::run);
        List<Post> old = List.copyOf(posts);
        failing.set(true);
        posts.set(0, withText(OLD, "蜻蜓"));

        assertThatIllegalStateException().isThrownBy(catalog::refresh).withMessage("no posts");
        assertThat(catalog.snapshot().newestFirst()).hasSameElementsAs(old);
        assertThat(catalog.search(Query.words("蝴蝶"))).containsExactly(old.get(0));
        assertThat(catalog.search(Query.words("蝉"))).containsExactly(old.get(1));
        failing.set(false);
        catalog.refresh();
        assertThat(catalog.search(Query.words("蜻蜓"))).containsExactly(posts.get(0));
    }

    @Test
    void a_text_that_cannot_be_indexed_now_leaves_titles_to_be_found(@TempDir Path data) {
        Texts none = post -> {
            throw new IllegalStateException("no texts");
        };
        InMemoryCatalog catalog = new InMemoryCatalog(
                Blog.KEXUE, () -> List.of(withText(OLD, "蝴蝶")), none, Optional.of(data), Runnable::run);

        assertThat(catalog.search(Query.words("端午节"))).hasSize(1);
    }

    @Test
    void a_hit_shows_the_place_in_the_whole_text_or_else_the_excerpt() {
        Post whole = withText(OLD, "蝴蝶");
        InMemoryCatalog catalog =
                new InMemoryCatalog(Blog.KEXUE, () -> List.of(whole), TEXTS, Optional.empty(), Runnable::run);
        InMemoryCatalog without =
                new InMemoryCatalog(Blog.KEXUE, () -> List.of(whole), Texts.NONE, Optional.empty(), Runnable::run);

        assertThat(catalog.hit(whole, Query.words("蝴蝶")).snippet())
                .contains(new Inline.Strong(List.of(Inline.text("蝴蝶"))));
        assertThat(without.hit(whole, Query.words("蝴蝶")).snippet()).isEmpty();
    }

    @Test
    void searches_during_refreshes_find_one_whole_snapshot(@TempDir Path data) throws Exception {
        AtomicInteger version = new AtomicInteger();
        Supplier<Collection<Post>> posts = () -> {
            int now = version.incrementAndGet();
            return IntStream.rangeClosed(1, 20)
                    .mapToObj(id ->
                            withText(post(id, "2024-01-01", "题目 " + (id % 3 == 0 ? now : 0)), "v" + now * (id % 2)))
                    .toList();
        };
        InMemoryCatalog catalog = new InMemoryCatalog(Blog.KEXUE, posts, TEXTS, Optional.of(data), Runnable::run);
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(3);
        try {
            List<Future<Integer>> running = Stream.generate(() -> readers.submit(() -> searches(catalog, done)))
                    .limit(3)
                    .toList();
            for (int round = 0; round < 30; round++) {
                catalog.refresh();
                System.gc(); // so that indexes nobody has any more are given back meanwhile
            }
            done.set(true);
            for (Future<Integer> each : running) {
                assertThat(each.get()).isPositive();
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private static int searches(Catalog catalog, AtomicBoolean done) {
        int searches = 0;
        do {
            Catalog now = catalog.now();
            assertThat(now.search(Query.words("题目")))
                    .hasSameElementsAs(now.snapshot().newestFirst());
            assertThat(now.search(Query.words("全文")))
                    .hasSameElementsAs(now.snapshot().newestFirst());
            searches++;
        } while (!done.get());
        return searches;
    }
}
