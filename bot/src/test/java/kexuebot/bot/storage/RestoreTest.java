package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;
import kexuebot.bot.storage.Deliveries.End;
import kexuebot.bot.storage.Deliveries.Plan;
import kexuebot.bot.subscription.Subscription;
import kexuebot.bot.subscription.Target;
import kexuebot.catalog.library.PostStore.Change;
import kexuebot.catalog.library.Sightings;
import kexuebot.catalog.library.StoredPost;
import kexuebot.catalog.library.Tracking;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.recommend.Trace;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestoreTest {
    private static final Place HERE = Place.of(new ChatId("telegram", "5"));
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));
    private static final String FORMER = "kexuebot-20260302T120000Z.db";
    private static final Target LOW_RANK = Target.read("低秩 tag:矩阵");

    @TempDir
    private Path directory;

    private Path data;
    private Path other;
    private Path backup;

    @BeforeEach
    void name_files() throws IOException {
        data = Files.createDirectory(directory.resolve("data"));
        other = Files.createDirectory(directory.resolve("other"));
        backup = directory.resolve("backup.db");
    }

    private static Subscription subscribe(Database database, Target target) {
        JdbiSubscriptionStore store = new JdbiSubscriptionStore(database.jdbi());
        store.add(HERE, target, NOW);
        return store.of(HERE).get(store.of(HERE).size() - 1);
    }

    private static void write(Path directory, Target target) {
        try (Database database = Database.open(directory)) {
            subscribe(database, target);
        }
    }

    private static List<Target> targets(Path directory) {
        try (Database database = Database.open(directory)) {
            return new JdbiSubscriptionStore(database.jdbi())
                    .of(HERE).stream().map(Subscription::target).toList();
        }
    }

    private Restore.Restored restore() {
        return Restore.from(backup, other, Optional.empty(), LATER);
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    private void backUp(Target target) {
        write(data, target);
        Backup.write(data, backup, false);
    }

    /** Everything that is stored, table by table. */
    private static List<String> everything(Database database) {
        return Stream.of(
                        "property",
                        "post",
                        "sighting",
                        "chat",
                        "subscription",
                        "mute",
                        "stop",
                        "delivery",
                        "trace",
                        "recommended")
                .flatMap(table -> database
                        .jdbi()
                        .withHandle(handle -> handle.createQuery("SELECT * FROM " + table)
                                .mapToMap()
                                .map(Object::toString)
                                .list())
                        .stream())
                .toList();
    }

    @Test
    void posts_subscriptions_and_deliveries_come_back_into_an_empty_directory() throws IOException {
        List<String> before;
        try (Database database = Database.open(data)) {
            StoredPost post = new StoredPost(
                    OptionalLong.empty(), Sightings.of(Optional.empty(), List.of(FullSighting.FULL)), Tracking.NONE);
            new JdbiPostStore(database.jdbi(), () -> NOW).save(List.of(new Change(post, Optional.empty())), List.of());
            new CatalogProperties(database.jdbi()).setBlog("https://kexue.fm");
            subscribe(database, Target.ALL);
            subscribe(database, LOW_RANK);
            new JdbiSubscriptionStore(database.jdbi()).mute(HERE, "a");
            new Deliveries(database.jdbi())
                    .add(HERE, 1, "POST", "sent")
                    .add(HERE, 2, "POST", "failed")
                    .add(HERE, 3, "POST", "pending", LATER.plusMillis(1));
            JdbiHistory history = new JdbiHistory(database.jdbi());
            history.note(HERE.chat(), new Trace(new PostId(9948), Trace.Kind.LIKED, NOW));
            history.show(HERE.chat(), List.of(new PostId(4)), NOW);
            Backup.write(data, backup, false);
            before = everything(database);
        }

        Restore.Restored restored = restore();

        assertThat(restored.former()).isEmpty();
        assertThat(restored.contents()).isEqualTo(new Backup.Contents(1, 2, 3, Files.size(Database.file(other))));
        assertThat(names(other)).containsExactly("kexuebot.db");
        try (Database database = Database.open(other)) {
            assertThat(everything(database)).isEqualTo(before).hasSizeGreaterThan(10);
            assertThat(new JdbiPostStore(database.jdbi(), () -> NOW).load()).hasSize(1);
        }
    }

    @Test
    void the_database_of_before_is_kept_under_a_dated_name() throws IOException {
        backUp(LOW_RANK);
        write(other, Target.ALL);

        assertThat(restore().former()).contains(other.resolve(FORMER));

        assertThat(names(other)).containsExactly(FORMER, "kexuebot.db");
        assertThat(targets(other)).containsExactly(LOW_RANK);
        Path kept = other.resolve(FORMER);
        Restore.from(kept, directory.resolve("data"), Optional.empty(), LATER);
        assertThat(targets(data)).containsExactly(Target.ALL);
    }

    @Test
    void what_was_only_in_the_log_of_the_former_database_is_kept_with_it_and_not_applied_to_the_new_one()
            throws IOException {
        backUp(LOW_RANK);
        Path crashed = Files.createDirectory(directory.resolve("crashed"));
        try (Database database = Database.open(crashed)) {
            subscribe(database, Target.ALL);
            for (String name : List.of("kexuebot.db", "kexuebot.db-wal")) { // as a kill leaves them
                Files.copy(crashed.resolve(name), other.resolve(name));
            }
        }
        assertThat(Files.size(other.resolve("kexuebot.db-wal"))).isPositive();

        restore();

        assertThat(names(other)).containsExactly(FORMER, "kexuebot.db");
        assertThat(targets(other)).containsExactly(LOW_RANK);
        Restore.from(other.resolve(FORMER), data, Optional.empty(), LATER);
        assertThat(targets(data)).containsExactly(Target.ALL);
    }

    @Test
    void a_damaged_database_is_replaced_and_kept() throws IOException {
        backUp(LOW_RANK);
        Files.writeString(Database.file(other), "rubbish ".repeat(1_000));

        assertThat(restore().former()).contains(other.resolve(FORMER));

        assertThat(names(other)).containsExactly(FORMER, "kexuebot.db");
        assertThat(other.resolve(FORMER)).content().startsWith("rubbish");
        assertThat(targets(other)).containsExactly(LOW_RANK);
    }

    @Test
    void a_log_whose_database_is_gone_is_kept_and_not_applied_to_the_new_one() throws IOException {
        backUp(LOW_RANK);
        Path crashed = Files.createDirectory(directory.resolve("crashed"));
        try (Database database = Database.open(crashed)) {
            subscribe(database, Target.ALL);
            for (String name : List.of("kexuebot.db-wal", "kexuebot.db-shm")) {
                Files.copy(crashed.resolve(name), other.resolve(name));
            }
        }

        assertThat(restore().former()).isEmpty();

        assertThat(names(other)).containsExactly(FORMER + "-wal", "kexuebot.db");
        assertThat(targets(other)).containsExactly(LOW_RANK);
    }

    @Test
    void a_database_that_somebody_has_open_is_not_replaced() {
        backUp(LOW_RANK);
        try (Database open = Database.open(other)) {
            subscribe(open, Target.ALL);

            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(this::restore)
                    .withMessageContaining(Database.file(other).toString())
                    .withMessageContaining("another process");
        }
        assertThat(targets(other)).containsExactly(Target.ALL);
        restore();
        assertThat(targets(other)).containsExactly(LOW_RANK);
    }

    @Test
    void the_rest_of_an_interrupted_restore_is_in_nobody_s_way() throws IOException {
        backUp(LOW_RANK);
        write(other, Target.ALL);
        Files.writeString(other.resolve("kexuebot.db.restoring"), "half a cop");
        Files.writeString(other.resolve("kexuebot.db.restoring-journal"), "half a journal");

        assertThat(targets(other)).containsExactly(Target.ALL);
        restore();

        assertThat(targets(other)).containsExactly(LOW_RANK);
        assertThat(names(other)).containsExactly(FORMER, "kexuebot.db");
    }

    @Test
    void posts_that_are_seen_before_the_next_look_are_no_news() {
        backUp(LOW_RANK);
        restore();

        try (Database database = Database.open(other)) {
            assertThat(new JdbiNotes(database.jdbi()).read("restored")).contains(LATER.toString());
        }
    }

    @Test
    void the_past_is_not_announced_and_what_is_due_later_is() {
        Instant future = LATER.plusMillis(1);
        try (Database database = Database.open(data)) {
            new Deliveries(database.jdbi())
                    .add(HERE, 1, "POST", "pending", LATER)
                    .add(HERE, 2, "POST", "sending", future)
                    .add(HERE, 3, "POST", "unknown", future)
                    .add(HERE, 4, "POST", "pending", future)
                    .add(HERE, 5, "POST", "sent");
            database.jdbi()
                    .useHandle(handle -> handle.execute("INSERT INTO announcement (post, kind, seen_at, ready_at,"
                            + " spread_to, spread_at) VALUES (1, 'POST', 1, 1, 0, 5), (2, 'POST', 1, 1, 7, NULL)"));
            Backup.write(data, backup, false);
        }
        restore();

        try (Database database = Database.open(other)) {
            Deliveries deliveries = new Deliveries(database.jdbi());
            assertThat(deliveries.rows())
                    .extracting(Deliveries.Row::state)
                    .containsExactly("failed", "failed", "failed", "pending", "sent");
            End end = deliveries.end(1);
            assertThat(end.at()).isEqualTo(LATER);
            assertThat(end.why()).contains("restored");
            assertThat(end.due()).isFalse();
            assertThat(deliveries.plan(HERE, 4, "POST")).isEqualTo(new Plan(future, false));
            List<Long> ends = database.jdbi()
                    .withHandle(handle -> handle.createQuery("SELECT spread_at FROM announcement ORDER BY post")
                            .mapTo(Long.class)
                            .list());
            assertThat(ends).containsExactly(5L, LATER.toEpochMilli());
        }
    }

    @Test
    void a_backup_of_an_older_version_is_brought_up_to_date() {
        OldDatabases.ofSchema(2, data)
                .useHandle(handle -> handle.execute("INSERT INTO chat (chat, language) VALUES ('telegram:5', 'en')"));
        Backup.write(data, backup, false);

        restore();

        try (Database database = Database.openReadOnly(other).orElseThrow()) {
            assertThat(new JdbiLanguageStore(database.jdbi()).chosen(HERE.chat()))
                    .isPresent();
        }
    }

    @Test
    void the_file_is_left_as_it_is() throws IOException {
        backUp(LOW_RANK);
        byte[] before = Files.readAllBytes(backup);

        restore();

        assertThat(Files.readAllBytes(backup)).isEqualTo(before);
        assertThat(names(directory)).containsExactly("backup.db", "data", "other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text", "truncated", "damaged", "empty", "another program's", "newer", "absent", "directory"})
    void what_is_no_backup_is_refused_in_one_line_and_nothing_changes(String kind) throws IOException {
        makeBad(kind);
        write(other, Target.ALL);

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(this::restore)
                .withMessageContaining(backup.toString())
                .withMessageContaining(said(kind))
                .withMessageNotContaining("\n");
        assertThat(targets(other)).containsExactly(Target.ALL);
        assertThat(names(other)).containsExactly("kexuebot.db");
    }

    private static String said(String kind) {
        return switch (kind) {
            case "text", "truncated", "damaged" -> "is damaged";
            case "empty", "another program's" -> "not a database of kexuebot";
            case "newer" -> "newer version";
            default -> "there is no file";
        };
    }

    private void makeBad(String kind) throws IOException {
        switch (kind) {
            case "text" -> Files.writeString(backup, "text ".repeat(1_000));
            case "empty" -> Files.writeString(backup, "");
            case "another program's" ->
                Jdbi.create("jdbc:sqlite:" + backup)
                        .useHandle(handle -> handle.execute("CREATE TABLE post (title TEXT)"));
            case "newer" -> {
                OldDatabases.ofLaterSchema(data);
                Files.copy(Database.file(data), backup);
            }
            case "directory" -> Files.createDirectory(backup);
            case "truncated" -> {
                backUpMuch();
                DamagedFiles.truncate(backup);
            }
            case "damaged" -> {
                backUpMuch();
                DamagedFiles.overwriteMiddle(backup);
            }
            default -> assertThat(backup).doesNotExist();
        }
    }

    private void backUpMuch() {
        try (Database database = Database.open(data)) {
            for (int each = 0; each < 200; each++) {
                new JdbiNotes(database.jdbi()).write("note" + each, "x".repeat(2_000));
            }
            Backup.write(data, backup, false);
        }
    }

    @Test
    void a_backup_of_another_blog_is_refused_with_both_addresses() {
        withPosts(data, "https://kexue.fm");
        Backup.write(data, backup, false);
        withPosts(other, "http://127.0.0.1:8765");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(this::restore)
                .withMessageContaining("https://kexue.fm")
                .withMessageContaining("http://127.0.0.1:8765");
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> Restore.from(backup, directory, Optional.of(Blog.of("http://127.0.0.1:9999")), LATER))
                .withMessageContaining("http://127.0.0.1:9999");
        assertThat(Database.file(directory)).doesNotExist();
    }

    private static void withPosts(Path directory, String blog) {
        try (Database database = Database.open(directory)) {
            new CatalogProperties(database.jdbi()).setBlog(blog);
            database.jdbi().useHandle(handle -> handle.execute("INSERT INTO post (row_number, id) VALUES (1, 9948)"));
        }
    }

    @Test
    void the_database_cannot_be_its_own_backup() {
        write(other, Target.ALL);

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> Restore.from(Database.file(other), other, Optional.empty(), LATER))
                .withMessageContaining("itself");
        assertThat(targets(other)).containsExactly(Target.ALL);
    }
}
