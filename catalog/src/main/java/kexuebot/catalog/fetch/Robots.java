package kexuebot.catalog.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kexuebot.catalog.fetch.FetchException.Kind;
import okhttp3.HttpUrl;

/** Obeys robots.txt: asked for before the first page, then once a day. */
final class Robots implements Gate {

    static final String NOTE = "blog.robots";

    /** What RFC 9309 section 2.5 wants read at least, give or take. */
    static final int MOST_BYTES = 500_000;

    /** How long an outdated copy serves before the next attempt. */
    private static final Duration SERVES_ON = Duration.ofHours(1);

    private final Addresses addresses;
    private final Exchange exchange;
    private final Pacing pacing;
    private final Notes notes;
    private final Timekeeper time;
    private Optional<RobotsCopy> copy;
    private Optional<Long> failedAt = Optional.empty();

    Robots(Addresses addresses, Exchange exchange, Pacing pacing, Notes notes, Timekeeper time) {
        this.addresses = addresses;
        this.exchange = exchange;
        this.pacing = pacing;
        this.notes = notes;
        this.time = time;
        this.copy = notes.read(NOTE).flatMap(note -> RobotsCopy.read(addresses.robots(), note));
    }

    /** @throws FetchException of kind {@code FORBIDDEN}, or because there is no robots.txt to be had */
    @Override
    public void check(HttpUrl page) throws FetchException, InterruptedException {
        checkSearch(page);
        RobotsCopy current = current();
        pacing.slowTo(current.delay());
        if (!current.allows(page)) {
            throw forbidden(page, "robots.txt forbidding it");
        }
    }

    private void checkSearch(HttpUrl page) throws FetchException {
        if (addresses.isSearch(page)) {
            throw forbidden(page, "the blog's search, which is for readers");
        }
    }

    private RobotsCopy current() throws FetchException, InterruptedException {
        if (copy.isPresent() && (copy.get().isFresh(time.now()) || servesOn())) {
            return copy.get();
        }
        try {
            keep(ask());
        } catch (FetchException e) {
            failedAt = Optional.of(time.nanos());
            return copy.orElseThrow(() -> unavailable(e));
        }
        return copy.orElseThrow();
    }

    private boolean servesOn() {
        return failedAt.filter(nanos -> time.nanos() - nanos < SERVES_ON.toNanos())
                .isPresent();
    }

    private void keep(RobotsCopy fresh) {
        notes.write(NOTE, fresh.note());
        copy = Optional.of(fresh);
        failedAt = Optional.empty();
    }

    private RobotsCopy ask() throws FetchException, InterruptedException {
        Question question = new Question(addresses.robots(), Validators.NONE, MOST_BYTES);
        Reply reply = exchange.visit(question, this::checkSearch).reply();
        Instant now = time.now();
        if (copy.isPresent() && isWebPage(reply)) {
            // a page about maintenance, say; a blog that never had rules may always answer so
            throw new FetchException(
                    Kind.TRANSIENT, reply.uri(), "the rules in robots.txt", "a web page", Optional.empty());
        }
        return RobotsCopy.of(addresses.robots(), now, isAbsent(reply.status()) ? "" : text(reply, now));
    }

    /** Whoever answers so has no rules for robots, RFC 9309 section 2.3.1.3. */
    private static boolean isAbsent(int status) {
        return status >= 400 && status < 500 && status != 408 && status != 429;
    }

    private static boolean isWebPage(Reply reply) {
        return reply.status() == 200
                && new String(reply.body(), StandardCharsets.UTF_8)
                        .stripLeading()
                        .startsWith("<");
    }

    private static String text(Reply reply, Instant now) throws FetchException {
        if (reply.status() != 200) {
            Statuses.answer(reply, false, now);
        }
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    private static FetchException forbidden(HttpUrl page, String seen) {
        return new FetchException(Kind.FORBIDDEN, page.uri(), "a page that may be asked for", seen, Optional.empty());
    }

    /** Without the rules nothing can be asked, whatever kept them away; a refusal stays one. */
    private FetchException unavailable(FetchException cause) {
        Kind kind = cause.kind() == Kind.REFUSED ? Kind.REFUSED : Kind.TRANSIENT;
        return new FetchException(
                kind, addresses.robots().uri(), "the rules in robots.txt", cause.seen(), cause.retryAfter());
    }
}
