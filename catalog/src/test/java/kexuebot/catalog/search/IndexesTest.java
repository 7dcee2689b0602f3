package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexesTest {
    private static final List<Series> NO_SERIES = List.of();

    @TempDir
    private Path data;

    private final Shelf shelf = new Shelf();
    private final Post first = shelf.put(Shelf.post(1, "关于外推"), "正文里有蝴蝶。");
    private final Post second = shelf.put(Shelf.post(2, "关于内插"), "正文里有蜻蜓。");
    private final Post third = Shelf.post(3, "没有正文");
    private final List<Post> posts = new ArrayList<>(List.of(first, second, third));
    private Indexes indexes;

    @BeforeEach
    void start() {
        indexes = started();
    }

    private Indexes started() {
        return new Indexes(shelf, Optional.of(data));
    }

    private Index updated() {
        return indexes.updated(posts, NO_SERIES);
    }

    private Index opened() {
        return indexes.opened(posts, NO_SERIES);
    }

    private static List<Post> found(Index index, String words) {
        return index.search(Query.words(words));
    }

    @Test
    void one_text_that_is_damaged_where_it_is_kept_costs_the_search_that_text_only() {
        Indexes damaged = new Indexes(
                post -> {
                    if (post.equals(first)) {
                        throw new IllegalStateException("damaged");
                    }
                    return shelf.of(post);
                },
                Optional.of(data));
        Index index = damaged.updated(posts, NO_SERIES);

        assertThat(found(index, "蜻蜓")).containsExactly(second);
        assertThat(found(index, "外推")).containsExactly(first);
    }

    @Test
    void titles_of_very_many_posts_are_found_at_once_and_their_excerpts_later() {
        for (int id = 10; id < 300; id++) {
            Post post = Shelf.post(id, "第" + id + "号", SamplePosts.document("摘录里有蟋蟀。"));
            posts.add(shelf.put(post, "正文" + id));
        }

        assertThat(found(opened(), "第77号")).hasSize(1);
        assertThat(found(opened(), "蟋蟀")).isEmpty();
        assertThat(found(updated(), "蟋蟀")).hasSize(290);
    }

    @Test
    void finds_words_of_titles_before_any_text_is_loaded() {
        Index index = opened();

        assertThat(found(index, "外推")).containsExactly(first);
        assertThat(found(index, "蝴蝶")).isEmpty();
        assertThat(index.isSettled()).isFalse();
        assertThat(shelf.loads()).isZero();
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void the_next_start_opens_what_is_there_and_loads_no_text() {
        updated();
        assertThat(shelf.loads()).isEqualTo(2);
        indexes = started();
        Index index = opened();

        assertThat(found(index, "蝴蝶")).containsExactly(first);
        assertThat(found(index, "没有正文")).containsExactly(third);
        assertThat(index.isSettled()).isTrue();
        assertThat(found(updated(), "蜻蜓")).containsExactly(second);
        assertThat(shelf.loads()).isZero();
    }

    @Test
    void only_a_changed_post_is_indexed_again() {
        updated();
        shelf.loads();
        Post changed = shelf.put(first, "正文里有蝉。");
        posts.set(0, changed);

        assertThat(opened().isSettled()).isFalse();
        assertThat(found(opened(), "外推")).containsExactly(changed);
        assertThat(found(opened(), "蝴蝶")).isEmpty();
        assertThat(shelf.loads()).isZero();
        assertThat(found(updated(), "蝉")).containsExactly(changed);
        assertThat(found(updated(), "蝴蝶")).isEmpty();
        assertThat(shelf.loads()).isEqualTo(1);
    }

    @Test
    void a_post_that_becomes_part_of_a_series_is_indexed_again() {
        updated();
        shelf.loads();
        Series series = new Series("小动物", List.of(new Series.Part(first, OptionalInt.of(7), "")));
        Index index = indexes.updated(posts, List.of(series));

        assertThat(found(index, "小动物 7")).containsExactly(first);
        assertThat(shelf.loads()).isEqualTo(1);
        assertThat(found(updated(), "小动物")).isEmpty();
    }

    @Test
    void reader_counts_change_without_indexing_and_order_at_once() {
        Query mostRead = Query.words("关于").withOrder(Query.Order.READERS);
        posts.set(0, Shelf.read(first, 10));
        posts.set(1, Shelf.read(second, 20));
        assertThat(updated().search(mostRead)).containsExactly(posts.get(1), posts.get(0));
        shelf.loads();

        posts.set(0, Shelf.read(first, 30));
        assertThat(opened().isSettled()).isTrue();
        assertThat(updated().search(mostRead)).containsExactly(posts.get(0), posts.get(1));
        assertThat(shelf.loads()).isZero();
    }

    @Test
    void an_old_index_keeps_what_it_found() {
        Index old = updated();
        Post renamed = Shelf.titled(first, "换了题目");
        Post fourth = Shelf.post(4, "外推的续篇");
        posts.set(0, renamed);
        posts.set(1, fourth);
        Index now = updated();

        assertThat(found(old, "外推")).containsExactly(first);
        assertThat(found(old, "蜻蜓")).containsExactly(second);
        assertThat(found(now, "外推")).containsExactly(fourth);
        assertThat(found(now, "蜻蜓")).isEmpty();
        assertThat(found(now, "换了题目")).containsExactly(renamed);
    }

    @Test
    void a_removed_post_is_not_found_and_leaves_nothing_behind() {
        updated();
        posts.remove(first);

        assertThat(found(opened(), "外推")).isEmpty();
        assertThat(found(updated(), "蝴蝶")).isEmpty();
        posts.add(first);
        shelf.loads();
        assertThat(found(updated(), "蝴蝶")).containsExactly(first);
        assertThat(shelf.loads()).isEqualTo(1);
    }

    @Test
    void a_text_that_is_not_there_is_looked_for_again() {
        shelf.lose(first);
        Index index = updated();
        assertThat(found(index, "外推")).containsExactly(first);
        assertThat(index.isSettled()).isFalse();

        shelf.put(first, "正文里有蝴蝶。");
        assertThat(found(updated(), "蝴蝶")).containsExactly(first);
        assertThat(updated().isSettled()).isTrue();
    }

    @Test
    void posts_without_id_that_look_alike_are_all_found() {
        Post twin = SamplePosts.post("双生", SamplePosts.document("其中之一"));
        Post other = SamplePosts.post("双生", SamplePosts.document("其中之二"));
        posts.addAll(List.of(twin, other));
        updated();
        indexes = started();

        assertThat(opened().isSettled()).isTrue();
        assertThat(found(opened(), "双生")).containsExactlyInAnyOrder(twin, other);
        assertThat(found(opened(), "之二")).containsExactly(other);
    }

    @Test
    void what_other_versions_left_is_removed_and_nothing_else() throws IOException {
        Path old = Files.createDirectories(data.resolve("index-0-9.11.0"));
        Files.writeString(old.resolve("segments_1"), "old");
        Path strange = Files.createDirectories(data.resolve("index-cards"));
        updated();

        assertThat(old).doesNotExist();
        assertThat(strange).exists();
        try (Stream<Path> left = Files.list(data)) {
            assertThat(left.filter(each -> !each.equals(strange)))
                    .singleElement()
                    .matches(Files::isDirectory);
        }
    }

    @Test
    void without_a_directory_only_changed_posts_are_indexed_too() {
        indexes = new Indexes(shelf, Optional.empty());
        updated();
        assertThat(shelf.loads()).isEqualTo(2);
        posts.set(0, Shelf.titled(first, "换了题目"));

        assertThat(found(updated(), "蝴蝶")).containsExactly(posts.get(0));
        assertThat(shelf.loads()).isEqualTo(1);
    }

    @Test
    void an_interrupted_build_goes_on_where_it_stopped() {
        List<Post> many = IntStream.rangeClosed(1, 250)
                .mapToObj(id -> shelf.put(Shelf.post(id, "第" + id + "个题目"), "正文" + id))
                .toList();
        Indexes impatient = new Indexes(
                post -> {
                    if (SamplePosts.id(post) == 20) { // the newest are indexed first
                        Thread.currentThread().interrupt();
                    }
                    return shelf.of(post);
                },
                Optional.of(data));

        assertThatThrownBy(() -> impatient.updated(many, NO_SERIES)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        shelf.loads();
        Index index = started().updated(many, NO_SERIES);
        assertThat(found(index, "题目")).hasSize(250);
        assertThat(index.isSettled()).isTrue();
        assertThat(shelf.loads()).isEqualTo(50);
    }
}
