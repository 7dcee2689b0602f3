package kexuebot.bot.chat;

import java.util.Objects;
import kexuebot.catalog.post.Citation;

/**
 * A citation in a reply, as data; both texts are safe to show.
 *
 * @param fromBlog whether it is in the blog's own words; else some of it was made by the bot
 */
public record CitationView(Citation citation, boolean fromBlog) {
    public CitationView {
        Objects.requireNonNull(citation);
    }
}
