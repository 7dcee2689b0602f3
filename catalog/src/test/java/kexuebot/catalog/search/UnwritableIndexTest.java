package kexuebot.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kexuebot.catalog.post.Post;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever can't write reads what is there and finds everything all the same. */
class UnwritableIndexTest {
    @TempDir
    private Path data;

    private final Shelf shelf = new Shelf();
    private final Post first = shelf.put(Shelf.post(1, "关于外推"), "正文里有蝴蝶。");
    private final Post second = shelf.put(Shelf.post(2, "关于内插"), "正文里有蜻蜓。");
    private final List<Post> posts = new ArrayList<>(List.of(first, second));

    private Indexes started(Path directory) {
        return new Indexes(shelf, Optional.of(directory));
    }

    private static List<Post> found(Index index, String words) {
        return index.search(Query.words(words));
    }

    private Path kept() throws IOException {
        try (Stream<Path> left = Files.list(data)) {
            return left.findFirst().orElseThrow();
        }
    }

    private void change() {
        posts.set(0, shelf.put(first, "正文里有蝉。"));
        posts.add(shelf.put(Shelf.post(3, "新的外推"), "正文里有蚂蚁。"));
        shelf.loads();
    }

    private void assertChangesAreFound(Index index) {
        assertThat(found(index, "蝉")).containsExactly(posts.get(0));
        assertThat(found(index, "蝴蝶")).isEmpty();
        assertThat(found(index, "蜻蜓")).containsExactly(second);
        assertThat(found(index, "蚂蚁")).containsExactly(posts.get(2));
        assertThat(found(index, "外推")).containsExactlyInAnyOrder(posts.get(0), posts.get(2));
    }

    @Test
    void a_locked_index_is_read_and_what_changed_is_in_memory() throws IOException {
        started(data).updated(posts, List.of());
        change();
        try (Directory directory = new NIOFSDirectory(kept());
                Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            assertThat(lock).isNotNull();
            Index beside = started(data).updated(posts, List.of());
            assertChangesAreFound(beside);
            assertThat(beside.isSettled()).isFalse();
            assertThat(shelf.loads()).isEqualTo(2);
        }
        assertThat(started(data).opened(posts, List.of()).isSettled()).isFalse();
        assertChangesAreFound(started(data).updated(posts, List.of()));
        assertThat(started(data).opened(posts, List.of()).isSettled()).isTrue();
    }

    @Test
    void a_damaged_index_that_another_process_holds_is_left_alone() throws IOException {
        started(data).updated(posts, List.of());
        try (Stream<Path> files = Files.list(kept())) {
            for (Path file : files.filter(each -> !each.endsWith("write.lock")).toList()) {
                Files.writeString(file, "damaged");
            }
        }
        change();
        try (Directory directory = new NIOFSDirectory(kept());
                Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            assertThat(lock).isNotNull();
            assertChangesAreFound(started(data).updated(posts, List.of()));
        }
        try (Stream<Path> files = Files.list(kept())) {
            assertThat(files).hasSizeGreaterThan(1);
        }
    }

    @Test
    void an_index_that_cannot_be_written_is_read() throws IOException {
        started(data).updated(posts, List.of());
        Path lock = kept().resolve("write.lock");
        Files.delete(lock);
        Files.createDirectory(lock); // which no permission of whoever runs this can open for writing
        change();

        assertChangesAreFound(started(data).updated(posts, List.of()));
        assertThat(shelf.loads()).isEqualTo(2);
    }

    @Test
    void a_directory_that_cannot_be_made_leaves_everything_in_memory() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "no directory");
        change();

        assertThat(found(started(file).opened(posts, List.of()), "外推")).hasSize(2);
        assertChangesAreFound(started(file).updated(posts, List.of()));
    }

    @Test
    void a_reader_keeps_what_it_opened_while_a_writer_replaces_everything() {
        Indexes writer = started(data);
        Indexes reader = started(data);
        writer.updated(posts, List.of());
        Index opened = reader.opened(posts, List.of());
        for (int round = 0; round < 30; round++) {
            Post changed = shelf.put(Shelf.titled(first, "第" + round + "次改名"), "正文里有第" + round + "只蝉。");
            writer.updated(List.of(changed, second), List.of());

            assertThat(found(opened, "蝴蝶")).containsExactly(first);
            assertThat(found(reader.opened(posts, List.of()), "外推")).containsExactly(first);
            assertThat(found(reader.opened(List.of(changed, second), List.of()), "蝉"))
                    .containsExactly(changed);
        }
    }
}
