package kexuebot.catalog.sync;

import java.time.Duration;
import java.util.Optional;
import kexuebot.catalog.fetch.Answer;
import kexuebot.catalog.fetch.Backoff;
import kexuebot.catalog.fetch.FetchException;
import kexuebot.catalog.fetch.Fetcher;
import kexuebot.catalog.fetch.Timekeeper;
import kexuebot.catalog.fetch.Validators;
import kexuebot.catalog.source.Decoded;
import kexuebot.catalog.source.Problem;

/** Visits pages: tries again where that may help, and stops where asking on would annoy the blog. For one pass. */
final class Visitor {
    /** Requests for one page that the network or the server spoils. */
    private static final int ATTEMPTS = 3;

    /** Requests for one page that comes but makes no sense: asking often for that is bad manners. */
    private static final int UNBELIEVABLE_ATTEMPTS = 2;

    /** Requests for one page that the blog refuses. */
    private static final int REFUSED_ATTEMPTS = 2;

    /** So many pages in a row that fail, and the blog is down, or has changed altogether. */
    private static final int MOST_FAILURES = 3;

    /** So many pages in a row that are refused, and we are not wanted. */
    private static final int MOST_REFUSALS = 2;

    /** A server that asks for more than this is left alone for so long by another pass. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** How long a blog is left alone that refuses and does not say for how long. */
    private static final Duration PAUSE_OF_REFUSED = Duration.ofMinutes(30);

    /** How long a blog is left alone that does not work, or cannot be reached. */
    private static final Duration PAUSE_OF_FAILED = Duration.ofMinutes(5);

    private final Fetcher fetcher;
    private final Backoff backoff;
    private final Timekeeper time;
    private int failures;
    private int refusals;

    Visitor(Fetcher fetcher, Backoff backoff, Timekeeper time) {
        this.fetcher = fetcher;
        this.backoff = backoff;
        this.time = time;
    }

    /** Makes something of a page's text, or says why it is not to be believed. */
    interface Reader<T> {
        T read(String content) throws UnbelievableException;
    }

    /** Why a request failed, and how often one like it is made at most. */
    private record Failure(
            String expected,
            String seen,
            int attempts,
            boolean refused,
            boolean rulesMissing,
            Optional<Duration> retryAfter) {

        String why(String path) {
            return path + ": expected " + expected + ", saw " + seen;
        }

        static Failure of(UnbelievableException e) {
            return new Failure(e.expected(), e.seen(), UNBELIEVABLE_ATTEMPTS, false, false, Optional.empty());
        }

        static Failure of(FetchException e) {
            int attempts = switch (e.kind()) {
                case TRANSIENT -> ATTEMPTS;
                case REFUSED -> REFUSED_ATTEMPTS;
                case WRONG, FORBIDDEN -> 1;
            };
            boolean refused = e.kind() == FetchException.Kind.REFUSED;
            boolean rulesMissing = "/robots.txt".equals(e.address().getPath());
            return new Failure(e.expected(), e.seen(), attempts, refused, rulesMissing, e.retryAfter());
        }
    }

    /**
     * Visits a page.
     *
     * @throws StoppedException if the blog should be left alone now
     */
    <T> Outcome<T> visit(String path, Validators validators, Reader<T> reader)
            throws StoppedException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Failure failure;
            try {
                Outcome<T> outcome = outcome(fetcher.fetch(path, validators), reader);
                failures = 0;
                refusals = 0;
                return outcome;
            } catch (UnbelievableException e) {
                failure = Failure.of(e);
            } catch (FetchException e) {
                failure = Failure.of(e);
            }
            stopIfAsked(path, failure);
            if (attempt >= failure.attempts()) {
                count(path, failure);
                return new Outcome.Failed<>(failure.expected(), failure.seen());
            }
            time.pause(backoff.delay(attempt, failure.retryAfter()));
        }
    }

    private static <T> Outcome<T> outcome(Answer answer, Reader<T> reader) throws UnbelievableException {
        if (answer instanceof Answer.Gone gone) {
            return new Outcome.Gone<>(gone.status());
        }
        if (answer instanceof Answer.Found found) {
            return new Outcome.Read<>(made(found.body(), reader), found.validators());
        }
        return new Outcome.Unchanged<>();
    }

    /** A page within all limits may still be built so that reading it takes more memory than there is. */
    private static <T> T made(byte[] body, Reader<T> reader) throws UnbelievableException {
        try {
            return reader.read(text(body));
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw new UnbelievableException(
                    "a page of a usual size", body.length + " bytes that take too much memory to read");
        }
    }

    private static String text(byte[] body) throws UnbelievableException {
        Decoded decoded = Decoded.ofAnswer(body);
        if (decoded.content().isEmpty()) {
            throw new UnbelievableException(
                    "text", decoded.problem().map(Problem::what).orElse("none"));
        }
        return decoded.content().get();
    }

    private static void stopIfAsked(String path, Failure failure) throws StoppedException {
        Optional<Duration> asked = failure.retryAfter().filter(wait -> wait.compareTo(LONGEST_WAIT) > 0);
        if (asked.isPresent()) {
            throw new StoppedException(failure.why(path), asked.get(), true);
        }
    }

    /** One page alone may be broken for good: only several in a row say something of the blog, or the lack of its rules. */
    private void count(String path, Failure failure) throws StoppedException {
        if (failure.rulesMissing()) {
            throw new StoppedException(failure.why("/robots.txt"), PAUSE_OF_FAILED, false);
        }
        refusals = failure.refused() ? refusals + 1 : 0;
        failures++;
        if (refusals >= MOST_REFUSALS) {
            throw new StoppedException(
                    refusals + " pages in a row are refused: " + failure.why(path), PAUSE_OF_REFUSED, false);
        }
        if (failures >= MOST_FAILURES) {
            throw new StoppedException(failures + " pages in a row fail: " + failure.why(path), PAUSE_OF_FAILED, false);
        }
    }

    /** For a page that is known to be broken: that it fails again says nothing of the blog. */
    void forgetFailures() {
        failures = 0;
        refusals = 0;
    }
}
