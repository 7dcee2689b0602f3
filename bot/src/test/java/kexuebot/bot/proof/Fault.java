package kexuebot.bot.proof;

/** What goes wrong with a message that is sent to a {@link BotServer}. */
public enum Fault {
    NONE,
    /** The connection breaks before the message is accepted. */
    RESET,
    /** 429, though no limit was passed; concerns the chat. */
    FLOOD,
    /** 500, as JSON; the message is not accepted. */
    ERROR,
    /** 502, as the page of a gateway; the message is not accepted. */
    GATEWAY,
    /** The message is accepted, the connection ends without an answer. */
    LOST,
    /** The message is accepted, the answer is cut after its first half. */
    CUT,
    /** The message is accepted, the answer comes late but in time. */
    SLOW;

    boolean isAccepting() {
        return this == NONE || this == LOST || this == CUT || this == SLOW;
    }
}
