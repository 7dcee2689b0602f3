package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangingPostsTest {
    private static final List<String> WORDS = List.of("蝴蝶", "蜻蜓", "蚂蚁", "外推", "内插", "秩");

    @TempDir
    private Path data;

    private final Shelf shelf = new Shelf();
    private final Random random = new Random(3);
    private int lastId;

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private Post post() {
        return shelf.put(Shelf.post(++lastId, word() + "与" + word()), word() + "，" + word());
    }

    private void change(List<Post> posts) {
        int place = random.nextInt(posts.size());
        Post old = posts.get(place);
        switch (random.nextInt(5)) {
            case 0 -> posts.add(post());
            case 1 -> posts.remove(place);
            case 2 -> posts.set(place, Shelf.titled(old, word() + "或" + word()));
            case 3 -> posts.set(place, Shelf.read(old, random.nextInt(100)));
            default -> posts.set(place, shelf.put(old, word() + "。" + word()));
        }
    }

    /** Of two posts at random, or of none. */
    private List<Series> series(List<Post> posts) {
        if (random.nextBoolean()) {
            return List.of();
        }
        List<Series.Part> parts = IntStream.of(1, 2)
                .mapToObj(
                        number -> new Series.Part(posts.get(random.nextInt(posts.size())), OptionalInt.of(number), ""))
                .toList();
        return List.of(new Series("小虫", parts));
    }

    @Test
    void after_any_changes_the_kept_index_finds_what_a_new_one_does() {
        List<Post> posts = new ArrayList<>(Stream.generate(this::post).limit(15).toList());
        Indexes indexes = new Indexes(shelf, Optional.of(data));
        for (int round = 0; round < 40; round++) {
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                change(posts);
            }
            if (random.nextInt(4) == 0) {
                indexes = new Indexes(shelf, Optional.of(data));
            }
            List<Series> series = series(posts);
            assertSame(indexes.updated(posts, series), new Indexes(shelf, Optional.empty()).updated(posts, series));
        }
    }

    private static void assertSame(Index kept, Index anew) {
        for (Query.Order order : List.of(Query.Order.DATE, Query.Order.READERS)) {
            for (String words : List.of("蝴蝶", "蜻蜓 外推", "小虫 2", "series:小虫", "")) {
                Query query =
                        ((QueryParser.Parsed) QueryParser.parse(words)).query().withOrder(order);
                assertThat(kept.search(query)).isEqualTo(anew.search(query));
            }
        }
        assertThat(kept.isSettled()).isTrue();
    }
}
