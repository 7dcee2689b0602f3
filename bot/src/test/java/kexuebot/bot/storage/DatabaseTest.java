package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kexuebot.bot.telegram.RawUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    private Path directory;

    @Test
    void the_newest_migration_is_the_version_that_is_looked_for() throws IOException, URISyntaxException {
        Path migrations = Path.of(Objects.requireNonNull(Database.class.getResource("/db/migration"))
                .toURI());
        try (Stream<Path> files = Files.list(migrations)) {
            int newest = files.map(file -> file.getFileName().toString())
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow();
            assertThat(SchemaVersion.NEWEST).isEqualTo(newest);
        }
    }

    @Test
    void an_existing_database_can_be_read_without_writing_anything() throws IOException {
        Database.open(directory).close();
        byte[] before = Files.readAllBytes(Database.file(directory));
        try (Database database = Database.openReadOnly(directory).orElseThrow()) {
            assertThat(new JdbiPostStore(database.jdbi(), Clock.systemUTC()).load())
                    .isEmpty();
            assertThat(database.isWritable()).isFalse();
        }

        assertThat(Files.readAllBytes(Database.file(directory))).isEqualTo(before);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(Database.file(directory));
        }
    }

    @Test
    void what_was_said_is_in_no_file_once_it_is_answered() throws IOException {
        String said = "nobody is to read this later";
        try (Database database = Database.open(directory)) {
            JdbiUpdateInbox inbox = new JdbiUpdateInbox(database.jdbi(), Clock.systemUTC());
            inbox.store(List.of(new RawUpdate(1, 10, said.repeat(500)), new RawUpdate(2, 10, said)));
            inbox.done(1);
            inbox.done(2);
        }

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain(said));
        }
    }

    @Test
    void a_change_of_one_s_own_can_be_made_without_a_mark_and_others_are_seen() {
        try (Database database = Database.open(directory);
                Database other = Database.open(directory)) {
            long before = database.changeMark();
            database.unmarked().useTransaction(handle -> handle.execute("INSERT INTO note VALUES ('a', 'b')"));
            assertThat(database.changeMark()).isEqualTo(before);
            assertThat(new JdbiNotes(other.jdbi()).read("a")).contains("b");

            new JdbiNotes(other.jdbi()).write("a", "c");
            assertThat(database.changeMark()).isNotEqualTo(before);
            assertThat(new JdbiNotes(database.unmarked()).read("a")).contains("c");
        }
    }

    @Test
    void no_file_is_no_database_to_read() {
        assertThat(Database.openReadOnly(directory)).isEmpty();
    }

    @Test
    void a_damaged_file_is_named_in_one_line_and_left_as_it_is() throws IOException {
        Files.writeString(Database.file(directory), "this is not a database, whatever its name says ".repeat(100));

        assertThatExceptionOfType(UnusableException.class)
                .isThrownBy(() -> Database.open(directory))
                .satisfies(DatabaseTest::namesFileAndRemedy)
                .withMessageContaining(Database.file(directory).toString());
        assertThat(Files.readString(Database.file(directory))).startsWith("this is not");
    }

    @Test
    void a_database_of_a_newer_version_is_refused_by_name_also_for_reading() {
        OldDatabases.ofLaterSchema(directory);

        assertThatExceptionOfType(UnusableException.class)
                .isThrownBy(() -> Database.open(directory))
                .withMessageContaining(Database.file(directory).toString())
                .withMessageContaining("newer version");
        assertThatExceptionOfType(UnusableException.class)
                .isThrownBy(() -> Database.openReadOnly(directory))
                .withMessageContaining("newer version");
    }

    @Test
    void a_file_that_is_damaged_where_the_schema_stands_is_called_so_with_the_remedy() throws IOException {
        Database.open(directory).close();
        DamagedFiles.overwrite(Database.file(directory), 100, 4_000);

        assertThatExceptionOfType(UnusableException.class)
                .isThrownBy(() -> Database.open(directory))
                .satisfies(DatabaseTest::namesFileAndRemedy);
        assertThatExceptionOfType(UnusableException.class)
                .isThrownBy(() -> Database.openReadOnly(directory))
                .satisfies(DatabaseTest::namesFileAndRemedy);
    }

    private static void namesFileAndRemedy(Exception e) {
        assertThat(e.getMessage())
                .contains("kexuebot.db is damaged", "kexuebot restore FILE")
                .doesNotContain("\n");
    }

    @Test
    void a_directory_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> Database.open(file.resolve("below")))
                .withMessageContaining("below");
    }

    @Test
    void a_path_with_unusual_characters_works() {
        Path odd = directory.resolve("数据 a%20b#c?d");
        Database.open(odd).close();

        assertThat(Database.file(odd)).exists();
    }
}
