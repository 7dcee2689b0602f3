package kexuebot.bot.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kexuebot.bot.chat.ChatId;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.recommend.Trace;

/**
 * Remembers what a chat had to do with posts: ids, in which way, and when; never words, never persons. It is of a whole
 * chat, not of a topic or a member: settings and {@code /forget} are of a chat too, and who in a group read what is
 * nobody's business. Remembering is on until a chat switches it off. Times are kept to the millisecond. Safe for any
 * number of threads; failures are unchecked exceptions.
 */
public interface History {

    /** Traces of one chat at most; the oldest give way. */
    int MOST = 200;

    /** What is older is deleted by {@link #forgetBefore}. */
    Duration KEPT = Duration.ofDays(90);

    /** Whether traces of the chat are kept. */
    boolean remembers(ChatId chat);

    /** Switches remembering; what was kept before it was off is deleted. */
    void remember(ChatId chat, boolean on);

    /**
     * Keeps a trace in the place of an earlier one of the same post and kind; of liking and disliking a post, the later
     * counts alone. False, and nothing kept, where remembering is off.
     */
    boolean note(ChatId chat, Trace trace);

    /** Deletes the trace of a post and kind; false if there is none. */
    boolean remove(ChatId chat, PostId post, Trace.Kind kind);

    /** The latest first, {@link #MOST} at most; also of posts that the catalog does not have. */
    List<Trace> traces(ChatId chat);

    /** Keeps which posts were recommended, in the place of the list before; not where remembering is off. */
    void show(ChatId chat, List<PostId> posts, Instant now);

    /** The posts that were recommended last, in that order; empty if none are kept. */
    List<PostId> lastShown(ChatId chat);

    Remembered remembered(ChatId chat);

    /** Deletes the traces and the list of a chat, and goes on remembering or not as before. */
    void clear(ChatId chat);

    /** Does the same and forgets what the chat chose: it is a new one. */
    void forget(ChatId chat);

    /** Deletes traces and lists of all chats that are older; how many. */
    int forgetBefore(Instant then);
}
