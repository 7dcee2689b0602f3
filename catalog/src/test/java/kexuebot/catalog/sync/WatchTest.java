package kexuebot.catalog.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kexuebot.catalog.fetch.HttpFetcher;
import kexuebot.catalog.replica.Fault;
import kexuebot.catalog.replica.Hit;
import kexuebot.catalog.replica.Replica;
import kexuebot.catalog.replica.ReplicaPosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rounds of a running program, one after the other. */
class WatchTest {
    private final Replica replica = new Replica(ReplicaPosts.generate(20, 3, 300));
    private final Followed followed = new Followed(replica);
    private HttpFetcher fetcher;
    private Watch watch;

    @BeforeEach
    void start() {
        fetcher = followed.fetcher();
        watch = new Watch(
                followed.follower(fetcher), followed.store, Followed.SETTINGS, followed.time, followed.listener());
    }

    @AfterEach
    void close() {
        fetcher.close();
        replica.close();
    }

    private Duration round() throws InterruptedException {
        Duration pause = watch.round();
        followed.time.pass(pause);
        return pause;
    }

    private SyncStatus status() {
        return SyncStatus.read(followed.store, followed.store);
    }

    private long postPages() {
        return replica.hits().stream()
                .map(Hit::target)
                .filter(path -> path.startsWith("/archives/"))
                .count();
    }

    @Test
    void between_looks_it_waits_for_the_interval() throws InterruptedException {
        assertThat(round()).isEqualTo(Duration.ofMinutes(10));
        replica.publish();
        round();

        assertThat(followed.ids()).hasSize(21);
    }

    @Test
    void after_a_week_everything_is_checked() throws InterruptedException {
        round();
        Instant first = status().complete().orElseThrow();
        replica.edit(replica.posts().get(19).id(), post -> post.withParagraph("补记。"));
        followed.time.pass(Duration.ofDays(6));
        round();
        assertThat(followed.news).isEmpty();
        followed.time.pass(Duration.ofDays(1));
        round();

        assertThat(followed.news)
                .containsExactly("changed " + replica.posts().get(19).id() + " [TEXT]");
        assertThat(status().complete().orElseThrow()).isAfter(first.plus(Duration.ofDays(6)));
    }

    @Test
    void a_page_that_is_broken_for_good_neither_stops_the_weekly_check_nor_is_asked_for_at_each_look()
            throws InterruptedException {
        int broken = replica.posts().get(3).id();
        replica.fault(Fault.layoutRenamed().on("^/archives/" + broken + "$"));
        round();
        replica.edit(replica.posts().get(19).id(), post -> post.withParagraph("补记。"));
        replica.forgetHits();
        for (int hour = 0; hour < 24 * 8; hour++) {
            round();
            followed.time.pass(Duration.ofMinutes(50));
        }

        assertThat(followed.news).contains("changed " + replica.posts().get(19).id() + " [TEXT]");
        assertThat(replica.hitsByTarget().get("/archives/" + broken))
                .as("four times a day, at most four requests each, in eight days")
                .isLessThanOrEqualTo(4 * 4 * 9);
        assertThat(postPages()).as("one check of everything").isLessThan(19 * 2 + 4 * 4 * 9);
    }

    @Test
    void a_blog_that_refuses_is_left_alone_for_as_long_as_it_asks() throws InterruptedException {
        replica.fault(Fault.status(429, 7_200).on("^/archives/"));

        assertThat(round()).isBetween(Duration.ofMinutes(119), Duration.ofHours(2));
    }

    @Test
    void a_store_that_fails_is_said_and_tried_again() throws InterruptedException {
        followed.store.failing(true);
        assertThat(round()).isEqualTo(Duration.ofMinutes(10));
        followed.store.failing(false);
        round();

        assertThat(followed.news).containsExactly("failed disk full");
        assertThat(followed.ids()).hasSize(20);
    }

    @Test
    void a_thread_that_is_interrupted_ends_and_promises_no_look() throws InterruptedException {
        Thread thread = new Thread(watch::run);
        thread.start();
        replica.awaitHits(25, 20_000);
        thread.interrupt();
        thread.join(20_000);

        assertThat(thread.isAlive()).isFalse();
        assertThat(status().nextLook()).isEmpty();
        assertThat(List.copyOf(followed.ids())).isNotEmpty();
    }
}
