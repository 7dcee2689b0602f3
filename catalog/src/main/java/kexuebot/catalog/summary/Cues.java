package kexuebot.catalog.summary;

import java.util.List;
import java.util.regex.Pattern;

final class Cues {
    private static final double MOST = 2;
    private static final List<Cue> CUES =
            Lists.read("cues.txt").stream().map(Cue::read).toList();

    private record Cue(double weight, Pattern pattern) {
        static Cue read(String line) {
            int space = line.indexOf(' ');
            return new Cue(Double.parseDouble(line.substring(0, space)), Pattern.compile(line.substring(space + 1)));
        }
    }

    private Cues() {}

    static double worth(String text) {
        double sum = CUES.stream()
                .filter(cue -> cue.pattern().matcher(text).find())
                .mapToDouble(Cue::weight)
                .sum();
        return Math.min(MOST, sum);
    }
}
