package kexuebot.bot.command;

import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.post.Post;

/** Shows one post, also one that no id or title names. */
public interface PostOpener {

    /** A reply about the post as it is known now, which may be better than what is given. */
    Reply open(Post post, Invocation invocation);
}
