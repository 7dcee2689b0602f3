package kexuebot.bot.delivery;

import java.time.Instant;
import java.util.List;
import kexuebot.catalog.post.PostId;

/** What became of a claimed parcel. */
sealed interface Result {

    /** An attempt was made. @param posts of the parcel that were in it; the others are not wanted any more */
    record Tried(List<PostId> posts, Receipt receipt) implements Result {}

    /** The place is not to be disturbed until then. */
    record Quiet(Instant until) implements Result {}

    /** Nobody wants it any more, or there is nothing left to say. */
    record Unwanted() implements Result {}

    /** Nothing was done. */
    record Untouched() implements Result {}
}
