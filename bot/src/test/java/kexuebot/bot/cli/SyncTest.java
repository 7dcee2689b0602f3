package kexuebot.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kexuebot.bot.cli.Program.Run;
import kexuebot.catalog.replica.Fault;
import kexuebot.catalog.replica.Hit;
import kexuebot.catalog.replica.Replica;
import kexuebot.catalog.replica.ReplicaPosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sync} as typed, against a blog on this machine. */
class SyncTest {
    private final Replica replica = new Replica(ReplicaPosts.generate(30, 11, 600)).cookieCheck(1_000_000);

    @TempDir
    private Path data;

    private Program program;

    @BeforeEach
    void start() {
        program = new Program(data).with("KEXUEBOT_BLOG_URL", replica.url()).with("KEXUEBOT_BLOG_DELAY", "0s");
    }

    @AfterEach
    void stop() {
        replica.close();
    }

    private JsonNode export() throws IOException {
        return new ObjectMapper()
                .readTree(program.run("export", "--format", "json").out());
    }

    private List<String> asked() {
        return replica.hits().stream().map(Hit::target).toList();
    }

    private int newest() {
        return replica.posts().get(0).id();
    }

    @Test
    void a_sync_makes_the_catalog_equal_to_the_blog_in_every_field() throws IOException {
        Run run = program.run("sync");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.lastLine()).isEqualTo("30 posts, 30 new, 0 updated, 0 removed");
        assertThat(TruthCheck.differences(export(), replica.truth())).isEmpty();
    }

    @Test
    void a_second_sync_costs_two_requests_and_finds_nothing() {
        program.run("sync");
        replica.forgetHits();
        Run run = program.run("sync");

        assertThat(run.lastLine()).isEqualTo("30 posts, 0 new, 0 updated, 0 removed");
        assertThat(run.err()).isEmpty();
        assertThat(asked()).containsExactly("/", "/feed");
    }

    @Test
    void news_are_named_and_counted() throws IOException {
        program.run("sync");
        int edited = replica.posts().stream()
                .limit(8)
                .filter(post -> post.series().isEmpty())
                .findFirst()
                .orElseThrow()
                .id();
        int fresh = replica.publish().id();
        replica.edit(edited, post -> post.withTitle("新的题目"));
        Run run = program.run("sync");

        assertThat(run.lastLine()).isEqualTo("31 posts, 1 new, 1 updated, 0 removed");
        assertThat(run.err()).contains("new: " + fresh + " ", "changed: " + edited + " 新的题目: title");
        assertThat(TruthCheck.differences(export(), replica.truth())).isEmpty();
    }

    @Test
    void a_full_sync_finds_the_edit_of_an_old_text() throws IOException {
        program.run("sync");
        replica.edit(replica.posts().get(29).id(), post -> post.withParagraph("后来补充的一段。"));

        assertThat(program.run("sync").lastLine()).isEqualTo("30 posts, 0 new, 0 updated, 0 removed");
        assertThat(program.run("sync", "--full").lastLine()).isEqualTo("30 posts, 0 new, 1 updated, 0 removed");
        assertThat(TruthCheck.differences(export(), replica.truth())).isEmpty();
        assertThat(program.chat("/search 后来补充")).first().asString().contains("1 篇");
    }

    @Test
    void words_of_the_text_are_found_and_the_page_s_own_citation_is_given() {
        program.run("sync");
        List<String> replies = program.chat("/cite " + newest(), "/status");

        assertThat(replies.get(0)).contains("@online{kexuefm-" + newest());
        assertThat(replies.get(1)).contains("30 篇");
    }

    @Test
    void a_page_that_cannot_be_read_is_named_and_the_rest_is_stored() {
        replica.fault(Fault.layoutRenamed().on("^/archives/" + newest()));
        Run run = program.run("sync");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.lastLine()).isEqualTo("30 posts, 29 new, 0 updated, 0 removed");
        assertThat(run.err())
                .contains(
                        "trouble: /archives/" + newest() + ": expected ", "1 page is still to be read: run sync again");
        assertThat(program.chat("/status").get(0)).contains("/archives/" + newest());

        replica.noFaults();
        assertThat(program.run("sync").exit()).isZero();
        assertThat(program.chat("/status").get(0)).doesNotContain("/archives/" + newest());
    }

    @Test
    void a_mistyped_address_does_not_bind_an_empty_data_directory() {
        Run mistyped = new Program(data)
                .with("KEXUEBOT_BLOG_URL", replica.url() + "/wrong")
                .with("KEXUEBOT_BLOG_DELAY", "0s")
                .run("sync");

        assertThat(mistyped.exit()).isEqualTo(1);
        assertThat(mistyped.lastLine()).isEqualTo("0 posts, 0 new, 0 updated, 0 removed");
        assertThat(program.run("sync").lastLine()).isEqualTo("30 posts, 30 new, 0 updated, 0 removed");
    }

    @Test
    void an_open_chat_answers_from_what_a_sync_beside_it_stored() {
        program.run("sync");
        List<Integer> fresh = new ArrayList<>();
        List<String> replies = program.chatWhile(
                () -> {
                    fresh.add(replica.publish().id());
                    program.run("sync");
                },
                "/status",
                "/latest 1");

        assertThat(replies.get(0)).contains("30 篇");
        assertThat(replies.get(1)).contains("/archives/" + fresh.get(0));
    }

    @Test
    void a_blog_that_asks_to_be_left_alone_is_left_alone_by_the_next_sync_too() {
        replica.fault(Fault.status(429, 3_000).on("^/archives/").after(3));
        Run first = program.run("sync");
        replica.noFaults();
        replica.forgetHits();
        Run second = program.run("sync");

        assertThat(first.exit()).isEqualTo(1);
        assertThat(first.err()).contains("stopped: /archives/");
        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.err()).contains("the blog asked to be left alone until ");
        assertThat(replica.hits()).isEmpty();
        assertThat(program.chat("/latest 1").get(0))
                .as("what was read is there")
                .contains(replica.url());
    }
}
