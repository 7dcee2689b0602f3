package kexuebot.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import kexuebot.catalog.replica.Replica;
import kexuebot.catalog.replica.ReplicaPosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a real process in the middle of {@code sync}, again and again, in the moments that a seed chooses: five times,
 * or {@code -Dkills=20}.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final int POSTS = 12 * KILLS;
    private static final long SEED = Long.getLong("kills.seed", 4);

    /** A process that starts anew asks for robots.txt, the cookie, two lists, all posts, and the page it was at. */
    private static final int LOST_BY_A_KILL = 6;

    private static final int LONGEST_START_IN_MILLIS = 2_000;
    private static final int LONGEST_PAGE_IN_MILLIS = 40;

    private final Random random = new Random(SEED);

    @TempDir
    Path directory;

    @Test
    void kills_lose_nothing_that_was_stored_and_change_nothing_in_the_end() throws Exception {
        try (Replica replica = new Replica(ReplicaPosts.generate(POSTS, SEED, 600))) {
            replica.countViews(false).cookieCheck(Integer.MAX_VALUE);
            finish(replica, data("calm"));
            int needed = replica.hits().size();
            replica.forgetHits();

            killAgainAndAgain(replica, needed);
            finish(replica, data("killed"));

            assertThat(export("killed", replica)).isEqualTo(export("calm", replica));
            assertThat(TruthCheck.differences(posts("killed", replica), replica.truth()))
                    .isEmpty();
            assertThat(replica.hits()).hasSizeLessThanOrEqualTo(needed * 105 / 100 + LOST_BY_A_KILL * KILLS);
            assertThat(postPages(replica)).isLessThanOrEqualTo(POSTS + KILLS);
        }
    }

    private void killAgainAndAgain(Replica replica, int needed) throws IOException, InterruptedException {
        Map<Integer, List<String>> before = Map.of();
        int killed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            ChildProgram child = ChildProgram.start(replica, directory, "--data", data("killed"), "sync");
            int hits = random.nextInt(needed * 3 / 2 / KILLS);
            int pause = random.nextInt(hits == 0 ? LONGEST_START_IN_MILLIS : LONGEST_PAGE_IN_MILLIS);
            boolean running = child.kill(replica, hits == 0 ? 0 : replica.hits().size() + hits, pause);
            killed += running ? 1 : 0;

            Map<Integer, List<String>> now = fields(replica);
            assertThat(now.keySet()).as("stored, said " + child.output()).containsAll(child.reported());
            before.forEach(
                    (id, fields) -> assertThat(now.get(id)).as("known of " + id).containsAll(fields));
            before = now;
        }
        assertThat(killed).as("killed before the end").isGreaterThan(KILLS / 2);
    }

    /** Which fields are known of each post. */
    private Map<Integer, List<String>> fields(Replica replica) throws IOException {
        Map<Integer, List<String>> fields = new TreeMap<>();
        for (JsonNode post : posts("killed", replica).path("posts")) {
            List<String> names = new ArrayList<>();
            post.fieldNames().forEachRemaining(names::add);
            fields.put(post.path("id").asInt(), names);
        }
        return fields;
    }

    private void finish(Replica replica, String data) throws IOException, InterruptedException {
        ChildProgram child = ChildProgram.start(replica, directory, "--data", data, "sync");

        assertThat(child.end()).as(child.output()).isZero();
        assertThat(child.output()).contains(POSTS + " posts, ");
    }

    private String data(String name) {
        return directory.resolve(name).toString();
    }

    private String export(String name, Replica replica) {
        Program.Run run = new Program(directory.resolve(name))
                .with("KEXUEBOT_BLOG_URL", replica.url())
                .run("export", "--format", "json");

        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    private JsonNode posts(String name, Replica replica) throws IOException {
        return new ObjectMapper().readTree(export(name, replica));
    }

    private static long postPages(Replica replica) {
        return replica.hits().stream()
                .filter(hit -> hit.target().startsWith("/archives/") && hit.status() == 200)
                .count();
    }
}
