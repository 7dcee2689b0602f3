package kexuebot.bot.telegram;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a message that should stay in one piece.
 *
 * @param apart whether a blank line sets it off from what comes before
 */
record Chunk(List<Run> runs, boolean apart) {

    Chunk {
        runs = runs.stream().filter(run -> !run.text().isEmpty()).toList();
    }

    /** In UTF-16 units, as Telegram counts. */
    int length() {
        return runs.stream().mapToInt(Run::length).sum();
    }

    /**
     * How many formatted stretches begin in it; one that goes on over several runs counts once.
     *
     * @param before the tags of the text before it
     */
    int entitiesAfter(List<Run.Tag> before) {
        int count = 0;
        List<Run.Tag> open = before;
        for (Run run : runs) {
            count += run.tags().size() - Run.common(open, run.tags());
            open = run.tags();
        }
        return count;
    }

    boolean isBlank() {
        return runs.stream().allMatch(run -> run.text().isBlank());
    }

    /** Its lines, each a chunk; the first one stands off as this did. */
    List<Chunk> lines() {
        List<Chunk> lines = new ArrayList<>();
        List<Run> line = new ArrayList<>();
        for (Run run : runs) {
            List<String> pieces =
                    run.whole() ? List.of(run.text()) : List.of(run.text().split("\n", -1));
            for (int i = 0; i < pieces.size(); i++) {
                if (i > 0) {
                    lines.add(new Chunk(line, lines.isEmpty() && apart));
                    line = new ArrayList<>();
                }
                line.add(run.withText(pieces.get(i)));
            }
        }
        lines.add(new Chunk(line, lines.isEmpty() && apart));
        return lines;
    }

    /** What separates it from the text before it in the same message; code that goes on stays one. */
    Run gapAfter(List<Run.Tag> before) {
        if (apart) {
            return Run.plain("\n\n");
        }
        List<Run.Tag> next = runs.isEmpty() ? List.of() : runs.get(0).tags();
        return new Run("\n", next.subList(0, Run.common(before, next)), false);
    }
}
