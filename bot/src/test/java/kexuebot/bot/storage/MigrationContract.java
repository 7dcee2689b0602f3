package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Place;
import kexuebot.bot.delivery.Outbox;
import kexuebot.bot.delivery.OutboxStatus;
import kexuebot.bot.delivery.Schedule;
import kexuebot.bot.delivery.Wish;
import kexuebot.bot.history.Remembered;
import kexuebot.bot.subscription.Digest;
import kexuebot.bot.subscription.Preferences;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.fetch.Validators;
import kexuebot.catalog.library.Revision;
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
import kexuebot.catalog.recommend.Trace;
import kexuebot.catalog.sync.Visit;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every database of an earlier version must keep when this one opens it. */
abstract class MigrationContract {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
    private static final Visit VISIT = new Visit("/", Validators.NONE, 10, NOW);
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

    DataSource source;
    Jdbi jdbi;

    /** A database with nothing in it. */
    abstract DataSource empty(Path directory);

    @BeforeEach
    void a_database_of_the_second_schema(@TempDir Path directory) {
        source = empty(directory);
        jdbi = Jdbi.create(source);
        migrate("2");
        jdbi.useHandle(handle -> {
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

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .callbacks(new TextsMoved())
                .target(version)
                .load()
                .migrate();
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

    void setBody(String json) {
        jdbi.useHandle(handle -> handle.execute("UPDATE sighting SET body = ? WHERE post = 3", json));
    }

    private void bringUpToDate() {
        SchemaVersion.bringUpToDate(jdbi, source);
    }

    private JdbiPostStore store() {
        return new JdbiPostStore(jdbi, Clock.systemUTC());
    }

    @Test
    void everything_is_kept_and_the_texts_are_found() {
        bringUpToDate();

        assertThat(store().load())
                .containsExactlyInAnyOrder(
                        stored(3, Sightings.of(PAGE)),
                        stored(5, Sightings.of(LIST)),
                        stored(6, Sightings.of(Optional.of(new PostId(12)), List.of())));
        assertThat(store().of(Sightings.of(PAGE.withText(PAGE.text().unloaded()))
                        .post(Optional.empty())))
                .isEqualTo(read("正文，$x$"));
        assertThat(new JdbiLanguageStore(jdbi).chosen(new ChatId("telegram", "5")))
                .contains(Language.EN);
        assertThat(new CatalogProperties(jdbi).blog()).contains("https://kexue.fm");
    }

    @Test
    void a_database_of_the_third_schema_keeps_everything_and_announces_nothing_of_it() {
        migrate("3");
        new JdbiNotes(jdbi).write("sync.complete", NOW.toString());
        new JdbiVisits(jdbi).save(VISIT);
        jdbi.useHandle(handle -> handle.execute("UPDATE post SET read_at = ? WHERE id = 9948", NOW.toString()));
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO revision (post, number, seen, previous) VALUES (3, 1, ?, '{\"TITLE\":\"旧标题\"}')",
                NOW.toString()));
        bringUpToDate();

        assertThat(store().load())
                .contains(stored(3, Sightings.of(PAGE)).with(Tracking.NONE.readAt(NOW)))
                .hasSize(3);
        assertThat(store().revisions(new PostId(9948)))
                .containsExactly(new Revision(NOW, Map.of(Revision.Aspect.TITLE, "旧标题")));
        assertThat(new JdbiVisits(jdbi).last("/")).contains(VISIT);
        Outbox outbox = new JdbiOutbox(jdbi, () -> NOW);
        assertThat(outbox.unspread(NOW)).isEmpty();
        assertThat(outbox.status(NOW)).isEqualTo(OutboxStatus.EMPTY);
        assertThat(outbox.wish(Place.of(new ChatId("telegram", "5"))))
                .isEqualTo(new Wish(List.of(), Set.of(), Preferences.NONE, Optional.of(Language.EN)));
    }

    @Test
    void a_database_of_the_fourth_schema_keeps_everything_and_remembers_from_then_on() {
        migrate("4");
        ChatId chat = new ChatId("telegram", "5");
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO subscription (number, chat, topic, target, paused, since) VALUES (7, ?, 0, '低秩', 0, 3)",
                chat.toString()));
        bringUpToDate();

        assertThat(new JdbiSubscriptionStore(jdbi).of(Place.of(chat))).hasSize(1);
        assertThat(new JdbiLanguageStore(jdbi).chosen(chat)).contains(Language.EN);
        JdbiHistory history = new JdbiHistory(jdbi);
        assertThat(history.remembered(chat)).isEqualTo(Remembered.NOTHING);
        assertThat(history.note(chat, new Trace(new PostId(9948), Trace.Kind.LIKED, NOW)))
                .isTrue();
        assertThat(history.remembered(chat)).isEqualTo(new Remembered(true, 1, 1, 0));
    }

    @Test
    void digests_of_a_database_of_the_sixth_schema_have_lines_until_a_chat_wants_none() {
        migrate("6");
        ChatId chat = new ChatId("telegram", "5");
        jdbi.useHandle(handle ->
                handle.execute("UPDATE chat SET digest = '08:00', silent = 1 WHERE chat = ?", chat.toString()));
        bringUpToDate();

        JdbiPreferenceStore store = new JdbiPreferenceStore(jdbi, new Schedule(ZoneOffset.UTC), () -> NOW);
        Preferences daily = Preferences.NONE
                .withDigest(Optional.of(new Digest(Optional.empty(), LocalTime.of(8, 0))))
                .withSilent(true);
        assertThat(store.of(chat)).isEqualTo(daily);
        store.save(chat, daily.withLines(false));
        assertThat(store.of(chat)).isEqualTo(daily.withLines(false));
    }

    @Test
    void an_empty_text_is_no_text() {
        setBody("{\"blocks\":[]}");
        bringUpToDate();

        assertThat(store().load()).contains(stored(3, Sightings.of(PAGE.withText(Text.NONE))));
    }

    @Test
    void a_damaged_text_leaves_the_database_as_it_was() {
        setBody("{\"blocks\":[{\"block\":");

        assertThatThrownBy(this::bringUpToDate).hasStackTraceContaining("post row 3");
        setBody(BODY);
        bringUpToDate();
        assertThat(store().load()).contains(stored(3, Sightings.of(PAGE)));
    }
}
