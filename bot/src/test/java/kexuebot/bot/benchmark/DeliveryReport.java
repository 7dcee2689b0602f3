package kexuebot.bot.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kexuebot.bot.proof.Broadcast;
import kexuebot.bot.proof.Proof;

/**
 * Proof and figures of deliveries in their full sizes, written into {@code docs/benchmarks.md} between two marks. The
 * arguments are the command that starts the program; on Linux, after a build, from the project's directory:
 *
 * <pre>java -cp bot/target/kexuebot.jar:catalog/target/test-classes:bot/target/test-classes kexuebot.bot.benchmark.DeliveryReport java -jar bot/target/kexuebot.jar</pre>
 */
public final class DeliveryReport {
    private static final int KILLS = Integer.getInteger("kills", 100);
    private static final int DELIVERIES = Integer.getInteger("deliveries", 2_000);
    private static final int CHATS = Integer.getInteger("chats", 300);
    private static final int PAID = Integer.getInteger("paid", 20_000);
    private static final int SUBSCRIPTIONS = Integer.getInteger("subscriptions", 1_000_000);
    private static final int SEARCHES = Integer.getInteger("searches", 10_000);
    private static final long SEED = Long.getLong("kills.seed", 4);
    private static final String BEGIN = "<!-- deliveries:begin -->";
    private static final String END = "<!-- deliveries:end -->";

    private final List<String> command;

    private DeliveryReport(List<String> command) {
        this.command = command;
    }

    public static void main(String[] command) throws IOException, InterruptedException {
        Path report = Path.of(System.getProperty("report", "docs/benchmarks.md"));
        DeliveryReport deliveries = new DeliveryReport(Arrays.asList(command));
        List<Figure> figures = deliveries.figures();
        String text = deliveries.text(figures, deliveries.proof());
        Files.writeString(report, replaced(Files.readString(report), text));
        System.out.println(text);
        System.exit(figures.stream().allMatch(Figure::met) ? 0 : 1);
    }

    private List<Figure> figures() throws IOException, InterruptedException {
        DeliveryBenchmark benchmark = new DeliveryBenchmark(command);
        List<Figure> all = new ArrayList<>();
        all.addAll(said(benchmark.underLimits(CHATS)));
        all.addAll(said(benchmark.paid(PAID)));
        all.addAll(said(benchmark.fanOut(SUBSCRIPTIONS)));
        all.addAll(said(matching()));
        return all;
    }

    private static List<Figure> matching() throws IOException, InterruptedException {
        double seconds =
                Double.parseDouble(OwnProcess.lastLine(List.of(), MatchingRun.class, Integer.toString(SEARCHES))
                        .split(" ")[0]);
        return List.of(new Figure(
                "a new post of 9,000 characters held against %,d saved searches, in a fresh process"
                        .formatted(SEARCHES),
                "%.2f s".formatted(seconds),
                "< 1 s",
                seconds < 1));
    }

    private static List<Figure> said(List<Figure> figures) {
        figures.forEach(figure -> System.out.println(figure.row()));
        return figures;
    }

    private Proof proof() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("kexuebot-kills");
        Proof proof = Broadcast.run(command, directory, DELIVERIES, KILLS, SEED);
        System.out.println(proof.text());
        return proof;
    }

    private String text(List<Figure> figures, Proof proof) {
        return """
                Measured on %s: %s.

                | `%s` | | wanted |
                |---|---|---|
                %s

                """.formatted(
                                LocalDate.now(ZoneOffset.UTC),
                                Machine.facts(),
                                String.join(" ", command),
                                figures.stream().map(Figure::row).collect(Collectors.joining("\n")))
                + ProofText.of(proof, SEED);
    }

    /** The page with its section replaced, which is between the two marks. */
    static String replaced(String page, String section) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("there is no line " + BEGIN + " with a line " + END + " after it");
        }
        return page.substring(0, begin + BEGIN.length()) + "\n" + section.strip() + "\n" + page.substring(end);
    }
}
