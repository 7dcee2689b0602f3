package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.library.Sightings;
import kexuebot.catalog.library.StoredPost;
import kexuebot.catalog.library.Tracking;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import kexuebot.catalog.post.Text;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases of earlier versions, opened by this one. */
class MigrationTest {
    private static final String EXCERPT = document("摘录");
    private static final String BODY = document("正文，$x$");
    private static final Sighting PAGE = Sighting.from(SourceKind.POST_PAGE)
            .withId(new PostId(9948))
            .withTitle("标题")
            .withDate(PartialDate.of(LocalDate.of(2024, 2, 29)))
            .withTags(List.of("矩阵", "a,b"))
            .withReaders(Readers.undated(7))
            .withExcerpt(read("摘录"))
            .withText(Text.of(read("正文，$x$")))
            .withMentions(List.of(new Mention(Optional.of(new PostId(1)), ""), new Mention(Optional.empty(), "别的文章")));
    private static final Sighting LIST =
            Sighting.from(SourceKind.LIST_PAGE).withTitle("另一篇").withExcerpt(read("摘录"));

    @TempDir
    private Path directory;

    private Jdbi old;

    @BeforeEach
    void a_database_of_the_second_schema() {
        String url = "jdbc:sqlite:" + Database.file(directory);
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration")
                .target("2")
                .load()
                .migrate();
        old = Jdbi.create(url);
        old.useHandle(handle -> {
            handle.execute("INSERT INTO post (row_number, id) VALUES (3, 9948), (5, NULL), (6, 12)");
            handle.execute(
                    "INSERT INTO sighting (post, source, id, title, day, tags, readers, excerpt, body, mentions)"
                            + " VALUES (3, 'POST_PAGE', 9948, '标题', '2024-02-29', '[\"矩阵\",\"a,b\"]', 7, ?, ?,"
                            + " '[{\"id\":1,\"title\":\"\"},{\"id\":0,\"title\":\"别的文章\"}]')",
                    EXCERPT,
                    BODY);
            handle.execute(
                    "INSERT INTO sighting (post, source, title, excerpt) VALUES (5, 'LIST_PAGE', '另一篇', ?)", EXCERPT);
            handle.execute("INSERT INTO chat (chat, language) VALUES ('telegram:5', 'en')");
            handle.execute("INSERT INTO property (name, value) VALUES ('blog', 'https://kexue.fm')");
        });
    }

    private static String document(String text) {
        return "{\"blocks\":[{\"block\":\"paragraph\",\"content\":[{\"inline\":\"text\",\"text\":\"" + text + "\"}]}]}";
    }

    private static Document read(String text) {
        return new Document(List.of(new Block.Paragraph(List.of(Inline.text(text)))));
    }

    private static StoredPost stored(long row, Sightings sightings) {
        return new StoredPost(OptionalLong.of(row), sightings, Tracking.NONE);
    }

    private void setBody(String json) {
        old.useHandle(handle -> handle.execute("UPDATE sighting SET body = ? WHERE post = 3", json));
    }

    @Test
    void everything_is_kept_and_the_texts_are_found() {
        try (Database database = Database.open(directory)) {
            JdbiPostStore store = new JdbiPostStore(database.jdbi(), Clock.systemUTC());

            assertThat(store.load())
                    .containsExactlyInAnyOrder(
                            stored(3, Sightings.of(PAGE)),
                            stored(5, Sightings.of(LIST)),
                            stored(6, Sightings.of(Optional.of(new PostId(12)), List.of())));
            assertThat(store.of(
                            Sightings.of(PAGE.withText(PAGE.text().unloaded())).post(Optional.empty())))
                    .isEqualTo(read("正文，$x$"));
            assertThat(new JdbiLanguageStore(database.jdbi()).chosen(new ChatId("telegram", "5")))
                    .contains(Language.EN);
            assertThat(new CatalogProperties(database.jdbi()).blog()).contains("https://kexue.fm");
        }
    }

    @Test
    void an_empty_text_is_no_text() {
        setBody("{\"blocks\":[]}");
        try (Database database = Database.open(directory)) {
            assertThat(new JdbiPostStore(database.jdbi(), Clock.systemUTC()).load())
                    .contains(stored(3, Sightings.of(PAGE.withText(Text.NONE))));
        }
    }

    @Test
    void a_damaged_text_is_named_by_its_row_and_leaves_the_database_as_it_was() {
        setBody("{\"blocks\":[{\"block\":");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> Database.open(directory))
                .withMessageContaining("post row 3")
                .withMessageNotContaining("\n");
        setBody(BODY);
        try (Database database = Database.open(directory)) {
            assertThat(new JdbiPostStore(database.jdbi(), Clock.systemUTC()).load())
                    .contains(stored(3, Sightings.of(PAGE)));
        }
    }

    @Test
    void a_database_that_can_only_be_read_is_not_migrated() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> Database.openReadOnly(directory))
                .withMessageContaining("an older version");
    }
}
