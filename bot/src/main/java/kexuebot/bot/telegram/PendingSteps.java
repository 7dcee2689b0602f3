package kexuebot.bot.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps still to be made for one update, in order. Remembers across waits how far it came. For one thread at a time. */
final class PendingSteps {

    /** How often a step is made again whose effect nobody knows: a reader rather sees a reply twice than never. */
    static final int UNSURE_RETRIES = 3;

    private static final Logger LOG = LoggerFactory.getLogger(PendingSteps.class);

    private final Sender sender;
    private final BackOff backOff;
    private final Deque<Step> steps;
    private int failures;
    private int unsure;

    PendingSteps(Sender sender, BackOff backOff, List<Step> steps) {
        this.sender = sender;
        this.backOff = backOff;
        this.steps = new ArrayDeque<>(steps);
    }

    /** Makes what can be made now. Returns after which time to go on; empty when nothing is left. */
    Optional<Duration> advance() throws InterruptedException {
        while (!steps.isEmpty()) {
            Optional<Duration> wait = after(sender.attempt(steps.peek()));
            if (wait.isPresent()) {
                return wait;
            }
        }
        return Optional.empty();
    }

    private Optional<Duration> after(Outcome outcome) {
        if (outcome instanceof Outcome.Wait wait) {
            return Optional.of(wait.time()).filter(time -> !time.isZero());
        } else if (outcome instanceof Outcome.Failed failed) {
            return afterFailure(failed);
        } else if (outcome instanceof Outcome.Refused) {
            steps.clear();
        } else {
            next(outcome);
        }
        return Optional.empty();
    }

    private Optional<Duration> afterFailure(Outcome.Failed failed) {
        if (failed.known()) {
            failures++;
            if (failures == 1) {
                LOG.info("{}; trying again", failed.why());
            }
            return Optional.of(backOff.after(failures));
        }
        unsure++;
        if (unsure > UNSURE_RETRIES) {
            LOG.warn("{}; it may have arrived or not", failed.why());
            next(new Outcome.Done());
            return Optional.empty();
        }
        // the few retries are spread, so that they outlast a short outage
        return Optional.of(backOff.after(3 * unsure));
    }

    private void next(Outcome outcome) {
        steps.poll();
        if (outcome instanceof Outcome.Instead instead) {
            steps.addFirst(instead.step());
        }
        failures = 0;
        unsure = 0;
    }
}
