package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.post.Post;

/** A reply to a title or a part of one: the post, a choice of posts, or what may have been meant. */
record TitleLookup(Catalog catalog, PostText text) {
    private static final int PAGE_SIZE = 10;

    Reply answer(String title, Invocation invocation) {
        Optional<Post> found = catalog.findTitle(title);
        if (found.isPresent()) {
            return OnePost.show(text.current(found.get()), text, invocation).build();
        }
        List<Post> containing = containing(Folding.title(title));
        return containing.isEmpty() ? nothing(title, invocation) : choice(title, containing, invocation);
    }

    private List<Post> containing(String folded) {
        boolean tellsNothing = folded.length() < 2 && folded.chars().noneMatch(Character::isIdeographic);
        return tellsNothing
                ? List.of()
                : text.snapshot().newestFirst().stream()
                        .filter(post -> Folding.title(post.title()).contains(folded))
                        .toList();
    }

    private Reply choice(String title, List<Post> posts, Invocation invocation) {
        String heading = text.language().pick("标题含", "Titles with ") + quoted(title) + " · " + text.posts(posts.size());
        return new PostList(heading, posts, PAGE_SIZE, List.of()).answer(invocation, text);
    }

    private Reply nothing(String title, Invocation invocation) {
        Language language = text.language();
        String message = language.pick("没有标题是" + quoted(title) + "的文章", "No post has the title " + quoted(title));
        Reply.Builder reply = Reply.to(invocation).failure(Refusal.NOT_FOUND, message + text.reach());
        Suggestions.titles(catalog.closestTitles(title, Suggestions.TITLES), reply, text);
        return reply.build();
    }

    private static String quoted(String title) {
        return "“" + Echo.of(title) + "”";
    }
}
