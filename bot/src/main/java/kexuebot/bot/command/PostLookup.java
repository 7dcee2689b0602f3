package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kexuebot.bot.chat.Choice;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;

/** Finds the post that a command is about by id, link or title; else answers why not, and what may have been meant. */
final class PostLookup {
    private static final int PAGE_SIZE = 10;

    private final Invocation invocation;
    private final String wanted;
    private final String command;
    private final PostText text;
    private final Function<Post, Reply> answer;
    private final Function<Post, Choice> choice;

    /**
     * @param answer to the one post that is found
     * @param choice what a number does where several may be meant
     */
    PostLookup(Invocation invocation, PostText text, Function<Post, Reply> answer, Function<Post, Choice> choice) {
        this(invocation, invocation.arguments(), "/" + invocation.command(), text, answer, choice);
    }

    private PostLookup(
            Invocation invocation,
            String wanted,
            String command,
            PostText text,
            Function<Post, Reply> answer,
            Function<Post, Choice> choice) {
        this.invocation = invocation;
        this.wanted = wanted;
        this.command = command;
        this.text = text;
        this.answer = answer;
        this.choice = choice;
    }

    /** Whether this is an id or a link, of whatever: nothing that could be words. */
    static boolean isReference(String written) {
        return BlogLink.looksLikeOne(written) || Numbers.read(written).isPresent();
    }

    /**
     * Answers to an id or a link that is only a part of what a command was given.
     *
     * @param command the beginning of a line that ends with an id or a link
     */
    static Reply ofReference(
            String written, String command, Invocation invocation, PostText text, Function<Post, Reply> answer) {
        return new PostLookup(invocation, written, command, text, answer, Choice.OpenPost::new).answer();
    }

    /**
     * For a command that was given more than a post.
     *
     * @param wanted what is left for the post
     * @param command the beginning of a line that ends with a post
     */
    static PostLookup of(
            String wanted,
            String command,
            Invocation invocation,
            PostText text,
            Function<Post, Reply> answer,
            Function<Post, Choice> choice) {
        return new PostLookup(invocation, wanted, command, text, answer, choice);
    }

    Reply answer() {
        if (wanted.isEmpty()) {
            return Refusal.badArgument(
                    invocation,
                    command + " 后面是编号、链接或标题，例如 " + command + " 9948",
                    command + " takes an id, a link or a title, e.g. " + command + " 9948");
        }
        if (BlogLink.looksLikeOne(wanted)) {
            return byLink(wanted);
        }
        return Numbers.read(wanted).isPresent()
                ? byId(PostId.ofDigits(Numbers.halfWidth(wanted)), wanted)
                : byTitle(wanted);
    }

    private Reply byLink(String link) {
        String host = text.blog().address().getHost();
        if (!BlogLink.isOf(text.blog(), link)) {
            return wrongLink("这不是 " + host + " 的链接；", "That link is not of " + host + "; ");
        }
        Optional<PostId> id = PostId.ofLink(link);
        return id.isPresent()
                ? byId(id, id.get().toString())
                : wrongLink("这个链接不是一篇文章；", "That link is not of a post; ");
    }

    private Reply wrongLink(String chinese, String english) {
        String example = command + " " + text.blog().link(new PostId(9948));
        return Refusal.badArgument(invocation, chinese + "例如 " + example, english + "e.g. " + example);
    }

    private Reply byId(Optional<PostId> id, String written) {
        return id.flatMap(text.snapshot()::post).map(answer).orElseGet(() -> {
            String shown = Echo.of(written);
            return notFound("没有编号 " + shown + " 的文章", "There is no post " + shown)
                    .build();
        });
    }

    private Reply.Builder notFound(String chinese, String english) {
        String message = text.language().pick(chinese, english) + text.reach();
        return Reply.to(invocation).failure(Refusal.NOT_FOUND, message);
    }

    private Reply byTitle(String title) {
        Optional<Post> found = text.catalog().findTitle(title);
        if (found.isPresent()) {
            return answer.apply(found.get());
        }
        List<Post> containing = containing(Folding.title(title));
        return containing.isEmpty() ? nothing(title) : choice(title, containing);
    }

    private List<Post> containing(String folded) {
        boolean tellsNothing = folded.length() < 2 && folded.chars().noneMatch(Character::isIdeographic);
        return tellsNothing
                ? List.of()
                : text.snapshot().newestFirst().stream()
                        .filter(post -> Folding.title(post.title()).contains(folded))
                        .toList();
    }

    private Reply choice(String title, List<Post> posts) {
        String heading = text.language().pick("标题含", "Titles with ") + quoted(title) + " · " + text.posts(posts.size());
        return new PostList(heading, posts, PAGE_SIZE, List.of()).answer(invocation, text, choice);
    }

    private Reply nothing(String title) {
        Reply.Builder reply = notFound("没有标题是" + quoted(title) + "的文章", "No post has the title " + quoted(title));
        List<Post> near = text.catalog().closestTitles(title, Suggestions.TITLES);
        Suggestions.titles(near, invocation.command(), reply, text);
        return reply.build();
    }

    private static String quoted(String title) {
        return "“" + Echo.of(title) + "”";
    }
}
