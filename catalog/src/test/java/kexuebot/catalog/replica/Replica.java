package kexuebot.catalog.replica;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;

/**
 * A small blog on this machine: an HTTP server on a free port of 127.0.0.1, until closed. Everything may be switched and
 * changed while it runs, from any thread.
 */
public final class Replica implements AutoCloseable {
    private final Site site;
    private final Hits hits = new Hits();
    private final Faults faults = new Faults();
    private final Server server;
    private final Cookies cookies = new Cookies();
    private int seed;

    private volatile boolean gzip = true;
    private volatile boolean validators = true;
    private volatile int usesOfCookie;
    private volatile String root = "";

    public Replica(List<ReplicaPost> posts) {
        site = new Site(posts);
        try {
            server = new Server(this::answer, hits::end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code http://127.0.0.1:port}. */
    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    // Manners.

    /** Whether bodies are packed for those who take that; at first they are. */
    public Replica gzip(boolean wanted) {
        gzip = wanted;
        return this;
    }

    /** Whether pages carry an ETag that reader counts do not change, and 304 is answered; at first they do. */
    public Replica validators(boolean wanted) {
        validators = wanted;
        return this;
    }

    /**
     * Whether pages want a cookie, which a 403 sets; at first they do not. Feeds and robots.txt stay open.
     *
     * @param uses how many requests one cookie is good for; 0 for no check
     */
    public Replica cookieCheck(int uses) {
        usesOfCookie = uses;
        return this;
    }

    /** Whether every view of a post counts as a reader; at first it does. */
    public Replica countViews(boolean wanted) {
        site.countViews(wanted);
        return this;
    }

    public Replica variant(Variant wanted) {
        site.set(wanted);
        return this;
    }

    /** Whether list pages never come to an end. */
    public Replica endlessPager(boolean wanted) {
        site.endless(wanted);
        return this;
    }

    /** What links on the pages start with, such as {@code https://kexue.fm}; at first, {@link #url()}. */
    public Replica linksStartWith(String address) {
        root = address;
        return this;
    }

    // What goes wrong.

    /** One more thing that goes wrong from now on; of several that fit an answer, the first one added strikes. */
    public Replica fault(Fault fault) {
        faults.add(fault);
        return this;
    }

    /**
     * From now on things go wrong by chance, besides what is planned.
     *
     * @param share of requests, 0 to 1
     */
    public Replica randomFaults(long seed, double share, List<Fault> mixture) {
        faults.mix(seed, share, mixture);
        return this;
    }

    /** From now on all goes well. */
    public void noFaults() {
        faults.clear();
    }

    // What the author does.

    /** Newest first. */
    public List<ReplicaPost> posts() {
        return site.posts();
    }

    /** A new post, a day after the newest. */
    public ReplicaPost publish() {
        return publish(ReplicaPosts.next(site.posts(), seed++));
    }

    public ReplicaPost publish(ReplicaPost post) {
        site.put(post);
        return post;
    }

    /** The edited post. */
    public ReplicaPost edit(int id, UnaryOperator<ReplicaPost> edit) {
        return site.edit(id, edit);
    }

    public ReplicaPost redate(int id, LocalDateTime published) {
        return site.edit(id, post -> post.withPublished(published));
    }

    /** From now on the post's address answers with this status, 404 or 410. */
    public void delete(int id, int status) {
        site.delete(id, status);
    }

    /** What there is to know, newest first. */
    public List<Known> truth() {
        return site.truth();
    }

    // What happened.

    /** Every request that was answered, or not answered on purpose, in order. */
    public List<Hit> hits() {
        return hits.all();
    }

    /** How often each path with its query was asked for. */
    public Map<String, Long> hitsByTarget() {
        return hits.byTarget();
    }

    /** The greatest number of requests under way at once, each until its last byte is sent. */
    public int mostAtOnce() {
        return hits.most();
    }

    /** How many connections are open. */
    public int connections() {
        return server.connections();
    }

    public void forgetHits() {
        hits.forget();
    }

    /** Waits until so many requests were answered since the start or {@link #forgetHits}; whether they were in time. */
    public boolean awaitHits(int count, long millis) throws InterruptedException {
        return hits.await(count, millis);
    }

    private Response answer(Request request) {
        long nanos = System.nanoTime();
        hits.begin();
        boolean guarded = usesOfCookie > 0 && isGuarded(request.path()) && !cookies.spend(request);
        Optional<Fault> fault = guarded ? Optional.empty() : faults.take(request);
        Response response = packed(request, guarded ? cookieCheck(request) : answer(request, fault));
        hits.add(new Hit(
                request.method(),
                request.target(),
                response.delivery().isAnswer() ? response.status() : 0,
                nanos,
                request.headers(),
                fault.map(Fault::name).orElse("")));
        return response;
    }

    private Response cookieCheck(Request request) {
        return Response.html(403, ReplicaPages.cookieCheck(request.target()))
                .with("Set-Cookie", cookies.bake(usesOfCookie));
    }

    /** What goes wrong has no validators: nobody should be told later that it is unchanged. */
    private Response answer(Request request, Optional<Fault> fault) {
        Response usual = site.answer(root.isEmpty() ? url() : root, request.path());
        return fault.map(struck -> struck.apply(request, usual))
                .orElseGet(() -> validators && usual.status() == 200 ? validated(request, usual) : usual);
    }

    private static boolean isGuarded(String path) {
        return !path.startsWith("/feed") && !path.equals("/robots.txt");
    }

    private static Response validated(Request request, Response response) {
        String etag = "\"" + digest(response.text().replaceAll("[0-9]+位读者", "")) + "\"";
        boolean known = request.header("if-none-match").orElse("").contains(etag);
        Response answer = known ? Response.of(304, Response.HTML, "") : response;
        return answer.with("ETag", etag);
    }

    private static String digest(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue()) + Integer.toHexString(text.hashCode());
    }

    private Response packed(Request request, Response response) {
        boolean wanted = gzip && request.wantsGzip() && response.body().length > 0;
        if (!wanted || response.headers().containsKey("Content-Encoding")) {
            return response;
        }
        return response.withBody(Gzip.packed(response.body())).with("Content-Encoding", "gzip");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
