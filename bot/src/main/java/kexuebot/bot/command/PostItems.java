package kexuebot.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import kexuebot.bot.chat.Choice;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.PostView;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.search.Hit;

/** Adds numbered posts to a reply: title, facts, a few words of the text, link. Not for sharing. */
final class PostItems {
    private final Reply.Builder reply;
    private final PostText text;
    private final Function<Post, Choice> choice;
    private int number;
    private boolean ours;

    /** Numbers open the posts. */
    PostItems(Reply.Builder reply, PostText text) {
        this(reply, text, Choice.OpenPost::new);
    }

    /** @param choice what the number of a post does */
    PostItems(Reply.Builder reply, PostText text, Function<Post, Choice> choice) {
        this.reply = reply;
        this.text = text;
        this.choice = choice;
    }

    void add(Post post) {
        add(text.view(post), List.of(Inline.text(text.title(post))), beginning(post));
    }

    /** With the reason in front of what is known of the post. */
    void add(Post post, String reason) {
        PostView view = new PostView(post, text.snapshot().seriesOf(post), List.of(), Optional.of(reason));
        add(view, List.of(Inline.text(text.title(post))), beginning(post));
    }

    void add(Hit hit) {
        Post post = hit.post();
        // Marks only in titles that are safe as they are; cleaning would have to find the marks again.
        String safe = text.title(post);
        List<Inline> title = safe.equals(post.title()) ? hit.title() : List.of(Inline.text(safe));
        boolean fromOurs = PostText.isFromOurs(post, hit.snippet());
        List<Inline> snippet = fromOurs ? List.of() : hit.snippet();
        add(
                new PostView(post, text.snapshot().seriesOf(post), snippet, Optional.empty()),
                title,
                fromOurs ? ours(post, hit) : words(post, snippet));
    }

    private List<Inline> words(Post post, List<Inline> snippet) {
        return snippet.isEmpty() ? beginning(post) : snippet;
    }

    /** Our words around the match, as far as they are in the reply's language. */
    private List<Inline> ours(Post post, Hit hit) {
        return text.ours(post)
                        .filter(ours -> PostText.isFrom(ours, hit.snippet()))
                        .isPresent()
                ? labelled(hit.snippet())
                : beginning(post);
    }

    /** The beginning of the author's text, else our words, else nothing. */
    private List<Inline> beginning(Post post) {
        List<Inline> opening = text.opening(post);
        return opening.isEmpty()
                ? text.ours(post)
                        .map(ours -> labelled(List.of(Inline.text(ours))))
                        .orElse(List.of())
                : opening;
    }

    private List<Inline> labelled(List<Inline> words) {
        ours = true;
        List<Inline> labelled = new ArrayList<>(words);
        labelled.add(0, Inline.text(text.language().pick("提要：", "In short: ")));
        return labelled;
    }

    private void add(PostView view, List<Inline> title, List<Inline> words) {
        Post post = view.post();
        String facts = PostText.joined(
                List.of(view.reason(), Optional.of(text.facts(post)).filter(known -> !known.isEmpty())));
        List<List<Inline>> details = Stream.of(List.of(Inline.text(facts)), words)
                .filter(line -> !PlainText.of(line).isEmpty())
                .toList();
        number++;
        reply.part(new Part.Item(OptionalInt.of(number), title, text.link(post), details))
                .post(view, choice.apply(post));
    }

    /** Says once whose words the abstracts are, if there was one. */
    void closeWithNote() {
        if (ours) {
            reply.part(
                    Part.note(text.language().pick("“提要”是机器人写的，不是原文。", "“In short” lines are the bot's own words.")));
        }
    }
}
