package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageExceptionTest {
    @TempDir
    private Path directory;

    @Test
    void a_database_that_fails_in_the_middle_of_the_work_is_said_in_one_line() {
        try (Database database = Database.open(directory)) {
            database.jdbi().useHandle(handle -> handle.execute("DROP TABLE note"));
            Throwable failure = catchThrowable(() -> new JdbiNotes(database.jdbi()).write("a", "b"));

            assertThat(StorageException.in(failure).orElseThrow())
                    .hasMessageStartingWith("the database failed: ")
                    .hasMessageContaining("no such table: note")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void damage_that_shows_in_the_middle_of_the_work_is_said_with_the_remedy() throws IOException {
        try (Database database = Database.open(directory)) {
            for (int each = 0; each < 200; each++) {
                new JdbiNotes(database.jdbi()).write("note" + each, "x".repeat(2_000));
            }
        }
        DamagedFiles.overwriteMiddle(Database.file(directory));
        try (Database database = Database.open(directory)) {
            Throwable failure = catchThrowable(() -> database.jdbi()
                    .withHandle(handle -> handle.createQuery("SELECT value FROM note")
                            .mapTo(String.class)
                            .list()));

            assertThat(StorageException.in(failure).orElseThrow())
                    .hasMessageContaining("kexuebot.db is damaged")
                    .hasMessageContaining("kexuebot restore FILE")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void other_failures_are_not_the_database_s() {
        assertThat(StorageException.in(new IllegalStateException("x"))).isEmpty();
    }
}
