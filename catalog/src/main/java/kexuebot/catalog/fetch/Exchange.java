package kexuebot.catalog.fetch;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import kexuebot.catalog.fetch.FetchException.Kind;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Follows one question to its answer: in pace, past the cookie check, along redirects within the blog. */
final class Exchange {

    private final String userAgent;
    private final Wire wire;
    private final Pacing pacing;
    private final Cookies cookies;
    private final Redirects redirects;

    Exchange(String userAgent, Wire wire, Pacing pacing, Cookies cookies, Redirects redirects) {
        this.userAgent = userAgent;
        this.wire = wire;
        this.pacing = pacing;
        this.cookies = cookies;
        this.redirects = redirects;
    }

    /** The last answer on the way, and whether the last request was conditional. */
    record Outcome(Reply reply, boolean conditional) {}

    /** @param gate asked before every address on the way */
    Outcome visit(Question question, Gate gate) throws FetchException, InterruptedException {
        return visit(question, gate, new HashSet<>());
    }

    private Outcome visit(Question question, Gate gate, Set<HttpUrl> way) throws FetchException, InterruptedException {
        gate.check(question.address());
        Reply reply = passCheck(question);
        if (!reply.redirects()) {
            return new Outcome(reply, !question.validators().equals(Validators.NONE));
        }
        way.add(question.address());
        return visit(question.at(redirects.target(reply, way)), gate, way);
    }

    /** The blog greets those who bring no cookie with one and a page that loads again. */
    private Reply passCheck(Question question) throws FetchException, InterruptedException {
        Reply first = ask(question);
        if (!isCheck(first)) {
            return first;
        }
        Reply second = ask(question);
        if (isCheck(second)) {
            throw new FetchException(
                    Kind.REFUSED, second.uri(), "a page", "the cookie check again, with its cookie", Optional.empty());
        }
        return second;
    }

    private static boolean isCheck(Reply reply) {
        boolean tiny = reply.status() == 403 && reply.body().length <= Incoming.BEGINNING;
        return tiny && Cookies.areIn(reply) && text(reply).contains("window.location.href");
    }

    private static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.ISO_8859_1);
    }

    private Reply ask(Question question) throws FetchException, InterruptedException {
        pacing.await();
        try {
            Reply reply = wire.send(request(question), question.mostBytes());
            cookies.take(reply);
            return reply;
        } finally {
            pacing.ended();
        }
    }

    private Request.Builder request(Question question) {
        Request.Builder request = new Request.Builder().url(question.address()).header("User-Agent", userAgent);
        cookies.header(question.address()).ifPresent(pairs -> request.header("Cookie", pairs));
        Conditions.put(question.validators(), request);
        return request;
    }
}
