package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kexuebot.bot.delivery.Announcement;
import kexuebot.bot.delivery.Kind;
import kexuebot.bot.delivery.Outbox;
import kexuebot.catalog.library.PostStore.Change;
import kexuebot.catalog.library.Revision;
import kexuebot.catalog.library.Revision.Aspect;
import kexuebot.catalog.library.Sightings;
import kexuebot.catalog.library.StoredPost;
import kexuebot.catalog.library.Tracking;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import kexuebot.catalog.post.Text;
import kexuebot.catalog.sync.SyncStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must announce of the posts that it stores. */
abstract class AnnouncingContract extends DatabaseContract {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789Z");
    private static final Instant HOUR_LATER = NOW.plus(Duration.ofHours(1));
    private static final PostId ID = new PostId(9948);
    private static final Sighting LISTED = Sighting.from(SourceKind.LIST_PAGE)
            .withId(ID)
            .withTitle("标题")
            .withDate(PartialDate.of(LocalDate.of(2026, 2, 3)));
    private static final Tracking READ = Tracking.NONE.readAt(NOW);

    private Instant now = NOW;

    @BeforeEach
    void the_blog_was_known_completely_before() {
        note("sync.complete", NOW.minusSeconds(9));
    }

    private void note(String name, Instant instant) {
        new JdbiNotes(database.jdbi()).write(name, instant.toString());
    }

    private Outbox outbox() {
        return new JdbiOutbox(database.jdbi(), () -> now);
    }

    private JdbiPostStore store() {
        return new JdbiPostStore(database.jdbi(), () -> now);
    }

    private Optional<Announcement> announced(Instant when) {
        return outbox().unspread(when);
    }

    private static Announcement announcement(Kind kind, Instant seen) {
        return new Announcement(ID, kind, seen, 0);
    }

    private static StoredPost unsaved(Sighting sighting, Tracking tracking) {
        return new StoredPost(OptionalLong.empty(), Sightings.of(sighting), tracking);
    }

    private StoredPost save(StoredPost post) {
        return save(new Change(post, Optional.empty()), List.of());
    }

    private StoredPost save(Change change, List<Long> absorbed) {
        return store().save(List.of(change), absorbed).get(0);
    }

    private void edit(StoredPost post, Aspect aspect, String before) {
        save(new Change(post, Optional.of(new Revision(now, Map.of(aspect, before)))), List.of());
    }

    @Test
    void a_new_post_that_was_read_is_announced_at_once() {
        save(unsaved(LISTED, READ));
        database.reopen();

        assertThat(announced(NOW)).contains(announcement(Kind.POST, NOW));
    }

    @Test
    void a_new_post_in_a_list_is_announced_when_it_is_read() {
        StoredPost listed = save(unsaved(LISTED, Tracking.NONE));

        assertThat(announced(NOW)).isEmpty();
        now = NOW.plusSeconds(5);
        save(listed.with(READ));
        assertThat(announced(now)).contains(announcement(Kind.POST, NOW));
    }

    @Test
    void a_new_post_that_cannot_be_read_is_announced_after_an_hour() {
        StoredPost listed = save(unsaved(LISTED, Tracking.NONE));
        now = NOW.plusSeconds(5);
        save(listed.with(listed.sightings().with(LISTED.withAuthor("苏剑林"))));

        assertThat(announced(HOUR_LATER.minusMillis(1))).isEmpty();
        assertThat(announced(HOUR_LATER)).contains(announcement(Kind.POST, NOW));
    }

    @Test
    void nothing_is_announced_before_the_blog_was_known_completely() {
        new JdbiNotes(database.jdbi()).erase("sync.complete");
        StoredPost stored = save(unsaved(LISTED, READ));
        note("sync.complete", NOW);
        edit(stored, Aspect.TITLE, "旧标题");

        assertThat(announced(HOUR_LATER)).isEmpty();
    }

    @Test
    void a_restored_backup_announces_nothing_before_a_look_at_the_blog() {
        note("restored", NOW.minusSeconds(5));
        note("sync.last_look", NOW.minusSeconds(6));
        save(unsaved(LISTED, READ));

        assertThat(announced(HOUR_LATER)).isEmpty();
        note("sync.last_look", NOW);
        save(unsaved(LISTED.withId(new PostId(9949)), READ));
        assertThat(announced(HOUR_LATER)).map(Announcement::post).contains(new PostId(9949));
    }

    @Test
    void damaged_notes_count_as_none() {
        new JdbiNotes(database.jdbi()).write("restored", "yesterday");
        save(unsaved(LISTED, READ));

        assertThat(announced(NOW)).isPresent();
    }

    @Test
    void the_notes_are_those_that_the_follower_writes() {
        note("sync.last_look", NOW);
        SyncStatus status = SyncStatus.read(new JdbiNotes(database.jdbi()), new JdbiTroubles(database.jdbi()));

        assertThat(status.complete()).contains(NOW.minusSeconds(9));
        assertThat(status.lastLook()).contains(NOW);
    }

    @Test
    void an_old_post_is_stored_silently_also_with_a_new_date() {
        PartialDate old = PartialDate.of(LocalDate.of(2026, 1, 26));
        StoredPost stored = save(unsaved(LISTED.withDate(old), READ));
        save(stored.with(Sightings.of(LISTED)));

        assertThat(announced(HOUR_LATER)).isEmpty();
    }

    @Test
    void a_post_that_is_known_is_not_new_in_another_row() {
        now = NOW.minus(Duration.ofDays(30));
        StoredPost known = save(unsaved(LISTED, READ));
        now = NOW;
        List<Long> absorbed = List.of(known.row().getAsLong());
        save(new Change(unsaved(LISTED, READ), Optional.empty()), absorbed);

        assertThat(announced(HOUR_LATER)).isEmpty();
    }

    @Test
    void a_post_that_gets_its_number_is_new() {
        StoredPost nameless =
                save(unsaved(Sighting.from(SourceKind.TEXT_EXTRACT).withTitle("标题"), Tracking.NONE));
        save(nameless.with(nameless.sightings().with(LISTED)).with(READ));

        assertThat(announced(NOW)).contains(announcement(Kind.POST, NOW));
    }

    @Test
    void a_day_without_a_year_is_believed_until_the_page_tells_better() {
        StoredPost listed = save(unsaved(LISTED.withDate(PartialDate.withoutYear(MonthDay.of(2, 2))), Tracking.NONE));
        Sighting page =
                Sighting.from(SourceKind.POST_PAGE).withId(ID).withDate(PartialDate.of(LocalDate.of(2012, 2, 2)));

        assertThat(announced(HOUR_LATER)).isPresent();
        save(listed.with(listed.sightings().with(page)).with(READ));
        assertThat(announced(HOUR_LATER)).isEmpty();
    }

    @Test
    void a_post_and_its_announcement_are_stored_together_or_not_at_all() {
        Sighting unknown = Sighting.from(SourceKind.POST_PAGE)
                .withTitle("别的")
                .withText(Text.of(FullSighting.EVERYTHING).unloaded());
        JdbiPostStore store = store();
        Change good = new Change(unsaved(LISTED, READ), Optional.empty());
        Change bad = new Change(unsaved(unknown, Tracking.NONE), Optional.empty());

        assertThatThrownBy(() -> store.save(List.of(good, bad), List.of())).isNotNull();
        assertThatThrownBy(() -> store.save(List.of(good, good), List.of())).isNotNull();
        assertThat(announced(HOUR_LATER)).isEmpty();
        assertThat(store.load()).isEmpty();
    }

    @Test
    void where_an_announcement_cannot_be_stored_its_post_is_not_either() {
        database.jdbi().useHandle(handle -> handle.execute("ALTER TABLE announcement RENAME TO elsewhere"));
        try {
            assertThatThrownBy(() -> save(unsaved(LISTED, READ))).isNotNull();
            assertThat(store().load()).isEmpty();
        } finally {
            database.jdbi().useHandle(handle -> handle.execute("ALTER TABLE elsewhere RENAME TO announcement"));
        }
    }

    @Test
    void another_title_of_an_announced_post_is_a_correction_once() {
        StoredPost post = save(unsaved(LISTED, READ));
        outbox().spread(announcement(Kind.POST, NOW), List.of(), 0, true);
        now = NOW.plusSeconds(60);
        edit(post, Aspect.TITLE, "旧标题");

        assertThat(announced(now)).contains(announcement(Kind.CORRECTION, now));
        outbox().spread(announcement(Kind.CORRECTION, now), List.of(), 0, true);
        edit(post, Aspect.TITLE, "更旧的标题");
        assertThat(announced(now)).isEmpty();
    }

    @Test
    void an_edit_of_what_is_not_told_yet_uses_up_no_correction() {
        StoredPost post = save(unsaved(LISTED, Tracking.NONE));
        edit(post, Aspect.TITLE, "旧标题");
        assertThat(announced(NOW)).isEmpty();

        now = HOUR_LATER;
        outbox().spread(announcement(Kind.POST, NOW), List.of(), 0, true);
        edit(post, Aspect.TITLE, "更旧的标题");
        assertThat(announced(now)).contains(announcement(Kind.CORRECTION, now));
    }

    @Test
    void other_spaces_another_text_or_an_edit_after_a_week_are_no_correction() {
        StoredPost post = save(unsaved(LISTED, READ));
        outbox().spread(announcement(Kind.POST, NOW), List.of(), 0, true);
        edit(post, Aspect.TITLE, "标 题");
        edit(post, Aspect.TEXT, "");
        now = NOW.plus(Duration.ofDays(7)).plusMillis(1);
        edit(post, Aspect.TITLE, "旧标题");

        assertThat(announced(now)).isEmpty();
    }

    @Test
    void an_edit_of_what_was_never_announced_is_no_correction() {
        StoredPost post = save(unsaved(LISTED.withDate(PartialDate.of(LocalDate.of(2012, 2, 2))), READ));
        edit(post, Aspect.TITLE, "旧标题");

        assertThat(announced(NOW)).isEmpty();
    }
}
