package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.library.PostStore;
import kexuebot.catalog.library.PostStore.Change;
import kexuebot.catalog.library.Revision;
import kexuebot.catalog.library.Revision.Aspect;
import kexuebot.catalog.library.Sightings;
import kexuebot.catalog.library.StoredPost;
import kexuebot.catalog.library.Tracking;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import kexuebot.catalog.post.Text;
import org.junit.jupiter.api.Test;

/** What every database must do for posts. */
abstract class PostStoreContract extends DatabaseContract {
    private static final PostId ID = FullSighting.ID;
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.123456789Z");
    private static final Sighting PAGE = Sighting.from(SourceKind.POST_PAGE).withId(ID);

    private PostStore store() {
        return new JdbiPostStore(database.jdbi(), Clock.systemUTC());
    }

    private static StoredPost unsaved(Sighting... sightings) {
        return new StoredPost(OptionalLong.empty(), Sightings.of(Optional.empty(), List.of(sightings)), Tracking.NONE);
    }

    private List<StoredPost> save(StoredPost... posts) {
        return store().save(
                        Stream.of(posts)
                                .map(post -> new Change(post, Optional.empty()))
                                .toList(),
                        List.of());
    }

    private StoredPost save(StoredPost post, Revision revision) {
        return store().save(List.of(new Change(post, Optional.of(revision))), List.of())
                .get(0);
    }

    private static Document text(String... paragraphs) {
        return new Document(Arrays.stream(paragraphs)
                .<Block>map(text -> new Block.Paragraph(List.of(Inline.text(text))))
                .toList());
    }

    private static Post shown(StoredPost post) {
        return post.sightings().post(Optional.empty());
    }

    /** Texts are compared by digest, so this asks for the document too. */
    private Document textOf(StoredPost post) {
        return store().of(shown(post));
    }

    private int textsKept() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM post_text")
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void every_field_and_every_kind_of_block_comes_back_as_it_was_also_after_reopening() {
        Sighting bare = Sighting.from(SourceKind.TEXT_EXTRACT).withDate(PartialDate.withoutYear(MonthDay.of(2, 29)));
        StoredPost full = unsaved(FullSighting.FULL, FullSighting.FULL_OF_A_LIST)
                .with(new Tracking(Optional.of(NOW), Optional.of(NOW.plusSeconds(1)), Optional.of(NOW.plusMillis(5))));
        List<StoredPost> saved = save(full, unsaved(bare));
        database.reopen();

        assertThat(store().load()).containsExactlyInAnyOrderElementsOf(saved);
        assertThat(saved).extracting(StoredPost::sightings).containsExactly(full.sightings(), Sightings.of(bare));
        assertThat(saved).extracting(StoredPost::tracking).containsExactly(full.tracking(), Tracking.NONE);
        assertThat(textOf(saved.get(0))).isEqualTo(FullSighting.EVERYTHING);
    }

    @Test
    void saving_gives_posts_back_in_order_with_their_rows_and_without_their_texts() {
        StoredPost old = save(unsaved(PAGE.withTitle("旧"))).get(0);
        List<StoredPost> saved = save(
                unsaved(Sighting.from(SourceKind.FEED).withTitle("一")),
                old.with(old.sightings().with(PAGE.withText(Text.of(text("正文"))))),
                unsaved(Sighting.from(SourceKind.FEED).withTitle("三")));

        assertThat(saved).extracting(post -> shown(post).title()).containsExactly("一", "旧", "三");
        assertThat(saved)
                .extracting(StoredPost::row)
                .doesNotContain(OptionalLong.empty())
                .doesNotHaveDuplicates();
        assertThat(saved.get(1).row()).isEqualTo(old.row());
        assertThat(shown(saved.get(1)).text().isLoaded()).isFalse();
        assertThat(store().load()).containsExactlyInAnyOrderElementsOf(saved);
    }

    @Test
    void posts_are_loaded_without_their_texts() {
        save(unsaved(PAGE.withText(Text.of(text("正文")))));

        assertThat(store().load()).allSatisfy(post -> {
            assertThat(shown(post).text()).isEqualTo(Text.of(text("正文")));
            assertThat(shown(post).text().isLoaded()).isFalse();
        });
    }

    @Test
    void a_text_that_is_not_loaded_stays_as_it_is_stored() {
        StoredPost post = save(unsaved(PAGE.withText(Text.of(text("正文"))))).get(0);
        save(post.with(post.sightings().with(PAGE.withTitle("新标题"))));
        database.reopen();
        StoredPost loaded = store().load().get(0);

        assertThat(shown(loaded).title()).isEqualTo("新标题");
        assertThat(textOf(loaded)).isEqualTo(text("正文"));
    }

    @Test
    void a_new_text_takes_the_place_of_the_old_one_which_is_no_longer_there() {
        StoredPost before = save(unsaved(PAGE.withText(Text.of(text("正文"))))).get(0);
        StoredPost after = save(before.with(before.sightings().with(PAGE.withText(Text.of(text("改过的正文"))))))
                .get(0);

        assertThat(textOf(after)).isEqualTo(text("改过的正文"));
        assertThat(textOf(before)).isEqualTo(Document.EMPTY);
        assertThat(textsKept()).isEqualTo(1);
    }

    @Test
    void a_text_goes_with_the_sighting_that_had_it() {
        StoredPost post = save(unsaved(PAGE.withText(Text.of(text("正文"))), FullSighting.FULL_OF_A_LIST))
                .get(0);
        StoredPost without =
                save(post.with(post.sightings().without(SourceKind.POST_PAGE))).get(0);

        assertThat(textOf(without)).isEqualTo(Document.EMPTY);
        assertThat(textsKept()).isZero();
    }

    @Test
    void two_posts_may_have_one_text() {
        Sighting other = Sighting.from(SourceKind.POST_PAGE).withTitle("没有编号").withText(Text.of(text("正文")));
        List<StoredPost> saved = save(unsaved(PAGE.withText(Text.of(text("正文")))), unsaved(other));
        save(saved.get(0).with(saved.get(0).sightings().replacing(PAGE)));

        assertThat(textOf(saved.get(1))).isEqualTo(text("正文"));
    }

    @Test
    void a_text_that_nobody_has_is_refused_with_the_name_of_its_post_and_nothing_is_written() {
        StoredPost good = unsaved(Sighting.from(SourceKind.FEED).withTitle("好的"));
        StoredPost bad = unsaved(PAGE.withText(Text.of(text("正文")).unloaded()));

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> save(good, bad))
                .withMessageContaining(ID.toString());
        assertThat(store().load()).isEmpty();
    }

    @Test
    void a_changed_post_keeps_its_row_and_an_absorbed_one_goes() {
        Sighting extract = Sighting.from(SourceKind.TEXT_EXTRACT).withTitle("标题");
        List<StoredPost> saved = save(unsaved(FullSighting.FULL), unsaved(extract));
        StoredPost united = saved.get(0).with(saved.get(0).sightings().with(extract));
        store().save(
                        List.of(new Change(united, Optional.empty())),
                        List.of(saved.get(1).row().getAsLong(), 99L));

        assertThat(store().load()).containsExactly(united);
    }

    @Test
    void a_post_may_take_over_id_and_text_of_the_one_that_it_absorbs() {
        Sighting extract = Sighting.from(SourceKind.TEXT_EXTRACT).withTitle("标题");
        List<StoredPost> saved = save(unsaved(extract), unsaved(PAGE.withText(Text.of(text("正文")))));
        StoredPost united =
                saved.get(0).with(saved.get(0).sightings().with(saved.get(1).sightings()));
        store().save(
                        List.of(new Change(united, Optional.empty())),
                        List.of(saved.get(1).row().getAsLong()));

        assertThat(store().load()).containsExactly(united);
        assertThat(textOf(united)).isEqualTo(text("正文"));
    }

    @Test
    void a_failing_save_changes_nothing() {
        StoredPost post = save(unsaved(PAGE.withText(Text.of(text("正文"))))).get(0);
        StoredPost changed = post.with(post.sightings().with(PAGE.withText(Text.of(text("改过的正文")))));
        Revision revision = new Revision(NOW, Map.of(Aspect.TEXT, ""));
        List<Change> sameIdTwice =
                List.of(new Change(changed, Optional.of(revision)), new Change(unsaved(PAGE), Optional.empty()));

        assertThatThrownBy(() -> store().save(sameIdTwice, List.of())).isNotNull();
        assertThat(store().load()).containsExactly(post);
        assertThat(textOf(post)).isEqualTo(text("正文"));
        assertThat(store().revisions(ID)).isEmpty();
        assertThat(textsKept()).isEqualTo(1);
    }

    @Test
    void revisions_are_kept_oldest_first_with_what_was_there_before() {
        Revision first = new Revision(NOW.plusSeconds(9), Map.of(Aspect.TITLE, "旧 \"标题\"", Aspect.TEXT, ""));
        Revision second = new Revision(NOW, Map.of(Aspect.REMOVED, ""));
        StoredPost post = save(unsaved(PAGE.withTitle("标题"))).get(0);
        save(post, first);
        save(unsaved(PAGE.withId(new PostId(7))), new Revision(NOW, Map.of(Aspect.DATE, "2024-01-01")));
        save(post, second);
        save(post);
        database.reopen();

        assertThat(store().revisions(ID)).containsExactly(first, second);
        assertThat(store().revisions(new PostId(8))).isEmpty();
    }

    @Test
    void damage_is_reported_with_the_row_of_its_post() {
        StoredPost post = save(unsaved(FullSighting.FULL)).get(0);
        for (String column : List.of("excerpt", "details", "mentions", "tags", "readers_seen", "day")) {
            database.jdbi().useHandle(handle -> handle.execute("UPDATE sighting SET " + column + " = '{\"'"));

            assertThatExceptionOfType(StorageException.class)
                    .as(column)
                    .isThrownBy(() -> store().load())
                    .withMessageContaining("post row " + post.row().getAsLong());
            save(post);
        }
        assertThat(store().load()).containsExactly(post);
    }

    @Test
    void a_damaged_text_is_met_only_by_those_who_ask_for_it() {
        StoredPost post = save(unsaved(FullSighting.FULL)).get(0);
        database.jdbi().useHandle(handle -> handle.execute("UPDATE post_text SET body = '{\"blocks\":[{}]}'"));

        assertThat(store().load()).containsExactly(post);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> textOf(post))
                .withMessageContaining("text " + shown(post).text().digest());
    }
}
