package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteDataSource;

class SqliteMigrationTest extends MigrationContract {
    private Path directory;

    @Override
    DataSource empty(Path directory) {
        this.directory = directory;
        SQLiteDataSource file = new SQLiteDataSource();
        file.setUrl("jdbc:sqlite:" + Database.file(directory));
        return file;
    }

    @Test
    void a_damaged_text_is_named_by_its_row_in_one_line() {
        setBody("{\"blocks\":[{\"block\":");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> Database.open(directory))
                .withMessageContaining("post row 3")
                .withMessageNotContaining("\n");
    }

    @Test
    void a_database_that_can_only_be_read_is_not_migrated() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> Database.openReadOnly(directory))
                .withMessageContaining("an older version");
    }
}
