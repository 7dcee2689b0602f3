package kexuebot.bot.benchmark;

import java.io.IOException;
import java.util.List;
import kexuebot.bot.proof.BotServer;
import kexuebot.bot.proof.Faults;
import kexuebot.bot.proof.Limits;

/** Parts of the program by themselves, each in a fresh process. */
final class PartBenchmark {
    private static final List<String> SMALL = List.of("-Xmx64m");
    private static final int IN_A_SECOND = 30;

    private PartBenchmark() {}

    /** One post to so many chats when nobody sets a limit. */
    static List<Figure> driven(int chats) throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.open();
                BotServer telegram = new BotServer(Limits.lifted(), Faults.none())) {
            String directory = scratch.path().toString();
            Process drive =
                    OwnProcess.start(List.of(), DriveRun.class, directory, Integer.toString(chats), telegram.url());
            telegram.ledger().await(chats, chats * 20L);
            double rate = telegram.ledger().rate();
            boolean complete = telegram.ledger().different() == chats;
            drive.getOutputStream().close();
            drive.waitFor();
            return List.of(new Figure(
                    "one post to %,d chats without any budget, stored, sent and settled".formatted(chats),
                    "%,.0f a second".formatted(rate),
                    "≥ 1,000 a second",
                    complete && rate >= 1_000));
        }
    }

    /** One post to so many chats at 30 a second, in virtual time. */
    static List<Figure> paced(int readers) throws IOException, InterruptedException {
        List<String> result;
        try (Scratch scratch = Scratch.open()) {
            result = OwnProcess.result(SMALL, PacedRun.class, scratch.path().toString(), Integer.toString(readers));
        }
        double first = Double.parseDouble(result.get(1));
        double used = (readers - 1.0) / IN_A_SECOND / (Double.parseDouble(result.get(2)) - first);
        int floods = Integer.parseInt(result.get(3));
        return List.of(
                new Figure(
                        "one post to %,d chats in virtual time, with 64 MB of heap: of 30 a second used"
                                .formatted(readers),
                        "%.1f %%".formatted(100 * used),
                        "≥ 97 %",
                        result.get(0).equals(Integer.toString(readers)) && used >= 0.97),
                new Figure("… first message after", "%.2f s".formatted(first), "< 2 s", first < 2),
                new Figure("… answers 429", Integer.toString(floods), "0", floods == 0));
    }

    /** A new post against so many saved searches. */
    static List<Figure> matching(int searches) throws IOException, InterruptedException {
        List<String> result = OwnProcess.result(List.of(), MatchingRun.class, Integer.toString(searches));
        double seconds = Double.parseDouble(result.get(0));
        return List.of(new Figure(
                "a new post of 9,000 characters held against %,d saved searches".formatted(searches),
                "%.2f s".formatted(seconds),
                "< 1 s",
                seconds < 1));
    }
}
