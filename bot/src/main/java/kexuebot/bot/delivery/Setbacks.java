package kexuebot.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import kexuebot.bot.chat.ChatId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Attempts that failed of late: how long to leave a chat alone, or, when none gets anything, all of them. For one
 * thread.
 */
final class Setbacks {

    /** A chat that could not be reached for so long is not tried any more. */
    static final Duration PATIENCE = Duration.ofDays(7);

    /** As many failures are part of it, so that a clock that is set forward ends nobody's patience. */
    private static final int MANY = 500;

    /** A chat that failed so often in a row will probably do so once more. */
    private static final int STUBBORN = 10;

    /** When so many different chats failed and none worked, it is not for the chats. */
    static final int OUTAGE = 4;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** After an outage everything goes on soon. */
    private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(1);

    private static final int REMEMBERED = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Setbacks.class);

    private record Trouble(int failures, Instant since) {}

    private final Pauses pauses;
    private final Pauses outagePauses;
    private final Map<ChatId, Trouble> chats = new LinkedHashMap<>();
    private final Set<ChatId> failing = new HashSet<>();
    private int outage;
    private Rest rest = Rest.NONE;

    Setbacks(RandomGenerator random) {
        pauses = new Pauses(LONGEST, random);
        outagePauses = new Pauses(LONGEST_OUTAGE, random);
    }

    /** An attempt failed, for a reason that may pass. Returns after what time to make the next one. */
    Duration failed(ChatId chat, String why, Instant now) {
        Trouble before = chats.remove(chat);
        Trouble trouble = before == null ? new Trouble(1, now) : new Trouble(before.failures() + 1, before.since());
        forgetOne();
        chats.put(chat, trouble);
        noteOutage(chat, why, now);
        return pauses.after(trouble.failures());
    }

    private void forgetOne() {
        if (chats.size() >= REMEMBERED) {
            chats.remove(chats.keySet().iterator().next());
        }
    }

    private void noteOutage(ChatId chat, String why, Instant now) {
        if (failing.size() < OUTAGE) {
            failing.add(chat);
        }
        // calls that were in flight together fail together, and that is one failure
        if (failing.size() == OUTAGE && rest.left(now).isZero()) {
            outage++;
            rest = new Rest(now, outagePauses.after(outage));
            if (outage == 1) {
                LOG.warn("Nothing can be delivered ({}); trying again from time to time", why);
            }
        }
    }

    /** An attempt was answered, if only with a refusal. */
    void answered(ChatId chat) {
        chats.remove(chat);
        failing.clear();
        if (outage > 0) {
            LOG.info("Deliveries go on after {} failures", outage);
        }
        outage = 0;
        rest = Rest.NONE;
    }

    /** Whether attempts at this chat failed for too long. */
    boolean isHopeless(ChatId chat, Instant now) {
        Trouble trouble = chats.get(chat);
        return trouble != null
                && trouble.failures() >= MANY
                && now.isAfter(trouble.since().plus(PATIENCE));
    }

    /** Whether attempts at this chat failed for some time, while others worked. */
    boolean isStubborn(ChatId chat) {
        Trouble trouble = chats.get(chat);
        return !isOutage() && trouble != null && trouble.failures() >= STUBBORN;
    }

    boolean isOutage() {
        return outage > 0;
    }

    /** How long to leave all chats alone. */
    Duration rest(Instant now) {
        return rest.left(now);
    }
}
