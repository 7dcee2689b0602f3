package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.library.PostStore;
import kexuebot.catalog.library.Sightings;
import kexuebot.catalog.library.StoredPost;
import kexuebot.catalog.library.Tracking;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import kexuebot.catalog.post.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbiPostStoreTest {
    private static final List<Inline> LINE = List.of(
            new Inline.Text("秩 <b>&\"' \ud83d\ude00"),
            new Inline.Formula("W_0\\in\\mathbb{R}^{n\\times m}"),
            new Inline.Strong(List.of(new Inline.Emphasis(List.of(Inline.text("强"))))),
            new Inline.CodeSpan("x = 1"),
            new Inline.Link(List.of(Inline.text("链接")), URI.create("https://kexue.fm/archives/1")),
            new Inline.LineBreak());
    private static final Document EVERYTHING = new Document(List.of(
            new Block.Paragraph(LINE),
            new Block.Heading(2, LINE),
            new Block.FormulaBlock("\\frac{1}{2}"),
            new Block.Code("python", "print('秩')\n"),
            new Block.Quote(List.of(new Block.Paragraph(LINE))),
            new Block.Listing(true, List.of(List.of(new Block.Paragraph(LINE)), List.of())),
            new Block.Table(List.of(List.of(LINE, List.of()), List.of())),
            new Block.Image(URI.create("https://kexue.fm/a.png"), "图"),
            new Block.Rule()));
    private static final Sighting FULL = new Sighting(
            SourceKind.POST_PAGE,
            Optional.of(new PostId(9948)),
            "标题",
            Optional.of(PartialDate.of(LocalDate.of(2024, 2, 29))),
            "苏剑林",
            "Big-Data",
            List.of("矩阵", "a,b"),
            Optional.of(new Readers(7, Optional.of(Instant.parse("2026-01-02T03:04:05Z")))),
            EVERYTHING,
            Text.of(EVERYTHING),
            List.of(new Mention(Optional.of(new PostId(1)), ""), new Mention(Optional.empty(), "别的文章")),
            Details.NONE);

    @TempDir
    private Path directory;

    private static StoredPost unsaved(Sighting sighting) {
        return new StoredPost(OptionalLong.empty(), Sightings.of(sighting), Tracking.NONE);
    }

    private static List<PostStore.Change> changes(StoredPost... posts) {
        return Stream.of(posts)
                .map(post -> new PostStore.Change(post, Optional.empty()))
                .toList();
    }

    @Test
    void every_field_and_every_kind_of_block_comes_back_as_it_was_also_after_reopening() {
        Sighting bare = Sighting.from(SourceKind.TEXT_EXTRACT).withDate(PartialDate.withoutYear(MonthDay.of(2, 29)));
        try (Database database = Database.open(directory)) {
            new JdbiPostStore(database.jdbi()).save(changes(unsaved(FULL), unsaved(bare)), List.of());
        }
        try (Database database = Database.open(directory)) {
            assertThat(new JdbiPostStore(database.jdbi()).load())
                    .extracting(StoredPost::sightings)
                    .containsExactlyInAnyOrder(Sightings.of(FULL), Sightings.of(bare));
        }
    }

    @Test
    void a_changed_post_keeps_its_row_and_an_absorbed_one_goes() {
        try (Database database = Database.open(directory)) {
            JdbiPostStore store = new JdbiPostStore(database.jdbi());
            Sighting extract = Sighting.from(SourceKind.TEXT_EXTRACT).withTitle("标题");
            store.save(changes(unsaved(FULL), unsaved(extract)), List.of());
            StoredPost kept = only(store, SourceKind.POST_PAGE);
            StoredPost absorbed = only(store, SourceKind.TEXT_EXTRACT);
            StoredPost united = new StoredPost(kept.row(), kept.sightings().with(extract), kept.tracking());
            store.save(changes(united), List.of(absorbed.row().getAsLong()));

            assertThat(store.load()).containsExactly(united);
        }
    }

    private static StoredPost only(JdbiPostStore store, SourceKind source) {
        return store.load().stream()
                .filter(post -> post.sightings().from(source).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_failing_save_changes_nothing() {
        try (Database database = Database.open(directory)) {
            JdbiPostStore store = new JdbiPostStore(database.jdbi());
            store.save(changes(unsaved(FULL)), List.of());
            Sighting other = Sighting.from(SourceKind.LIST_PAGE).withTitle("另一篇");
            List<PostStore.Change> sameIdTwice = changes(unsaved(other), unsaved(FULL));

            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> store.save(sameIdTwice, List.of(1L, 99L))))
                    .isNull();
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> store.save(sameIdTwice, List.of())))
                    .isNotNull();
            assertThat(store.load()).hasSize(2);
        }
    }
}
