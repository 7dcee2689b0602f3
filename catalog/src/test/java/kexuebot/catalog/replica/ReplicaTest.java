package kexuebot.catalog.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReplicaTest {
    private static final List<ReplicaPost> POSTS = ReplicaPosts.generate(40, 1, 600);

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void lists_lead_to_every_post() throws Exception {
        try (Replica replica = new Replica(POSTS)) {
            for (ReplicaPost post : POSTS) {
                assertThat(get(replica, "/archives/" + post.id()).body()).contains(Markup.text(post.title()));
                assertThat(get(replica, "/content.html").body()).contains("/archives/" + post.id() + "\"");
            }
            assertThat(get(replica, "/page/5/").body())
                    .contains("/archives/" + POSTS.get(0).id() + "\"");
            assertThat(get(replica, "/page/6/").statusCode()).isEqualTo(404);
            assertThat(replica.mostAtOnce()).isEqualTo(1);
        }
    }

    @Test
    void a_cookie_opens_the_pages_for_as_long_as_it_lasts() throws Exception {
        try (Replica replica = new Replica(POSTS).cookieCheck(2)) {
            HttpResponse<String> refused = get(replica, "/");
            String cookie =
                    refused.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];

            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("window.location.href");
            assertThat(List.of(status(replica, cookie), status(replica, cookie), status(replica, cookie)))
                    .containsExactly(200, 200, 403);
            assertThat(get(replica, "/feed").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_page_is_unchanged_until_its_post_is_edited() throws Exception {
        try (Replica replica = new Replica(POSTS)) {
            String page = "/archives/" + POSTS.get(3).id();
            String etag = get(replica, page).headers().firstValue("ETag").orElseThrow();

            assertThat(get(replica, page, "If-None-Match", etag).statusCode()).isEqualTo(304);
            replica.edit(POSTS.get(3).id(), post -> post.withParagraph("补一句。"));
            assertThat(get(replica, page, "If-None-Match", etag).body()).contains("补一句。");
        }
    }

    @Test
    void views_count_as_readers() throws Exception {
        try (Replica replica = new Replica(POSTS)) {
            ReplicaPost post = POSTS.get(0);
            get(replica, "/archives/" + post.id());
            get(replica, "/archives/" + post.id());

            Known known = replica.truth().get(POSTS.size() - 1);
            assertThat(known.fewestReaders()).isEqualTo(post.readers());
            assertThat(known.mostReaders()).isEqualTo(post.readers() + 2);
        }
    }

    @Test
    void what_is_deleted_is_gone_and_what_is_published_comes_first() throws Exception {
        try (Replica replica = new Replica(POSTS)) {
            replica.delete(POSTS.get(5).id(), 410);
            ReplicaPost fresh = replica.publish();

            assertThat(get(replica, "/archives/" + POSTS.get(5).id()).statusCode())
                    .isEqualTo(410);
            assertThat(replica.truth())
                    .hasSameSizeAs(POSTS)
                    .first()
                    .extracting(Known::id)
                    .isEqualTo(fresh.id());
            assertThat(get(replica, "/").body())
                    .containsPattern("<h2><a href=\"[^\"]+" + fresh.id() + "\" title=\""
                            + Pattern.quote(Markup.attribute(fresh.title())));
        }
    }

    private int status(Replica replica, String cookie) throws IOException, InterruptedException {
        return get(replica, "/", "Cookie", cookie).statusCode();
    }

    private HttpResponse<String> get(Replica replica, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(replica.url() + path));
        return client.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }
}
