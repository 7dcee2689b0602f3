package kexuebot.catalog.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTest {
    private static final List<ReplicaPost> POSTS = ReplicaPosts.generate(20, 1, 600);

    private static final Duration SHORT = Duration.ofMillis(300);

    private final Replica replica = new Replica(POSTS);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        replica.close();
    }

    @Test
    void a_fault_strikes_where_when_and_as_often_as_it_should() throws Exception {
        replica.fault(Fault.status(503, 7).on("^/archives/").after(1).times(2));
        String page = "/archives/" + POSTS.get(0).id();

        List<Integer> statuses = new ArrayList<>();
        for (String path : List.of(page, "/", page, page, page)) {
            statuses.add(get(path).statusCode());
        }

        assertThat(statuses).containsExactly(200, 200, 503, 503, 200);
        assertThat(replica.hits()).extracting(Hit::fault).containsExactly("", "", "status 503", "status 503", "");
    }

    @Test
    void a_status_may_ask_for_patience() throws Exception {
        replica.fault(Fault.status(429, 7));

        assertThat(get("/").headers().firstValue("Retry-After")).contains("7");
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of(Fault.empty(), "^$"),
                Arguments.of(Fault.maintenance(), "正在搬家"),
                Arguments.of(Fault.layoutRenamed(), "class=\"card\""),
                Arguments.of(Fault.layoutEmptied(), "<div id=\"content\"></div>"),
                Arguments.of(Fault.cut(), "(?s)^<!DOCTYPE.*(?<!</html>\n)$"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_wrong_body_shows_no_posts_or_no_end(Fault fault, String seen) throws Exception {
        replica.fault(fault);
        HttpResponse<byte[]> answer = get("/");
        String page = new String(answer.body(), StandardCharsets.UTF_8);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page).containsPattern(seen);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void a_big_page_is_big_and_whole() throws Exception {
        replica.fault(Fault.big(3));
        byte[] body = get("/").body();

        assertThat(body).hasSizeGreaterThan(3 * 1024 * 1024);
        assertThat(new String(body, StandardCharsets.UTF_8)).endsWith("</html>\n");
    }

    @Test
    void broken_connections_break() {
        String page = "/archives/" + POSTS.get(0).id();
        replica.fault(Fault.reset().on("page/1"))
                .fault(Fault.half().on("page/2"))
                .fault(Fault.drip().on("archives"));
        replica.fault(Fault.silence().on("content"));

        assertThatThrownBy(() -> get("/page/1/")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> get("/page/2/")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> get(page, SHORT)).isInstanceOf(HttpTimeoutException.class);
        assertThatThrownBy(() -> get("/content.html", SHORT)).isInstanceOf(HttpTimeoutException.class);
        assertThat(replica.hits()).extracting(Hit::status).startsWith(0).endsWith(0);
    }

    @Test
    void redirects_lead_on() throws Exception {
        String page = "/archives/" + POSTS.get(0).id();
        replica.fault(Fault.redirectToPathWith(".html").on("archives/[0-9]+(?:\\.html)?$"));
        replica.fault(Fault.redirectInCircles().on("content"))
                .fault(Fault.redirectTo("http://x.invalid/").on("feed"));

        assertThat(location(page)).isEqualTo(page + ".html");
        assertThat(get(page + ".html").statusCode()).isEqualTo(200);
        assertThat(location("/content.html"))
                .startsWith("/content.html?")
                .isNotEqualTo(location(location("/content.html")));
        assertThat(location("/feed")).isEqualTo("http://x.invalid/");
    }

    @Test
    void encodings_lie() throws Exception {
        replica.fault(Fault.gbkSent().on("^/$")).fault(Fault.gbkClaimed().on("page/1"));
        replica.fault(Fault.gzipBroken().on("page/2")).fault(Fault.gzipTwice().on("page/3"));

        assertThat(new String(get("/").body(), Charset.forName("GBK"))).contains("科学空间");
        assertThat(get("/page/1/").headers().firstValue("Content-Type")).contains("text/html; charset=GBK");
        assertThatThrownBy(() -> unpacked(get("/page/2/").body())).isInstanceOf(ZipException.class);
        assertThat(new String(unpacked(unpacked(get("/page/3/").body())), StandardCharsets.UTF_8))
                .contains("科学空间");
    }

    @Test
    void chance_strikes_the_wanted_share_and_the_same_way_twice() throws Exception {
        List<String> first = struck();
        replica.forgetHits();

        assertThat(struck()).isEqualTo(first);
        assertThat(first.stream().filter(fault -> !fault.isEmpty())).hasSizeBetween(10, 50);
    }

    private List<String> struck() throws IOException, InterruptedException {
        replica.randomFaults(5, 0.3, List.of(Fault.status(500), Fault.empty()));
        for (int i : IntStream.range(0, 100).toArray()) {
            get("/page/" + (i % 3 + 1) + "/");
        }
        return replica.hits().stream().map(Hit::fault).toList();
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }

    private String location(String path) throws IOException, InterruptedException {
        return get(path).headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return get(path, Duration.ofMinutes(1));
    }

    private HttpResponse<byte[]> get(String path, Duration patience) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(replica.url() + path))
                .timeout(patience)
                .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }
}
