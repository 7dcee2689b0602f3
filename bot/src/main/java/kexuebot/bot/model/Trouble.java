package kexuebot.bot.model;

import java.util.Objects;

/** Why there is nothing that a model wrote, or no more of it. */
public enum Trouble {
    /** It takes too long; it may be there later. */
    SLOW,
    UNREACHABLE,
    REFUSED,
    LIMITED,
    BROKEN,
    CUT,
    /** The answer was far too long to be one. */
    TOO_LONG,
    /** The answer was in another language than asked for. */
    LANGUAGE,
    /** Nothing that was said is borne out by the text. */
    UNGROUNDED,
    /** Too many are waiting for answers already. */
    BUSY,
    /** The chat used up its tokens of the day. */
    CHAT_BUDGET,
    /** All chats together used up the tokens of the day. */
    DAY_BUDGET;

    static Trouble of(ModelException failed) {
        return valueOf(Objects.requireNonNull(failed.kind()).name());
    }
}
