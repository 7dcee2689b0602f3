package kexuebot.catalog.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kexuebot.catalog.replica.Fault;
import kexuebot.catalog.replica.Hit;
import kexuebot.catalog.replica.Replica;
import kexuebot.catalog.replica.ReplicaPost;
import kexuebot.catalog.replica.ReplicaPosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A blog that misbehaves: what is known stays as it was, and what is wrong is said once. */
class NeverFooledTest {
    private final Replica replica = new Replica(ReplicaPosts.generate(24, 9, 400));
    private final Followed followed = new Followed(replica);

    @AfterEach
    void close() {
        replica.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("an error page", Fault.status(500)),
                Arguments.of("a refusal", Fault.status(429)),
                Arguments.of("a cookie check without end", Fault.cookieRefused()),
                Arguments.of("a reset", Fault.reset()),
                Arguments.of("half a body", Fault.half()),
                Arguments.of("nothing", Fault.empty()),
                Arguments.of("maintenance", Fault.maintenance()),
                Arguments.of("other names", Fault.layoutRenamed()),
                Arguments.of("an empty frame", Fault.layoutEmptied()),
                Arguments.of("a page cut off", Fault.cut()),
                Arguments.of("a big page", Fault.big(10)),
                Arguments.of("broken gzip", Fault.gzipBroken()),
                Arguments.of("gzip in gzip", Fault.gzipTwice()),
                Arguments.of("a circle", Fault.redirectInCircles()),
                Arguments.of("another site", Fault.redirectTo("http://example.invalid/archives/1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_blog_that_is_broken_altogether_changes_nothing_and_is_reported_once(String name, Fault fault)
            throws InterruptedException {
        followed.pass(Scope.NEWS);
        List<String> before = followed.contents();
        replica.fault(fault.on("^/(?!robots)"));
        SyncResult first = followed.pass(Scope.EVERYTHING);
        List<String> said = List.copyOf(followed.news);
        followed.pass(Scope.EVERYTHING);

        assertThat(followed.contents()).isEqualTo(before);
        assertThat(first.added() + first.updated() + first.removed()).isZero();
        assertThat(said).isNotEmpty().allMatch(news -> news.startsWith("trouble "));
        assertThat(followed.news.stream().filter(said::contains).toList())
                .as("each trouble once")
                .isEqualTo(said);
        assertThat(followed.store.all()).allSatisfy(trouble -> {
            assertThat(trouble.expected()).isNotBlank();
            assertThat(trouble.seen()).isNotBlank();
        });

        replica.noFaults();
        followed.time.pass(Duration.ofHours(2));
        SyncResult well = followed.pass(Scope.EVERYTHING);

        assertThat(well.isFinished()).isTrue();
        assertThat(followed.store.all()).isEmpty();
        assertThat(followed.contents()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_that_passes_leaves_no_trace(String name, Fault fault) throws InterruptedException {
        replica.fault(fault.on("^/archives/").after(5).times(1));
        replica.fault(fault.on("^/content").times(1));
        SyncResult first = followed.pass(Scope.NEWS);
        followed.time.pass(Duration.ofHours(2));
        SyncResult second = followed.pass(Scope.CHECK);

        assertThat(first.added() + second.added()).isEqualTo(24);
        assertThat(second.isFinished()).isTrue();
        assertThat(followed.ids()).isEqualTo(ids());
        assertThat(followed.store.all()).isEmpty();
    }

    private Set<Integer> ids() {
        return replica.posts().stream().map(ReplicaPost::id).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void any_mixture_of_faults_ends_in_the_same_catalog(long seed) throws InterruptedException {
        Followed undisturbed = new Followed(replica);
        undisturbed.pass(Scope.NEWS);
        replica.randomFaults(seed, 0.3, Fault.passing());
        int passes = 0;
        while (!followed.pass(Scope.NEWS).isFinished() && passes < 50) {
            passes++;
            followed.time.pass(Duration.ofHours(1));
        }

        assertThat(followed.ids()).isEqualTo(ids());
        assertThat(followed.contents()).isEqualTo(undisturbed.contents());
        assertThat(followed.store.load())
                .allMatch(post -> post.tracking().read().isPresent());
    }

    @Test
    void a_first_page_with_less_than_half_of_its_posts_is_not_believed() throws InterruptedException {
        followed.pass(Scope.NEWS);
        replica.posts().subList(3, 24).forEach(post -> replica.delete(post.id(), 404));
        followed.pass(Scope.NEWS);

        assertThat(followed.store.all())
                .filteredOn(trouble -> trouble.subject().equals("/"))
                .singleElement()
                .satisfies(trouble -> {
                    assertThat(trouble.expected()).isEqualTo("about 8 posts");
                    assertThat(trouble.seen()).isEqualTo("3");
                });
        assertThat(followed.ids()).hasSize(24);
    }

    @Test
    void without_an_archive_page_the_list_pages_are_walked_through() throws InterruptedException {
        replica.fault(Fault.status(404).on("^/content"));
        SyncResult result = followed.pass(Scope.NEWS);

        assertThat(result.isFinished()).isTrue();
        assertThat(followed.ids()).isEqualTo(ids());
        assertThat(replica.hitsByTarget()).containsEntry("/page/2/", 1L).containsEntry("/page/3/", 1L);
        assertThat(replica.hitsByTarget().values()).as("no page twice").allMatch(times -> times == 1);
    }

    @Test
    void without_archive_and_lists_the_categories_are() throws InterruptedException {
        replica.fault(Fault.status(404).on("^/content"))
                .fault(Fault.layoutEmptied().on("^/page/3"));
        followed.pass(Scope.NEWS);

        assertThat(followed.ids()).isEqualTo(ids());
    }

    @Test
    void an_archive_page_that_lacks_posts_it_claims_is_not_taken_for_all() throws InterruptedException {
        replica.fault(Fault.cut().on("^/content"));
        followed.pass(Scope.NEWS);

        assertThat(followed.ids()).isEqualTo(ids());
        assertThat(replica.hitsByTarget()).containsKey("/page/2/");
    }

    @Test
    void an_endless_pager_comes_to_an_end() throws InterruptedException {
        replica.fault(Fault.status(404).on("^/content")).endlessPager(true);
        followed.pass(Scope.NEWS);

        assertThat(replica.hits().stream().filter(hit -> hit.target().startsWith("/page/")))
                .hasSizeLessThan(10);
        assertThat(followed.store.all()).extracting(Trouble::subject).contains("/page/4/", Discovery.SUBJECT);
        assertThat(followed.ids()).isEqualTo(ids());
    }

    @Test
    void a_blog_that_asks_for_patience_gets_it() throws InterruptedException {
        replica.fault(Fault.status(429, 20).on("^/archives/").times(1));
        followed.pass(Scope.NEWS);

        assertThat(followed.time.pauses()).contains(Duration.ofSeconds(20));
        assertThat(followed.ids()).isEqualTo(ids());
    }

    @Test
    void a_blog_that_asks_for_much_patience_ends_the_pass() throws InterruptedException {
        replica.fault(Fault.status(503, 3600).on("^/archives/").times(1));
        SyncResult result = followed.pass(Scope.NEWS);
        SyncStatus status = SyncStatus.read(followed.store, followed.store);

        assertThat(result.stopped()).isPresent();
        assertThat(status.askedToPauseUntil()).contains(followed.time.now().plus(Duration.ofHours(1)));
        assertThat(postPages()).hasSize(1);
    }

    @Test
    void refusals_in_a_row_end_the_pass() throws InterruptedException {
        replica.fault(Fault.status(403).on("^/archives/"));
        SyncResult result = followed.pass(Scope.NEWS);

        assertThat(result.stopped().orElseThrow()).startsWith("2 pages in a row are refused");
        assertThat(postPages()).hasSize(4);
        assertThat(SyncStatus.read(followed.store, followed.store).askedToPauseUntil())
                .isEmpty();
    }

    @Test
    void one_page_that_never_works_is_asked_for_a_few_times_and_does_not_hold_up_the_others()
            throws InterruptedException {
        int broken = replica.posts().get(10).id();
        replica.fault(Fault.layoutRenamed().on("^/archives/" + broken));
        SyncResult result = followed.pass(Scope.NEWS);

        assertThat(result.unfinished()).isEqualTo(1);
        assertThat(result.stopped()).isEmpty();
        assertThat(followed.store.load().stream()
                        .filter(post -> post.tracking().read().isPresent()))
                .hasSize(23);
        assertThat(replica.hitsByTarget().get("/archives/" + broken)).isLessThanOrEqualTo(4);
        assertThat(followed.news).containsExactly("trouble /archives/" + broken);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 500, 429})
    void pages_that_are_broken_for_good_do_not_keep_the_others_from_being_read(int status) throws InterruptedException {
        int one = replica.posts().get(5).id();
        int next = replica.posts().get(6).id();
        replica.fault(Fault.status(status).on("^/archives/(" + one + "|" + next + ")$"));
        for (int i = 0; i < 3; i++) {
            followed.pass(Scope.NEWS);
            followed.time.pass(Duration.ofHours(1));
        }

        assertThat(followed.store.load().stream()
                        .filter(post -> post.tracking().read().isPresent()))
                .hasSize(22);
        assertThat(followed.store.all()).extracting(Trouble::subject).contains("/archives/" + one, "/archives/" + next);
    }

    @Test
    void a_gap_is_not_forgotten_when_the_archive_cannot_be_had_at_first() throws InterruptedException {
        followed.pass(Scope.NEWS);
        for (int i = 0; i < 25; i++) {
            replica.publish();
        }
        replica.fault(Fault.status(503, 600).on("^/content").times(1));
        SyncResult stopped = followed.pass(Scope.NEWS);
        followed.time.pass(Duration.ofHours(2));
        followed.pass(Scope.NEWS);

        assertThat(stopped.stopped()).isPresent();
        assertThat(followed.ids()).isEqualTo(ids()).hasSize(49);
    }

    @Test
    void a_gap_is_seen_in_the_feed_alone() throws InterruptedException {
        followed.pass(Scope.NEWS);
        for (int i = 0; i < 25; i++) {
            replica.publish();
        }
        replica.fault(Fault.layoutRenamed().on("^/$"));
        followed.pass(Scope.NEWS);

        assertThat(followed.ids()).isEqualTo(ids());
    }

    @Test
    void a_lead_of_the_archive_is_followed_up_by_the_next_pass_when_this_one_ends_before() throws InterruptedException {
        followed.pass(Scope.NEWS);
        int old = replica.posts().get(20).id();
        replica.edit(old, post -> post.withTitle("旧文换了题目"));
        for (int i = 0; i < 15; i++) {
            replica.publish();
        }
        replica.fault(Fault.status(503, 600).on("^/archives/" + old).times(1));
        followed.pass(Scope.NEWS);
        followed.time.pass(Duration.ofHours(2));
        followed.pass(Scope.NEWS);

        assertThat(followed.store.seen(old).title()).isEqualTo("旧文换了题目");
    }

    @Test
    void a_layout_that_changed_in_part_wipes_out_nothing() throws InterruptedException {
        followed.pass(Scope.NEWS);
        List<String> before = followed.contents();
        replica.fault(Fault.ofBody(
                "tools renamed",
                page -> page.replace("id=\"tools\"", "id=\"box\"").replace("id=\"breadcrumb\"", "id=\"crumbs\"")));
        followed.pass(Scope.EVERYTHING);

        assertThat(followed.contents()).isEqualTo(before);
        assertThat(followed.store.all()).isNotEmpty();
    }

    @Test
    void a_wait_that_no_number_holds_ends_the_pass_and_nothing_else() throws InterruptedException {
        replica.fault(
                Fault.status(503, "99999999999999999999").on("^/archives/").times(1));
        SyncResult result = followed.pass(Scope.NEWS);

        assertThat(result.stopped()).isPresent();
        assertThat(followed.news).containsExactly("trouble blog");
    }

    @Test
    void a_pass_that_could_not_look_is_not_finished() throws InterruptedException {
        followed.pass(Scope.NEWS);
        replica.fault(Fault.maintenance().on("^/(feed)?$"));

        assertThat(followed.pass(Scope.NEWS).isFinished()).isFalse();
    }

    @Test
    void troubles_of_an_endless_pager_are_not_said_again() throws InterruptedException {
        replica.fault(Fault.status(404).on("^/content")).endlessPager(true);
        followed.pass(Scope.NEWS);
        List<String> said = List.copyOf(followed.news);
        for (int i = 0; i < 3; i++) {
            followed.time.pass(Duration.ofHours(7));
            followed.pass(Scope.NEWS);
        }

        assertThat(followed.news).isEqualTo(said);
    }

    @Test
    void another_post_behind_an_address_is_not_taken_for_the_one_asked_for() throws InterruptedException {
        int one = replica.posts().get(1).id();
        int other = replica.posts().get(2).id();
        replica.fault(Fault.redirectTo("/archives/" + other).on("^/archives/" + one + "$"));
        followed.pass(Scope.NEWS);

        assertThat(followed.store.post(one).tracking().read()).isEmpty();
        assertThat(followed.store.seen(one).text().isNone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {".html", "/"})
    void pages_that_moved_a_little_are_followed(String ending) throws InterruptedException {
        replica.fault(Fault.redirectToPathWith(ending).on("^/archives/"));

        assertThat(followed.pass(Scope.NEWS).isFinished()).isTrue();
        assertThat(followed.ids()).isEqualTo(ids());
    }

    @Test
    void wrong_claims_about_the_character_set_do_no_harm() throws InterruptedException {
        Followed undisturbed = new Followed(replica);
        undisturbed.pass(Scope.NEWS);
        replica.fault(Fault.gbkClaimed());
        followed.pass(Scope.NEWS);

        assertThat(followed.contents()).isEqualTo(undisturbed.contents());
    }

    @Test
    void a_slow_drip_is_not_waited_for() throws InterruptedException {
        int slow = replica.posts().get(0).id();
        replica.fault(Fault.drip().on("^/archives/" + slow).times(1));
        SyncResult result = followed.pass(Scope.NEWS);

        assertThat(result.isFinished()).isTrue();
        assertThat(replica.hitsByTarget()).containsEntry("/archives/" + slow, 2L);
    }

    @Test
    void a_blog_that_cannot_be_reached_is_given_up_soon_and_asked_again_later() throws InterruptedException {
        followed.pass(Scope.NEWS);
        List<String> before = followed.contents();
        replica.fault(Fault.reset());
        SyncResult result = followed.pass(Scope.EVERYTHING);

        assertThat(result.stopped().orElseThrow()).startsWith("3 pages in a row fail");
        assertThat(followed.contents()).isEqualTo(before);
        assertThat(SyncStatus.read(followed.store, followed.store).pausedUntil())
                .contains(followed.time.now().plus(Duration.ofMinutes(5)));
    }

    @Test
    void requests_keep_their_distance_and_go_one_at_a_time() throws InterruptedException {
        followed.pass(Scope.NEWS);

        assertThat(replica.mostAtOnce()).isEqualTo(1);
        assertThat(followed.time.pauses())
                .as("a pause before each request but the first")
                .hasSize(replica.hits().size() - 1)
                .allMatch(Duration.ofSeconds(1)::equals);
        assertThat(replica.hits())
                .extracting(hit -> hit.headers().get("user-agent"))
                .containsOnly("kexuebot/test (+nobody)");
        assertThat(replica.hits()).extracting(Hit::target).noneMatch(path -> path.startsWith("/search"));
        assertThat(replica.hits().get(0).target()).isEqualTo("/robots.txt");
    }

    @Test
    void many_pages_that_are_broken_for_good_do_not_keep_a_check_from_its_end() throws InterruptedException {
        followed.pass(Scope.NEWS);
        String broken = replica.posts().subList(4, 16).stream()
                .map(post -> Integer.toString(post.id()))
                .collect(Collectors.joining("|"));
        replica.fault(Fault.layoutRenamed().on("^/archives/(" + broken + ")$"));
        SyncResult result = followed.pass(Scope.CHECK);
        for (int i = 0; i < 12 && result.stopped().isPresent(); i++) {
            followed.time.pass(Duration.ofHours(1));
            result = followed.pass(Scope.CHECK);
        }

        assertThat(result.stopped()).isEmpty();
        assertThat(result.unfinished()).isEqualTo(12);
        assertThat(new Journal(followed.store).at(Journal.Moment.FULL_CHECK_STARTED))
                .isEmpty();
    }

    @Test
    void without_the_rules_for_robots_nothing_is_asked_and_one_thing_is_said() throws InterruptedException {
        replica.fault(Fault.status(500).on("^/robots"));
        SyncResult result = followed.pass(Scope.NEWS);

        assertThat(result.stopped().orElseThrow()).startsWith("/robots.txt: expected the rules in robots.txt");
        assertThat(replica.hitsByTarget()).containsOnlyKeys("/robots.txt");
        assertThat(followed.news).containsExactly("trouble blog");
    }

    @Test
    void a_stray_404_keeps_no_post_from_being_read() throws InterruptedException {
        int one = replica.posts().get(7).id();
        replica.fault(Fault.status(404).on("^/archives/" + one).times(1));
        assertThat(followed.pass(Scope.NEWS).unfinished()).isEqualTo(1);

        assertThat(followed.pass(Scope.NEWS)).satisfies(second -> {
            assertThat(second.isFinished()).isTrue();
            assertThat(second.added()).isEqualTo(1);
        });
    }

    @Test
    void a_full_reading_reads_all_although_a_check_was_just_begun() throws InterruptedException {
        followed.pass(Scope.NEWS);
        assertThat(followed.pass(Scope.CHECK, Optional.of(Duration.ofSeconds(5)))
                        .isCutOff())
                .isTrue();
        replica.forgetHits();
        followed.pass(Scope.EVERYTHING);

        assertThat(postPages()).hasSize(24);
    }

    @Test
    void a_full_reading_asks_for_a_missing_page_too() throws InterruptedException {
        followed.pass(Scope.NEWS);
        replica.delete(replica.posts().get(23).id(), 404);
        followed.pass(Scope.EVERYTHING);
        replica.forgetHits();
        followed.pass(Scope.EVERYTHING);

        assertThat(postPages()).hasSize(24);
    }

    private List<String> postPages() {
        return replica.hits().stream()
                .map(Hit::target)
                .filter(path -> path.startsWith("/archives/"))
                .toList();
    }
}
