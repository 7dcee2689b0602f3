package kexuebot.catalog.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.library.PostStore;
import kexuebot.catalog.library.Revision;
import kexuebot.catalog.library.Revision.Aspect;
import kexuebot.catalog.library.StoredPost;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import kexuebot.catalog.replica.Hit;
import kexuebot.catalog.replica.Replica;
import kexuebot.catalog.replica.ReplicaPost;
import kexuebot.catalog.replica.ReplicaPosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Passes over a replica of the blog on this machine. */
class FollowerTest {
    private final Replica replica = new Replica(ReplicaPosts.generate(40, 5, 400)).cookieCheck(1_000_000);
    private final Followed followed = new Followed(replica);

    @AfterEach
    void close() {
        replica.close();
    }

    private Set<Integer> ids() {
        return replica.posts().stream().map(ReplicaPost::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> asked() {
        return replica.hits().stream().map(Hit::target).toList();
    }

    private int newest() {
        return replica.posts().get(0).id();
    }

    private int oldest() {
        return replica.posts().get(39).id();
    }

    @Test
    void the_first_pass_finds_and_reads_every_post_newest_first_and_no_page_twice() throws InterruptedException {
        SyncResult result = followed.pass(Scope.NEWS);

        assertThat(result).isEqualTo(new SyncResult(40, 0, 0, 0, true, false, Optional.empty()));
        assertThat(followed.ids()).isEqualTo(ids());
        List<String> posts =
                asked().stream().filter(path -> path.startsWith("/archives/")).toList();
        assertThat(posts)
                .containsExactlyElementsOf(replica.posts().stream()
                        .map(post -> "/archives/" + post.id())
                        .toList());
        assertThat(replica.hits()).as("robots, check, two lists, archive").hasSize(40 + 5);
        assertThat(followed.store.seen(newest()).text().isNone()).isFalse();
        assertThat(SyncStatus.read(followed.store, followed.store).complete()).isPresent();
    }

    @Test
    void a_pass_without_news_costs_two_requests_and_changes_nothing() throws InterruptedException {
        followed.pass(Scope.NEWS);
        List<String> before = followed.contents();
        replica.forgetHits();
        SyncResult result = followed.pass(Scope.NEWS);

        assertThat(result).isEqualTo(new SyncResult(0, 0, 0, 0, false, false, Optional.empty()));
        assertThat(asked()).containsExactly("/", "/feed");
        assertThat(replica.hits()).extracting(Hit::status).containsOnly(304);
        assertThat(followed.contents()).isEqualTo(before);
    }

    @Test
    void without_validators_reader_counts_are_no_news_but_are_kept() throws InterruptedException {
        replica.validators(false);
        followed.pass(Scope.NEWS);
        replica.edit(newest(), post -> post.withReaders(post.readers() + 500));
        replica.forgetHits();
        followed.pass(Scope.NEWS);

        assertThat(asked()).containsExactly("/", "/feed");
        assertThat(followed.store.seen(newest()).readers().orElseThrow().count())
                .isEqualTo(replica.posts().get(0).readers() + 1);
        assertThat(followed.news).isEmpty();
    }

    @Test
    void new_and_edited_posts_are_found_and_told() throws InterruptedException {
        followed.pass(Scope.NEWS);
        int fresh = replica.publish().id();
        int edited = replica.posts().get(3).id();
        replica.edit(
                edited,
                post -> post.withTitle("换了题目的文章").withTags(List.of("新标签")).withParagraph("补了一段话。"));
        replica.forgetHits();
        SyncResult result = followed.pass(Scope.NEWS);

        assertThat(result).isEqualTo(new SyncResult(1, 1, 0, 0, true, false, Optional.empty()));
        assertThat(asked()).containsExactlyInAnyOrder("/", "/feed", "/archives/" + fresh, "/archives/" + edited);
        assertThat(followed.store.seen(edited).title()).isEqualTo("换了题目的文章");
        assertThat(followed.store.seen(edited).tags()).containsExactly("新标签");
        assertThat(followed.news).containsExactly("changed " + edited + " [TITLE, TAGS, TEXT]");
        assertThat(followed.store.revisions(new PostId(edited)))
                .extracting(Revision::changed)
                .containsExactly(Set.of(Aspect.TITLE, Aspect.TAGS, Aspect.TEXT));
    }

    @Test
    void an_edit_is_not_forgotten_when_the_pass_dies_before_the_page_is_read() throws InterruptedException {
        followed.pass(Scope.NEWS);
        replica.edit(newest(), post -> post.withTitle("改过一次的题目"));
        followed.storingThrough(new Failing(followed.store));
        assertThatThrownBy(() -> followed.pass(Scope.NEWS)).hasMessage("disk full");
        followed.storingThrough(followed.store);
        SyncResult result = followed.pass(Scope.NEWS);

        assertThat(result.updated()).isEqualTo(1);
        assertThat(followed.store.seen(newest()).title()).isEqualTo("改过一次的题目");
    }

    /** A store that fails when a post's page is to be kept. */
    private record Failing(PostStore store) implements PostStore {
        @Override
        public List<StoredPost> load() {
            return store.load();
        }

        @Override
        public List<StoredPost> save(Collection<Change> changes, Collection<Long> absorbed) {
            for (Change change : changes) {
                Optional<Sighting> page = change.post().sightings().from(SourceKind.POST_PAGE);
                if (page.filter(post -> post.text().isLoaded()).isPresent()) {
                    throw new IllegalStateException("disk full");
                }
            }
            return store.save(changes, absorbed);
        }

        @Override
        public List<Revision> revisions(PostId id) {
            return store.revisions(id);
        }

        @Override
        public Document of(Post post) {
            return store.of(post);
        }
    }

    @Test
    void an_old_post_that_no_list_shows_is_found_changed_by_a_check() throws InterruptedException {
        followed.pass(Scope.NEWS);
        replica.edit(oldest(), post -> post.withParagraph("多年以后补充的一段。"));
        followed.time.pass(Duration.ofDays(8));
        replica.forgetHits();

        assertThat(followed.pass(Scope.NEWS).updated()).isZero();
        replica.forgetHits();
        assertThat(followed.pass(Scope.CHECK).updated()).isEqualTo(1);
        assertThat(replica.hits().stream().filter(hit -> hit.status() == 304).count())
                .as("pages that the blog calls unchanged")
                .isGreaterThanOrEqualTo(39);
        assertThat(PlainText.source(followed.store.of(followed.store.seen(oldest()))))
                .contains("多年以后补充的一段。");
    }

    @Test
    void everything_is_read_again_when_told_so_whatever_the_blog_says() throws InterruptedException {
        followed.pass(Scope.NEWS);
        replica.forgetHits();
        followed.pass(Scope.EVERYTHING);

        assertThat(replica.hits().stream()
                        .filter(hit -> hit.target().startsWith("/archives/"))
                        .map(Hit::status))
                .hasSize(40)
                .containsOnly(200);
    }

    @Test
    void a_redated_post_moves_and_is_told() throws InterruptedException {
        followed.pass(Scope.NEWS);
        replica.redate(newest(), LocalDateTime.of(2025, 7, 4, 9, 0));
        followed.pass(Scope.NEWS);

        assertThat(followed.store.seen(newest()).day().orElseThrow()).hasToString("2025-07-04");
        assertThat(followed.news).containsExactly("changed " + newest() + " [DATE]");
    }

    @Test
    void a_post_is_believed_to_be_gone_only_when_it_was_gone_twice_a_day_apart() throws InterruptedException {
        followed.pass(Scope.NEWS);
        int gone = oldest();
        replica.delete(gone, 410);
        assertThat(followed.pass(Scope.EVERYTHING).removed()).isZero();
        followed.time.pass(Duration.ofHours(23));
        assertThat(followed.pass(Scope.NEWS).removed()).isZero();
        assertThat(followed.ids()).contains(gone);
        followed.time.pass(Duration.ofHours(2));
        replica.forgetHits();
        SyncResult result = followed.pass(Scope.NEWS);

        assertThat(result).isEqualTo(new SyncResult(0, 0, 1, 0, true, false, Optional.empty()));
        assertThat(asked()).hasSize(4).startsWith("/robots.txt").endsWith("/archives/" + gone);
        assertThat(followed.ids()).isEqualTo(ids());
        assertThat(followed.pass(Scope.EVERYTHING).removed())
                .as("remembered as removed")
                .isZero();
    }

    @Test
    void a_post_that_comes_back_in_time_was_never_gone() throws InterruptedException {
        followed.pass(Scope.NEWS);
        ReplicaPost post = replica.posts().get(20);
        replica.delete(post.id(), 404);
        followed.pass(Scope.EVERYTHING);
        replica.publish(post);
        followed.time.pass(Duration.ofDays(2));
        followed.pass(Scope.NEWS);
        followed.time.pass(Duration.ofDays(2));

        assertThat(followed.pass(Scope.NEWS).removed()).isZero();
        assertThat(followed.ids()).isEqualTo(ids());
    }

    @Test
    void a_removed_post_that_is_listed_again_returns() throws InterruptedException {
        followed.pass(Scope.NEWS);
        ReplicaPost post = replica.posts().get(2);
        replica.delete(post.id(), 404);
        followed.pass(Scope.EVERYTHING);
        followed.time.pass(Duration.ofDays(2));
        followed.pass(Scope.NEWS);
        replica.publish(post);
        SyncResult result = followed.pass(Scope.NEWS);

        assertThat(result).isEqualTo(new SyncResult(1, 0, 0, 0, true, false, Optional.empty()));
        assertThat(followed.store.revisions(new PostId(post.id())))
                .extracting(Revision::changed)
                .containsExactly(Set.of(Aspect.REMOVED), Set.of(Aspect.RETURNED));
    }

    @Test
    void a_clock_set_forward_removes_nothing() throws InterruptedException {
        followed.pass(Scope.NEWS);
        replica.delete(oldest(), 404);
        try (var fetcher = followed.fetcher()) {
            Follower follower = followed.follower(fetcher);
            follower.pass(Scope.EVERYTHING, Optional.empty());
            followed.time.setClock(followed.time.now().plus(Duration.ofDays(3)));
            SyncResult result = follower.pass(Scope.NEWS, Optional.empty());

            assertThat(result.removed()).isZero();
            assertThat(followed.news).containsExactly("trouble clock");
            follower.pass(Scope.NEWS, Optional.empty());
            assertThat(followed.news).containsExactly("trouble clock", "well clock");
        }
    }

    @Test
    void a_clock_set_back_delays_nothing() throws InterruptedException {
        followed.pass(Scope.NEWS);
        followed.time.setClock(followed.time.now().minus(Duration.ofDays(400)));
        int fresh = replica.publish().id();

        assertThat(followed.pass(Scope.NEWS).added()).isEqualTo(1);
        assertThat(followed.ids()).contains(fresh);
    }

    @Test
    void when_many_posts_are_gone_at_once_the_blog_is_broken_and_nothing_is_removed() throws InterruptedException {
        followed.pass(Scope.NEWS);
        new ArrayList<>(replica.posts()).subList(10, 25).forEach(post -> replica.delete(post.id(), 404));
        followed.pass(Scope.EVERYTHING);
        followed.time.pass(Duration.ofDays(2));

        assertThat(followed.pass(Scope.EVERYTHING).removed()).isZero();
        assertThat(followed.ids()).hasSize(40);
        assertThat(followed.news).contains("trouble posts that are gone");
    }

    @Test
    void a_pass_with_little_time_stops_between_two_pages_and_the_next_goes_on() throws InterruptedException {
        SyncResult first = followed.pass(Scope.NEWS, Optional.of(Duration.ofSeconds(10)));
        assertThat(first.isCutOff()).isTrue();
        assertThat(first.unfinished()).isBetween(20, 35);
        replica.forgetHits();
        SyncResult second = followed.pass(Scope.NEWS);

        assertThat(second.unfinished()).isZero();
        assertThat(asked())
                .as("lists are known, pages come only once")
                .hasSize(first.unfinished())
                .allMatch(path -> path.startsWith("/archives/"));
        assertThat(followed.ids()).isEqualTo(ids());
    }

    @Test
    void more_new_posts_than_the_lists_show_are_found_in_the_archive() throws InterruptedException {
        followed.pass(Scope.NEWS);
        for (int i = 0; i < 15; i++) {
            replica.publish();
        }
        SyncResult result = followed.pass(Scope.NEWS);

        assertThat(result.added()).isEqualTo(15);
        assertThat(followed.ids()).isEqualTo(ids());
    }
}
