package kexuebot.bot.model;

/** What readers want to know of a post; asked of a model one at a time, in this order. */
public enum Aspect {
    PROBLEM,
    METHOD,
    RESULT
}
