package kexuebot.catalog.summary;

import java.util.List;

/** Words with which an author says what the post asks, does or finds; the list is {@code cues.txt}. */
final class Cues {
    private static final double LEAST = -1;
    private static final double MOST = 2;
    private static final List<Cue> CUES =
            Lists.lines("cues.txt").stream().map(Cue::read).toList();

    private Cues() {}

    private record Cue(double worth, Phrases phrases) {
        static Cue read(String line) {
            double worth = Double.parseDouble(line.substring(0, line.indexOf(' ')));
            return new Cue(worth, new Phrases(Lists.words(line, 1).toList()));
        }
    }

    /** From -1 to 2; 0 for a sentence without any. */
    static double worth(String text) {
        double sum = CUES.stream()
                .filter(cue -> cue.phrases().isIn(text))
                .mapToDouble(Cue::worth)
                .sum();
        return Math.max(LEAST, Math.min(MOST, sum));
    }
}
