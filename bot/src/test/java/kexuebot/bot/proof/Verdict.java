package kexuebot.bot.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of a broadcast.
 *
 * @param lost what was never accepted
 * @param unwanted what was accepted though nobody had asked for it
 * @param afterLostAnswer repeats of messages whose answers were lost
 * @param afterKill repeats of messages that were under way at a kill, or answered so shortly before that the process may
 *     not have noted it, by kill
 * @param unexplained repeats that have no excuse
 * @param inFlight messages under way at each kill or answered in the quarter of a second before, as the server saw it
 */
public record Verdict(
        Set<Delivered> lost,
        Set<Delivered> unwanted,
        int afterLostAnswer,
        Map<Integer, Integer> afterKill,
        List<Acceptance> unexplained,
        List<Integer> inFlight) {

    private static final long SHORTLY = Duration.ofMillis(250).toNanos();

    /** Until an answer is noted even on a machine that is very busy. */
    private static final long NOTED = Duration.ofSeconds(5).toNanos();

    public static Verdict of(Collection<Delivered> wanted, Ledger ledger) {
        List<Acceptance> all = ledger.all();
        List<Long> kills = ledger.kills();
        Builder builder = new Builder(kills);
        all.forEach(builder::add);
        Set<Delivered> lost = new HashSet<>(wanted);
        lost.removeAll(builder.last.keySet());
        Set<Delivered> unwanted = new HashSet<>(builder.last.keySet());
        unwanted.removeAll(Set.copyOf(wanted));
        List<Integer> inFlight = kills.stream().map(kill -> inFlight(all, kill)).toList();
        return new Verdict(
                lost,
                unwanted,
                builder.afterLostAnswer,
                Map.copyOf(builder.afterKill),
                List.copyOf(builder.unexplained),
                inFlight);
    }

    private static int inFlight(List<Acceptance> all, long kill) {
        return (int) all.stream()
                .filter(each -> each.isUnderWay(kill) || each.ended() > kill - SHORTLY && each.ended() <= kill)
                .count();
    }

    /** Takes acceptances in order. */
    private static final class Builder {
        private final List<Long> kills;
        private final Map<Delivered, Acceptance> last = new HashMap<>();
        private final Map<Integer, Integer> afterKill = new HashMap<>();
        private final List<Acceptance> unexplained = new ArrayList<>();
        private int afterLostAnswer;

        private Builder(List<Long> kills) {
            this.kills = kills;
        }

        private void add(Acceptance now) {
            Acceptance before = last.put(now.what(), now);
            if (before == null) {
                return;
            } else if (before.fault() == Fault.LOST) {
                afterLostAnswer++;
            } else if (before.process() < now.process() && mayBeUnnoted(before)) {
                afterKill.merge(before.process(), 1, Integer::sum);
            } else {
                unexplained.add(now);
            }
        }

        private boolean mayBeUnnoted(Acceptance before) {
            return before.ended() == 0 || before.ended() > kills.get(before.process()) - NOTED;
        }
    }

    /** Of all kinds. */
    public int repeats() {
        return afterLostAnswer + repeatsAfterKills() + unexplained.size();
    }

    public int repeatsAfterKills() {
        return afterKill.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The most repeats that one kill led to. */
    public int mostAfterOneKill() {
        return afterKill.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
