package kexuebot.bot.benchmark;

import java.util.List;
import java.util.stream.Collectors;
import kexuebot.bot.proof.Fault;
import kexuebot.bot.proof.Proof;
import kexuebot.bot.proof.Verdict;

/** What the kills of a broadcast came to, as a table in Markdown. */
final class ProofText {
    private ProofText() {}

    static String of(Proof proof, long seed) {
        return """
                A broadcast of %,d deliveries, the process killed %d times (seed %d), %d of them before all was delivered, on \
                a bad day of Telegram's: %s. %d s in all.

                | | | wanted |
                |---|---|---|
                """.formatted(
                                proof.deliveries(),
                                proof.verdict().inFlight().size(),
                                seed,
                                proof.kills(),
                                faults(proof),
                                proof.took().toSeconds())
                + figures(proof).stream().map(Figure::row).collect(Collectors.joining("\n"));
    }

    private static String faults(Proof proof) {
        return "%d answers lost, %d cut, %d late, %d connections broken before, %d answers 429, %d 500 and %d 502"
                .formatted(
                        count(proof, Fault.LOST),
                        count(proof, Fault.CUT),
                        count(proof, Fault.SLOW),
                        count(proof, Fault.RESET),
                        count(proof, Fault.FLOOD),
                        count(proof, Fault.ERROR),
                        count(proof, Fault.GATEWAY));
    }

    private static int count(Proof proof, Fault fault) {
        return proof.telegram().faults().count(fault);
    }

    static List<Figure> figures(Proof proof) {
        Verdict verdict = proof.verdict();
        int violations = proof.telegram().limits().violations();
        int atOnce = proof.telegram().ledger().mostUnderWay();
        return List.of(
                none("lost", verdict.lost().size()),
                atMost(
                        "repeated: after %d lost answers %d, after kills %d"
                                .formatted(proof.lostAnswers(), verdict.afterLostAnswer(), verdict.repeatsAfterKills()),
                        verdict.repeats(),
                        proof.bound()),
                atMost("… after one kill at most", verdict.mostAfterOneKill(), Proof.IN_FLIGHT),
                none("… without an excuse", verdict.unexplained().size()),
                none(
                        "sent to somebody who had not asked for it",
                        verdict.unwanted().size()),
                none("sent before `retry_after` was over", violations),
                atMost("messages under way at once", atOnce, Proof.IN_FLIGHT),
                Figure.of(
                        "answers 429 for a limit that was passed",
                        Integer.toString(proof.telegram().limits().floods())));
    }

    private static Figure none(String what, int count) {
        return new Figure(what, Integer.toString(count), "0", count == 0);
    }

    private static Figure atMost(String what, int count, int most) {
        return new Figure(what, Integer.toString(count), "≤ " + most, count <= most);
    }
}
