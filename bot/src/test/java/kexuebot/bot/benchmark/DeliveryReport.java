package kexuebot.bot.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kexuebot.bot.proof.Broadcast;
import kexuebot.bot.proof.Proof;
import kexuebot.bot.proof.ServedProgram;

/**
 * Proof and figures of deliveries in their full sizes, written into a page between two marks. The arguments are the page
 * and the command that starts the program. Ends with 1 if the proof failed; figures that are missed are marked. On Linux, from the project's directory:
 *
 * <pre>mvn -q -ntp -Pdeliveries -DskipTests integration-test</pre>
 */
public final class DeliveryReport {
    private static final int KILLS = Integer.getInteger("kills", 100);
    private static final int DELIVERIES = Integer.getInteger("deliveries", 2_000);
    private static final int CHATS = Integer.getInteger("chats", 300);
    private static final int PAID = Integer.getInteger("paid", 20_000);
    private static final int SUBSCRIPTIONS = Integer.getInteger("subscriptions", 1_000_000);
    private static final int SUBSCRIBERS = Integer.getInteger("subscribers", 100_000);
    private static final int SEARCHES = Integer.getInteger("searches", 10_000);
    private static final long SEED = Long.getLong("kills.seed", 4);
    private static final String BEGIN = "<!-- deliveries:begin -->";
    private static final String END = "<!-- deliveries:end -->";

    private final List<String> command;

    private DeliveryReport(List<String> command) {
        this.command = command;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path report = Path.of(arguments[0]);
        List<String> command = Arrays.asList(arguments).subList(1, arguments.length);
        DeliveryReport deliveries = new DeliveryReport(command);
        deliveries.prepare();
        List<Figure> figures = deliveries.figures();
        Proof proof = deliveries.proof();
        String text = deliveries.text(figures, proof);
        Files.writeString(report, replaced(Files.readString(report), text));
        System.out.println(text);
        System.exit(ProofText.figures(proof).stream().allMatch(Figure::met) ? 0 : 1);
    }

    /** A start script may write down something for later starts. */
    private void prepare() throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.open()) {
            Path output = scratch.path().resolve("output.txt");
            if (ServedProgram.start(command, output, Map.of(), "serve", "--help")
                            .end()
                    != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + Files.readString(output));
            }
        }
    }

    private List<Figure> figures() throws IOException, InterruptedException {
        DeliveryBenchmark benchmark = new DeliveryBenchmark(command);
        List<Figure> all = new ArrayList<>();
        all.addAll(said(benchmark.underLimits(CHATS)));
        all.addAll(said(benchmark.paid(PAID)));
        all.addAll(said(benchmark.fanOut(SUBSCRIPTIONS)));
        all.addAll(said(PartBenchmark.driven(PAID)));
        all.addAll(said(PartBenchmark.paced(SUBSCRIBERS)));
        all.addAll(said(PartBenchmark.matching(SEARCHES)));
        return all;
    }

    private static List<Figure> said(List<Figure> figures) {
        figures.forEach(figure -> System.out.println(figure.row()));
        return figures;
    }

    private Proof proof() throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.open()) {
            Proof proof = Broadcast.run(command, scratch.path(), DELIVERIES, KILLS, SEED);
            System.out.println(proof.text());
            return proof;
        }
    }

    private String text(List<Figure> figures, Proof proof) {
        return """
                Measured on %s: %s.

                | | | wanted |
                |---|---|---|
                %s

                """.formatted(
                                LocalDate.now(ZoneOffset.UTC),
                                Machine.facts(),
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
