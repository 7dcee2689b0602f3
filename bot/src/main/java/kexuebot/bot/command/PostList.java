package kexuebot.bot.command;

import java.util.List;
import java.util.function.Function;
import kexuebot.bot.chat.Choice;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.post.Post;

/** A reply that is a list of posts, page by page. */
record PostList(String title, List<Post> posts, int pageSize, List<String> notes) {

    PostList {
        posts = List.copyOf(posts);
        notes = List.copyOf(notes);
    }

    /** The page asked for; its numbers open the posts. */
    Reply answer(Invocation invocation, PostText text) {
        return answer(invocation, text, Choice.OpenPost::new);
    }

    /** The page asked for. @param choice what a number does */
    Reply answer(Invocation invocation, PostText text, Function<Post, Choice> choice) {
        return Page.of(posts, pageSize, invocation.page())
                .map(page -> answer(page, invocation, text, choice))
                .orElseGet(() -> Page.missing(invocation, posts.size(), pageSize));
    }

    private Reply answer(Page<Post> page, Invocation invocation, PostText text, Function<Post, Choice> choice) {
        Reply.Builder reply = Reply.to(invocation).part(Part.heading(page.heading(title, invocation.language())));
        PostItems items = new PostItems(reply, text, choice);
        page.entries().forEach(items::add);
        items.closeWithNote();
        notes.forEach(note -> reply.part(Part.note(note)));
        if (!page.entries().isEmpty()) {
            reply.part(Part.note(page.hint(invocation.language())));
        }
        page.turn(reply, invocation);
        return reply.build();
    }
}
