package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the files: nothing wrong is found, and after the next update everything. */
class DamagedIndexTest {
    @TempDir
    private Path data;

    @TempDir
    private Path other;

    private final Shelf shelf = new Shelf();
    private final List<Post> posts = posts(0);

    /** Titles and texts that differ from post to post and from version to version. */
    private List<Post> posts(int version) {
        return IntStream.rangeClosed(1, 240)
                .mapToObj(id -> shelf.put(Shelf.post(id, "题目" + version + " 第" + id + "号"), "正文" + version + " 之" + id))
                .toList();
    }

    private static Indexes started(Texts texts, Path data) {
        return new Indexes(texts, Optional.of(data));
    }

    private void assertComplete(Path directory, List<Post> all) {
        Indexes indexes = started(shelf, directory);
        Index soon = indexes.opened(all, List.of());
        assertThat(soon.search(Query.words("题目"))).hasSameElementsAs(all);
        assertThat(soon.search(Query.words("正文"))).isSubsetOf(all);
        assertEverythingIsFound(indexes.updated(all, List.of()), all);
        shelf.loads();
        Index kept = started(shelf, directory).opened(all, List.of());
        assertThat(kept.isSettled()).isTrue();
        assertEverythingIsFound(kept, all);
        assertThat(shelf.loads()).isZero();
    }

    private static void assertEverythingIsFound(Index index, List<Post> all) {
        assertThat(index.search(Query.words("题目"))).hasSameElementsAs(all);
        assertThat(index.search(Query.words("正文"))).hasSameElementsAs(all);
        assertThat(index.search(Query.words("之17"))).contains(all.get(16));
        assertThat(index.search(Query.words("没有"))).isEmpty();
    }

    @Test
    void damaged_files_are_noticed_and_built_anew() throws IOException {
        List<Post> some = posts.subList(0, 40);
        started(shelf, data).updated(some, List.of());
        Random random = new Random(20261122);
        for (int round = 0; round < 40; round++) {
            copy(data, other);
            damage(file(random), random);
            assertComplete(other, some);
        }
    }

    private Path file(Random random) throws IOException {
        List<Path> files = files(other).stream()
                .filter(file -> file.toFile().length() > 0)
                .sorted()
                .toList();
        return files.get(random.nextInt(files.size()));
    }

    private static void damage(Path file, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        switch (random.nextInt(4)) {
            case 0 -> Files.delete(file);
            case 1 -> Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            case 2 -> Files.write(file, new byte[bytes.length]);
            default -> {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bytes);
            }
        }
    }

    @Test
    void a_directory_that_disappears_while_it_is_in_use_is_made_again() throws IOException {
        Indexes indexes = started(shelf, data);
        Index before = indexes.updated(posts, List.of());
        delete(data);
        assertEverythingIsFound(before, posts);
        assertEverythingIsFound(indexes.updated(posts, List.of()), posts);
        assertComplete(data, posts);
    }

    @Test
    void a_kill_at_any_moment_leaves_what_can_be_opened() throws IOException {
        started(shelf, data).updated(posts, List.of());
        List<Post> newer = posts(1);
        List<Path> moments = new ArrayList<>();
        Texts killed = post -> {
            if (moments.size() * 24 < 241 - SamplePosts.id(post)) {
                moments.add(copied(other.resolve(Integer.toString(moments.size()))));
            }
            return shelf.of(post);
        };
        started(killed, data).updated(newer, List.of());

        assertThat(moments).hasSize(10);
        moments.forEach(moment -> assertComplete(moment, newer));
        assertComplete(data, newer);
    }

    private Path copied(Path target) {
        try {
            copy(data, Files.createDirectories(target));
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that was there and is not in the copy is deleted. */
    private static void copy(Path from, Path to) throws IOException {
        delete(to);
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void delete(Path directory) throws IOException {
        for (Path file : files(directory)) {
            Files.delete(file);
        }
    }

    @Test
    void something_written_to_the_lock_stops_nothing() throws IOException {
        started(shelf, data).updated(posts, List.of());
        for (Path file : files(data)) {
            if (file.endsWith("write.lock")) {
                Files.writeString(file, "not empty");
            }
        }
        assertComplete(data, posts(1));
    }

    @Test
    void files_that_are_no_index_are_replaced() throws IOException {
        started(shelf, data).updated(posts, List.of());
        for (Path file : files(data)) {
            Files.writeString(file, "not an index");
        }
        assertComplete(data, posts);
    }
}
