package kexuebot.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import kexuebot.bot.cli.Program.Run;
import kexuebot.bot.storage.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said where the database cannot be used, whatever was to be done with it. */
class BadDatabaseTest {
    @TempDir
    private Path directory;

    private Path data;
    private Program program;

    @BeforeEach
    void starts_with_a_database() {
        data = directory.resolve("data");
        Database.open(data).close();
        program = new Program(data).with("KEXUEBOT_TELEGRAM_TOKEN", "1:x");
    }

    private void said(String line, String... parts) {
        Run run = program.run(line.replace("DIR", directory.toString()).split(" "));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("kexuebot: ")
                .contains(Database.file(data).toString())
                .contains(parts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "serve", "export --format json", "import DIR", "backup DIR/backup"})
    void one_that_is_no_database_is_called_damaged(String line) throws IOException {
        Files.writeString(Database.file(data), "no database ".repeat(1_000));

        said(line, "is damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "serve", "export --format json", "import DIR"})
    void one_whose_schema_is_damaged_is_called_so_with_the_remedy(String line) throws IOException {
        byte[] bytes = Files.readAllBytes(Database.file(data));
        byte[] rubbish = "rubbish".repeat(500).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(rubbish, 0, bytes, 100, rubbish.length);
        Files.write(Database.file(data), bytes);

        said(line, "is damaged", "restore a backup (kexuebot restore FILE)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "serve", "export --format json", "import DIR", "backup DIR/backup"})
    void one_of_a_newer_version_is_called_so_with_the_remedy(String line) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + Database.file(data));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE flyway_schema_history SET version = '99' WHERE version = '4'");
        }

        said(line, "newer version", "schema 99", "use that version");
    }

    @Test
    void doctor_says_it_too() throws IOException {
        Files.writeString(Database.file(data), "no database ".repeat(1_000));

        Run run = program.with("KEXUEBOT_BLOG_URL", "http://127.0.0.1:9")
                .with("KEXUEBOT_TELEGRAM_URL", "http://127.0.0.1:9")
                .run("doctor");

        assertThat(run.out()).containsPattern("failed +database: .*is damaged.*kexuebot restore FILE");
    }
}
