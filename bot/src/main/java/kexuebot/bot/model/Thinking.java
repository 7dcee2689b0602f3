package kexuebot.bot.model;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves out what a model thinks aloud, {@code <think>…</think>}, also nested or never closed. For one answer and one
 * thread.
 */
final class Thinking {
    private static final Pattern TAG =
            Pattern.compile("<(/?)(?:think|thinking|thought|reasoning)>", Pattern.CASE_INSENSITIVE);
    /** The beginning of a tag, of which the rest may come. */
    private static final Pattern TAG_SO_FAR = Pattern.compile("</?[A-Za-z]{0,9}", Pattern.CASE_INSENSITIVE);

    private final Consumer<String> answer;
    private final Runnable restart;
    private final StringBuilder held = new StringBuilder();
    private int depth;

    /**
     * @param answer is told what is no thought
     * @param restart is told where thoughts end that began unmarked: all before was thought
     */
    Thinking(Consumer<String> answer, Runnable restart) {
        this.answer = answer;
        this.restart = restart;
    }

    void add(String piece) {
        held.append(piece);
        Matcher tag = TAG.matcher(held);
        int from = 0;
        while (tag.find()) {
            pass(from, tag.start());
            turn(tag.group(1).isEmpty());
            from = tag.end();
        }
        int tail = Math.max(from, held.lastIndexOf("<"));
        boolean open = TAG_SO_FAR.matcher(held).region(tail, held.length()).matches();
        pass(from, open ? tail : held.length());
        held.delete(0, open ? tail : held.length());
    }

    /** Passes on what was held back. */
    void end() {
        pass(0, held.length());
        held.setLength(0);
    }

    private void turn(boolean opening) {
        if (!opening && depth == 0) {
            restart.run();
        }
        depth = Math.max(0, depth + (opening ? 1 : -1));
    }

    private void pass(int from, int to) {
        if (depth == 0 && from < to) {
            answer.accept(held.substring(from, to));
        }
    }
}
