package kexuebot.bot.telegram;

import java.time.Duration;

/** How a try to make a step ended. */
sealed interface Outcome {

    record Done() implements Outcome {}

    /** It will not be taken, whenever it is tried; the reason is in the log. */
    record Refused() implements Outcome {}

    /** Another step is to be made in its place. */
    record Instead(Step step) implements Outcome {}

    /** It is not its turn yet, which is no failure. */
    record Wait(Duration time) implements Outcome {}

    /** The server could not take it. {@code known} is false where it may have been taken all the same. */
    record Failed(boolean known, String why) implements Outcome {}
}
