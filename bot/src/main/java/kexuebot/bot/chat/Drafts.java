package kexuebot.bot.chat;

/** Shows how a reply is coming along, for a reply that takes its time. For one reply and one thread at a time. */
@FunctionalInterface
public interface Drafts {

    /** For where only the finished reply can be shown. */
    Drafts NONE = soFar -> {};

    /**
     * Shows the reply as it is by now, in the place of what was shown before. May leave it out when it comes too soon
     * after the last one. Returns soon; never throws.
     */
    void show(Reply soFar);
}
