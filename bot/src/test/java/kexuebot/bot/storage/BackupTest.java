package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;
import kexuebot.bot.subscription.Target;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final Place HERE = Place.of(new ChatId("telegram", "5"));
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");

    @TempDir
    private Path directory;

    private Path data;
    private Path file;

    @BeforeEach
    void name_files() throws IOException {
        data = Files.createDirectory(directory.resolve("数据 a%20b"));
        file = directory.resolve("backup.db");
    }

    private static void subscribe(Database database, String words) {
        new JdbiSubscriptionStore(database.jdbi()).add(HERE, Target.read(words), NOW);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    /** What a file holds, once it is restored into an empty directory. */
    private List<String> targetsIn(Path backup) throws IOException {
        Path other = Files.createTempDirectory(directory, "other");
        Restore.from(backup, other, Optional.empty(), NOW);
        try (Database database = Database.open(other)) {
            return new JdbiSubscriptionStore(database.jdbi())
                    .of(HERE).stream()
                            .map(subscription -> subscription.target().text())
                            .toList();
        }
    }

    @Test
    void a_backup_is_one_file_that_says_what_it_holds() throws IOException {
        try (Database database = Database.open(data)) {
            subscribe(database, "低秩");
            new Deliveries(database.jdbi()).add(HERE, 1, "POST", "sent").add(HERE, 2, "POST", "sent");

            assertThat(Backup.write(data, file, false)).isEqualTo(new Backup.Contents(0, 1, 2, Files.size(file)));
        }
        assertThat(names()).containsExactly("backup.db", "数据 a%20b");
        assertThat(targetsIn(file)).containsExactly("低秩");
    }

    @Test
    void what_a_writer_beside_it_has_not_committed_is_not_in_it() throws IOException {
        try (Database database = Database.open(data)) {
            subscribe(database, "before");
            try (Handle writer = database.jdbi().open()) {
                writer.begin();
                writer.execute("INSERT INTO subscription (number, chat, topic, target, paused, since)"
                        + " VALUES (7, 'telegram:5', 0, 'meanwhile', 0, 0)");
                Backup.write(data, file, false);
                writer.commit();
            }
            assertThat(new JdbiSubscriptionStore(database.jdbi()).of(HERE)).hasSize(2);
        }
        assertThat(targetsIn(file)).containsExactly("before");
    }

    @Test
    void backups_beside_a_busy_writer_hold_whole_transactions() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        AtomicBoolean enough = new AtomicBoolean();
        List<Path> backups = new ArrayList<>();
        try (Database database = Database.open(data)) {
            Future<Integer> writer = thread.submit(() -> writePairs(database, enough));
            for (int each = 0; each < 5; each++) {
                backups.add(directory.resolve("backup" + each));
                Backup.write(data, backups.get(each), false);
            }
            enough.set(true);
            assertThat(writer.get()).as("transactions meanwhile").isPositive();
        } finally {
            thread.shutdownNow();
        }
        for (Path backup : backups) {
            try (SqliteFile copy = SqliteFile.still(backup, "the backup")) {
                assertThat(copy.count("mute")).isEqualTo(copy.count("note"));
            }
        }
    }

    /** Writes rows in pairs until it is enough; how many. */
    private static int writePairs(Database database, AtomicBoolean enough) {
        int pairs = 0;
        while (!enough.get()) {
            String name = Integer.toString(pairs++);
            database.jdbi().useTransaction(handle -> {
                handle.execute("INSERT INTO mute (chat, topic, series) VALUES ('telegram:5', 0, ?)", name);
                handle.execute("INSERT INTO note (name, value) VALUES (?, ?)", name, "x".repeat(5_000));
            });
        }
        return pairs;
    }

    @Test
    void what_was_deleted_is_not_in_it() throws IOException {
        try (Database database = Database.open(data)) {
            subscribe(database, "nobodyistofindthis");
            new JdbiSubscriptionStore(database.jdbi()).removeAll(HERE);
            Backup.write(data, file, false);
        }

        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("nobodyistofindthis");
    }

    @Test
    void a_file_that_is_there_is_overwritten_only_when_asked_for() throws IOException {
        Database.open(data).close();
        Files.writeString(file, "mine");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> Backup.write(data, file, false))
                .withMessageContaining(file.toString())
                .withMessageContaining("--force");
        assertThat(file).hasContent("mine");
        Backup.write(data, file, true);
        assertThat(targetsIn(file)).isEmpty();
    }

    @Test
    void a_backup_that_fails_leaves_the_former_one_and_nothing_else() throws IOException {
        Files.writeString(Database.file(data), "no database ".repeat(1_000));
        Files.writeString(file, "the former one");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> Backup.write(data, file, true))
                .withMessageContaining(Database.file(data) + " is damaged")
                .withMessageNotContaining("\n");
        assertThat(file).hasContent("the former one");
        assertThat(names()).containsExactly("backup.db", "数据 a%20b");
    }

    @Test
    void a_damaged_page_in_the_middle_is_noticed() throws IOException {
        try (Database database = Database.open(data)) {
            for (int each = 0; each < 200; each++) {
                new JdbiNotes(database.jdbi()).write("note" + each, "x".repeat(2_000));
            }
        }
        DamagedFiles.overwriteMiddle(Database.file(data));

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> Backup.write(data, file, false))
                .withMessageContaining(Database.file(data) + " is damaged");
        assertThat(file).doesNotExist();
    }

    @Test
    void impossible_targets_are_named() {
        Database.open(data).close();

        for (Path target : List.of(
                data, Database.file(data), directory.resolve("absent/backup.db"), Path.of("/proc/kexuebot.db"))) {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> Backup.write(data, target, true))
                    .withMessageContaining(target.toString())
                    .withMessageNotContaining("\n");
        }
        Database.open(data).close();
    }

    @Test
    void without_a_database_there_is_nothing_to_back_up() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> Backup.write(data, file, false))
                .withMessageContaining(data.toString());
        assertThat(data).isEmptyDirectory();
        assertThat(file).doesNotExist();
    }

    @Test
    void a_database_of_an_older_schema_is_copied_as_it_is() {
        OldDatabases.ofSchema(2, data);

        Backup.write(data, file, false);

        try (SqliteFile copy = SqliteFile.still(file, "the backup")) {
            assertThat(copy.count("telegram_update")).isZero();
            assertThat(copy.count("flyway_schema_history")).isEqualTo(2);
        }
    }
}
