package kexuebot.catalog.replica;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Something that goes wrong with answers: with all of them, unless narrowed down. Immutable. */
public final class Fault {
    private static final Charset GBK = Charset.forName("GBK");

    /** What becomes of an answer. */
    private interface Effect {
        Response answer(Request request, Response usual);
    }

    private final String name;
    private final Effect effect;
    private final Pattern path;
    private final int after;
    private final int times;

    private Fault(String name, Effect effect, Pattern path, int after, int times) {
        this.name = name;
        this.effect = effect;
        this.path = path;
        this.after = after;
        this.times = times;
    }

    private static Fault of(String name, Effect effect) {
        return new Fault(name, effect, Pattern.compile(""), 0, Integer.MAX_VALUE);
    }

    /** Another body, with status 200 and whole. */
    public static Fault ofBody(String name, UnaryOperator<String> change) {
        return of(name, (request, usual) -> usual.withText(change.apply(usual.text())));
    }

    private static Fault ofDelivery(String name, Response.Delivery delivery) {
        return of(name, (request, usual) -> usual.delivered(delivery));
    }

    /** Only where this is found in the path, which is decoded and without its query. */
    public Fault on(String regex) {
        return new Fault(name, effect, Pattern.compile(regex), after, times);
    }

    /** Only after so many answers that would have met it. */
    public Fault after(int answers) {
        return new Fault(name, effect, path, answers, times);
    }

    /** Only so many times. */
    public Fault times(int answers) {
        return new Fault(name, effect, path, after, answers);
    }

    String name() {
        return name;
    }

    int after() {
        return after;
    }

    int times() {
        return times;
    }

    boolean concerns(Request request) {
        return path.matcher(request.path()).find();
    }

    Response apply(Request request, Response usual) {
        return effect.answer(request, usual);
    }

    // Other statuses.

    public static Fault status(int status) {
        return status(status, Optional.empty());
    }

    /** With a {@code Retry-After} of so many seconds. */
    public static Fault status(int status, int retryAfter) {
        return status(status, Integer.toString(retryAfter));
    }

    /** With a {@code Retry-After} that may be anything. */
    public static Fault status(int status, String retryAfter) {
        return status(status, Optional.of(retryAfter));
    }

    private static Fault status(int status, Optional<String> retryAfter) {
        return of("status " + status, (request, usual) -> {
            Response answer = Response.html(status, "<html><body><h1>" + status + "</h1></body></html>");
            return retryAfter.isPresent() ? answer.with("Retry-After", retryAfter.get()) : answer;
        });
    }

    /** The cookie check, whatever cookie was sent. */
    public static Fault cookieRefused() {
        return of(
                "cookie refused",
                (request, usual) -> Response.html(403, ReplicaPages.cookieCheck(request.target()))
                        .with("Set-Cookie", "visit=0; Path=/"));
    }

    // Broken connections.

    /** No answer; the connection stays open. */
    public static Fault silence() {
        return ofDelivery("silence", Response.Delivery.SILENCE);
    }

    public static Fault reset() {
        return ofDelivery("reset", Response.Delivery.RESET);
    }

    /** Eighty bytes a second, so a small page takes minutes. */
    public static Fault drip() {
        return ofDelivery("drip", Response.Delivery.DRIPPED);
    }

    /** Half of what was announced, then the end of the connection. */
    public static Fault half() {
        return ofDelivery("half", Response.Delivery.HALF);
    }

    // Redirects.

    /** From address to address, without end. */
    public static Fault redirectInCircles() {
        return of("circle", (request, usual) -> {
            String query = request.target().replaceFirst("^[^?]*", "");
            return Response.redirect(302, request.path() + "?again=" + query.length());
        });
    }

    public static Fault redirectTo(String address) {
        return of("elsewhere", (request, usual) -> Response.redirect(302, address));
    }

    /** To the same path with something behind it, such as {@code .html} or a slash; there it is served. */
    public static Fault redirectToPathWith(String ending) {
        return of(
                "to " + ending,
                (request, usual) ->
                        request.path().endsWith(ending) ? usual : Response.redirect(301, request.path() + ending));
    }

    // Wrong bodies, with status 200 and whole.

    public static Fault empty() {
        return ofBody("empty", page -> "");
    }

    public static Fault maintenance() {
        return of("maintenance", (request, usual) -> Response.html(200, ReplicaPages.maintenance()));
    }

    /** The same posts under other names of classes, ids and addresses. */
    public static Fault layoutRenamed() {
        return ofBody(
                "layout renamed",
                page -> page.replace("class=\"Post\"", "class=\"card\"")
                        .replace("PostHead", "head")
                        .replace("PostContent", "prose")
                        .replace("submitted", "byline")
                        .replace("id=\"content\"", "id=\"main\"")
                        .replace("page-navigator", "pagination")
                        .replace("id=\"archives\"", "id=\"timeline\"")
                        .replaceAll("<(/?)h[12]\\b", "<$1h5")
                        .replace("/archives/", "/p/"));
    }

    /** The blog's frame with nothing in it. */
    public static Fault layoutEmptied() {
        return ofBody(
                "layout emptied",
                page -> page.replaceFirst("(?s)(<div id=\"content\">).*(</div>\\s*<div id=\"Sidebar\">)", "$1$2"));
    }

    /** Cut in the middle, but sent as if that were all. */
    public static Fault cut() {
        return ofBody("cut", page -> page.substring(0, page.length() * 3 / 5));
    }

    /** So many megabytes more at the end of the body. */
    public static Fault big(int megabytes) {
        String line = "<p>" + "还有很多。".repeat(60) + "</p>\n";
        int lines = megabytes * 1024 * 1024 / line.getBytes(StandardCharsets.UTF_8).length + 1;
        return ofBody("big", page -> page.replace("</body>", line.repeat(lines) + "</body>"));
    }

    // Wrong encodings.

    /** UTF-8 that is said to be GBK. */
    public static Fault gbkClaimed() {
        return of(
                "GBK claimed",
                (request, usual) -> usual.with(
                        "Content-Type",
                        usual.headers().getOrDefault("Content-Type", "").replace("UTF-8", "GBK")));
    }

    /** GBK that is said to be UTF-8; signs that GBK lacks are question marks. */
    public static Fault gbkSent() {
        return of("GBK sent", (request, usual) -> usual.withBody(usual.text().getBytes(GBK)));
    }

    /** A gzip header, then garbage. */
    public static Fault gzipBroken() {
        return of(
                "gzip broken",
                (request, usual) -> usual.withBody(Gzip.broken(usual.body())).with("Content-Encoding", "gzip"));
    }

    /** Packed twice, and said to be packed once. */
    public static Fault gzipTwice() {
        return of(
                "gzip twice",
                (request, usual) ->
                        usual.withBody(Gzip.packed(Gzip.packed(usual.body()))).with("Content-Encoding", "gzip"));
    }

    /** What a patient reader gets over by asking again, and which takes no time: for mixing. */
    public static List<Fault> passing() {
        return List.of(
                status(500),
                status(502),
                reset(),
                half(),
                empty(),
                maintenance(),
                layoutRenamed(),
                layoutEmptied(),
                cut(),
                gbkClaimed(),
                gzipBroken());
    }
}
