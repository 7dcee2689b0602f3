package kexuebot.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kexuebot.bot.cli.Program.Run;
import kexuebot.bot.storage.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupRestoreTest {
    @TempDir
    private Path directory;

    private Path data;
    private Program program;
    private String backup;

    @BeforeEach
    void starts_with_a_post() throws IOException {
        data = directory.resolve("data");
        program = new Program(data);
        backup = directory.resolve("backup.db").toString();
        importPost("第一篇备份之前的文章", "2024-02-03", "这里是一段摘录，说的是别的。");
    }

    private void importPost(String title, String day, String excerpt) throws IOException {
        Path page = Files.writeString(
                directory.resolve(day + ".txt"), title + "\nBy 苏剑林 | " + day + " | 12位读者 | 引用" + excerpt + "\n最近评论");
        assertThat(program.run("import", page.toString()).exit()).isZero();
    }

    private static void saysOneLine(Run run, int exit, String... parts) {
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(exit);
        assertThat((run.out() + run.err()).lines()).singleElement().asString().contains(parts);
    }

    @Test
    void a_backup_says_what_it_holds_also_while_a_writer_holds_the_directory() throws IOException {
        WriterLock lock = WriterLock.take(data);
        try {
            Run run = program.run("backup", backup);

            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .matches("[0-9]+ posts, 0 subscriptions, 0 deliveries in .*backup\\.db \\([0-9]+\\.[0-9] MB\\)\n");
        } finally {
            lock.close();
        }
        assertThat(Path.of(backup)).isNotEmptyFile();
    }

    @Test
    void what_was_stored_after_the_backup_is_not_there_and_not_found_after_restoring_it() throws IOException {
        program.run("backup", backup);
        importPost("第二篇备份之后的文章", "2025-07-08", "另外一段，与前面的毫无关系。");
        assertThat(program.chat("/search 备份").get(0)).contains("第一篇", "第二篇");

        Run run = program.run("restore", backup);

        saysOneLine(
                run, 0, " posts, 0 subscriptions, 0 deliveries from " + backup, "; the database of before is kept as ");
        assertThat(program.chat("/search 备份").get(0)).contains("第一篇").doesNotContain("第二篇");
        String former = run.out().strip().replaceFirst(".* kept as ", "");
        assertThat(Path.of(former)).exists();
        saysOneLine(program.run("restore", former), 0, " from " + former); // in the same second, mostly
        assertThat(program.chat("/search 备份").get(0)).contains("第一篇", "第二篇");
    }

    @Test
    void a_backup_is_restored_into_a_directory_that_is_not_there_yet() {
        program.run("backup", backup);

        Run run = program.run(
                "restore", backup, "--data", directory.resolve("a/b").toString());

        saysOneLine(run, 0, " posts, ");
        assertThat(run.out()).doesNotContain("before");
        assertThat(new Program(directory.resolve("a/b")).chat("/search 备份").get(0))
                .contains("第一篇");
    }

    @Test
    void nothing_is_restored_under_a_running_writer() throws IOException {
        program.run("backup", backup);
        byte[] before = Files.readAllBytes(Database.file(data));
        WriterLock lock = WriterLock.take(data);
        try {
            saysOneLine(
                    program.run("restore", backup),
                    1,
                    Long.toString(ProcessHandle.current().pid()));
        } finally {
            lock.close();
        }
        assertThat(Files.readAllBytes(Database.file(data))).isEqualTo(before);
    }

    @Test
    void a_file_that_is_there_is_kept_unless_forced() {
        program.run("backup", backup);

        saysOneLine(program.run("backup", backup), 1, backup, "--force");
        saysOneLine(program.run("backup", "--force", backup), 0, backup);
    }

    @ParameterizedTest
    @ValueSource(strings = {"restore nowhere.db", "backup nowhere/x.db", "restore /", "backup /", "backup /proc/x"})
    void names_that_cannot_be_used_are_exit_1(String line) {
        String[] words = line.split(" ");

        saysOneLine(program.run(words), 1, words[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "restore"})
    void no_name_is_wrong_usage_and_an_empty_one_fails(String mode) {
        assertThat(program.run(mode).exit()).isEqualTo(2);
        saysOneLine(program.run(mode, ""), 1, "\"\"");
    }

    @Test
    void restoring_another_blog_s_posts_is_refused() {
        program.run("backup", backup);

        Run run = new Program(directory.resolve("other"))
                .with("KEXUEBOT_BLOG_URL", "http://127.0.0.1:8765")
                .run("restore", backup);

        saysOneLine(run, 1, "http://127.0.0.1:8765", "https://kexue.fm");
        assertThat(Database.file(directory.resolve("other"))).doesNotExist();
    }

    @Test
    void a_directory_that_cannot_be_written_is_named() throws IOException {
        program.run("backup", backup);
        Path file = Files.writeString(directory.resolve("file"), "");

        saysOneLine(program.run("restore", backup, "--data", file.toString()), 1, file.toString());
    }

    @Test
    void a_damaged_database_is_cured_by_a_backup() throws IOException {
        program.run("backup", backup);
        Files.writeString(Database.file(data), "rubbish ".repeat(1_000));

        saysOneLine(program.run("restore", backup), 0, " posts, ");

        assertThat(program.chat("/search 备份").get(0)).contains("第一篇");
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.matches("kexuebot-[0-9]{8}T[0-9]{6}Z\\.db"));
        }
    }
}
