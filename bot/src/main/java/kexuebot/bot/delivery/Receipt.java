package kexuebot.bot.delivery;

import java.time.Duration;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.subscription.Stop;

/** What became of an attempt to deliver. */
public sealed interface Receipt {

    /** @param message the platform's number of the message */
    record Sent(int message) implements Receipt {}

    /** It was taken, but the answer with the message's number was cut off. */
    record SentUnseen() implements Receipt {}

    /** The platform could not take it and it is sure that it did not: try again. @param after at least zero */
    record NotNow(Duration after, String why) implements Receipt {}

    /** One too many: try again after that time, which the platform named and the budget has taken note of. */
    record Flooded(Duration after) implements Receipt {}

    /** Nobody knows whether it arrived. */
    record Unknown(String why) implements Receipt {}

    /** The chat goes on under another id, which is noted already: try again there. */
    record Moved(ChatId to) implements Receipt {}

    /** Nothing can be delivered to the place any more. */
    record Stopped(Stop.Reason reason, String why) implements Receipt {}

    /** This message will never be taken, for a reason of its own. */
    record Refused(String why) implements Receipt {}
}
