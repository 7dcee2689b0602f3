package kexuebot.bot.chat;

import kexuebot.catalog.post.Post;

/** What a number typed after a list stands for. */
public sealed interface Choice {

    record OpenPost(Post post) implements Choice {}

    /** A line to run as if it had been typed. */
    record RunLine(String line) implements Choice {}
}
