package kexuebot.bot.proof;

import java.time.Duration;
import java.util.Map;

/**
 * What a broadcast with kills came to.
 *
 * @param kills those that came before all was delivered
 * @param telegram for what it counted
 * @param states of deliveries in the database, how many of each
 * @param exit code of the program when it was told to stop in the end
 */
public record Proof(
        int deliveries,
        int kills,
        Verdict verdict,
        BotServer telegram,
        Map<String, Integer> states,
        int exit,
        Duration took) {

    /** What may be in flight at a time. */
    public static final int IN_FLIGHT = 8;

    public int lostAnswers() {
        return telegram.faults().count(Fault.LOST);
    }

    /** The most repeats that would be right: of what was in flight at kills, and of lost answers. */
    public int bound() {
        return IN_FLIGHT * verdict.inFlight().size() + lostAnswers();
    }

    /** The whole of it in some lines. */
    public String text() {
        int seen = verdict.inFlight().stream().mapToInt(Integer::intValue).sum();
        return """
                deliveries %d, accepted %d in %d s
                kills %d, of them before the end %d; messages under way then %d
                answers lost %d, cut %d, late %d; resets %d; 429 %d by chance, %d by a limit; 500 %d; 502 %d
                lost %d, unwanted %d
                repeats %d (bound %d): after lost answers %d, after kills %d (at most %d after one), unexplained %d
                sent before a wait was over %d; most at once %d; in the end %s, exit %d""".formatted(
                        deliveries,
                        telegram.ledger().all().size(),
                        took.toSeconds(),
                        verdict.inFlight().size(),
                        kills,
                        seen,
                        lostAnswers(),
                        count(Fault.CUT),
                        count(Fault.SLOW),
                        count(Fault.RESET),
                        count(Fault.FLOOD),
                        telegram.limits().floods(),
                        count(Fault.ERROR),
                        count(Fault.GATEWAY),
                        verdict.lost().size(),
                        verdict.unwanted().size(),
                        verdict.repeats(),
                        bound(),
                        verdict.afterLostAnswer(),
                        verdict.repeatsAfterKills(),
                        verdict.mostAfterOneKill(),
                        verdict.unexplained().size(),
                        telegram.limits().violations(),
                        telegram.ledger().mostUnderWay(),
                        states,
                        exit);
    }

    private int count(Fault fault) {
        return telegram.faults().count(fault);
    }
}
