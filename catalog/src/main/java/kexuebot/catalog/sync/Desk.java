package kexuebot.catalog.sync;

import java.time.Instant;
import java.util.Optional;
import kexuebot.catalog.fetch.Timekeeper;
import kexuebot.catalog.fetch.Validators;

/** What the steps of one pass share. For one thread. */
record Desk(
        Visitor visitor, Pages pages, Book book, Visits visits, TroubleLog troubles, Journal journal, Timekeeper time) {

    Instant now() {
        return time.now();
    }

    /** A list and what it offered for the next time. */
    record Got<T>(T value, Validators validators) {}

    /**
     * Visits a page that lists posts, unless it is as it was at the last visit. Empty if it is, or if it can't be
     * had, which is reported. Whether a page that was read is free of trouble is for the caller to say.
     */
    <T> Optional<Got<T>> list(String path, boolean again, Lists<T> lists)
            throws StoppedException, InterruptedException {
        Optional<Visit> last = visits.last(path);
        Validators validators =
                again ? Validators.NONE : last.map(Visit::validators).orElse(Validators.NONE);
        int before = last.map(Visit::listings).orElse(0);
        Outcome<T> outcome = visitor.visit(path, validators, content -> lists.read(content, before));
        if (outcome instanceof Outcome.Failed<T> failed) {
            report(path, failed.expected(), failed.seen());
        } else if (outcome instanceof Outcome.Gone<T> gone) {
            report(path, "a page", "status " + gone.status());
        } else if (outcome instanceof Outcome.Unchanged<T>) {
            troubles.clear(path);
        }
        return outcome instanceof Outcome.Read<T> read
                ? Optional.of(new Got<>(read.value(), read.validators()))
                : Optional.empty();
    }

    /** Makes something of a page that showed so many posts at the last visit, 0 if there was none. */
    interface Lists<T> {
        T read(String content, int before) throws UnbelievableException;
    }

    void visited(String path, Validators validators, int listings) {
        visits.save(new Visit(path, validators, listings, now()));
    }

    void report(String subject, String expected, String seen) {
        troubles.report(subject, expected, seen, now());
    }
}
