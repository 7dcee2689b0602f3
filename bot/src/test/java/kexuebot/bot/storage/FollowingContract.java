package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import kexuebot.catalog.fetch.Notes;
import kexuebot.catalog.fetch.Validators;
import kexuebot.catalog.sync.Trouble;
import kexuebot.catalog.sync.Troubles;
import kexuebot.catalog.sync.Visit;
import kexuebot.catalog.sync.Visits;
import org.junit.jupiter.api.Test;

/** What every database must keep of a run that follows the blog. */
abstract class FollowingContract extends DatabaseContract {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

    private Notes notes() {
        return new JdbiNotes(database.jdbi());
    }

    private Visits visits() {
        return new JdbiVisits(database.jdbi());
    }

    private Troubles troubles() {
        return new JdbiTroubles(database.jdbi());
    }

    private CatalogProperties properties() {
        return new CatalogProperties(database.jdbi());
    }

    @Test
    void the_last_note_of_a_name_is_kept() {
        notes().write("robots", "first");
        notes().write("robots", "User-agent: *\nDisallow: /search/ \ud83d\ude00\n");
        database.reopen();

        assertThat(notes().read("robots")).contains("User-agent: *\nDisallow: /search/ \ud83d\ude00\n");
        assertThat(notes().read("Robots")).isEmpty();
    }

    @Test
    void an_erased_note_is_gone_and_others_stay() {
        notes().write("cookie", "a=b");
        notes().write("pause", "");
        notes().erase("cookie");
        notes().erase("never written");

        assertThat(notes().read("cookie")).isEmpty();
        assertThat(notes().read("pause")).contains("");
    }

    @Test
    void notes_and_properties_of_one_name_are_two_things() {
        properties().setBlog("https://kexue.fm");
        notes().write("blog", "another");
        notes().erase("blog");

        assertThat(properties().blog()).contains("https://kexue.fm");
    }

    @Test
    void the_last_visit_of_a_path_is_kept_whole() {
        Validators both = new Validators(Optional.of("W/\"a\""), Optional.of("Tue, 03 Feb 2026 04:05:06 GMT"));
        Visit first = new Visit("/archives/9948", Validators.NONE, 1, NOW);
        Visit second = new Visit("/archives/9948", both, 10, NOW.plusNanos(1));
        Visit third = new Visit("/", Validators.NONE, 0, NOW);
        visits().save(first);
        visits().save(second);
        visits().save(third);
        database.reopen();

        assertThat(visits().last("/archives/9948")).contains(second);
        assertThat(visits().last("/")).contains(third);
        assertThat(visits().last("/archives")).isEmpty();
    }

    @Test
    void a_visit_without_validators_takes_the_place_of_one_with_them() {
        Visit plain = new Visit("/feed", Validators.NONE, 10, NOW);
        visits().save(new Visit("/feed", new Validators(Optional.of("a"), Optional.of("b")), 10, NOW));
        visits().save(plain);

        assertThat(visits().last("/feed")).contains(plain);
    }

    @Test
    void troubles_come_oldest_first_one_for_each_subject() {
        Trouble second = new Trouble("/content.html", "1300 posts", "0 posts", NOW.plusMillis(1));
        Trouble first = new Trouble("/", "10 posts", "3 posts", NOW);
        troubles().save(new Trouble("/", "a page", "nothing", NOW.plusSeconds(60)));
        troubles().save(second);
        troubles().save(first);
        database.reopen();

        assertThat(troubles().all()).containsExactly(first, second);
    }

    @Test
    void a_trouble_that_is_over_is_forgotten() {
        Trouble lasting = new Trouble("/feed", "a feed", "HTML", NOW);
        troubles().save(lasting);
        troubles().save(new Trouble("/", "10 posts", "3 posts", NOW));
        troubles().clear("/");
        troubles().clear("/never");

        assertThat(troubles().all()).containsExactly(lasting);
    }
}
