package kexuebot.bot.proof;

/**
 * A message that a {@link BotServer} accepted. Times are nanoseconds of {@link System#nanoTime}.
 *
 * @param process which of the processes sent it, from 0: another one after each kill
 * @param ended when the answer was out, or would have been; 0 as long as it is under way
 */
public record Acceptance(Delivered what, int process, Fault fault, long accepted, long ended) {
    Acceptance endedAt(long time) {
        return new Acceptance(what, process, fault, accepted, time);
    }

    boolean isUnderWay(long time) {
        return accepted <= time && (ended == 0 || ended > time);
    }
}
