package kexuebot.bot.delivery;

/** What is said of a post. The names are part of the schema. */
public enum Kind {
    /** It is new. */
    POST,
    /** Its title or excerpt is another one now: the message that announced it is edited. */
    CORRECTION
}
