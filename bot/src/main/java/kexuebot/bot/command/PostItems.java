package kexuebot.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
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

    /** With the marks of what a query asks for, and where it was found. */
    void add(Hit hit, FoundWhere where) {
        Post post = hit.post();
        // Marks only in titles that are safe as they are; cleaning would have to find the marks again.
        String safe = text.title(post);
        List<Inline> title = safe.equals(post.title()) ? hit.title() : List.of(Inline.text(safe));
        boolean fromOurs = PostText.isFromOurs(post, hit.snippet());
        List<Inline> snippet = fromOurs ? List.of() : hit.snippet();
        item(
                new PostView(post, text.snapshot().seriesOf(post), snippet, where.reason(hit)),
                title,
                List.of(
                        List.of(Inline.text(text.facts(post))),
                        where.names(hit),
                        fromOurs ? ours(post, hit) : words(post, snippet, where.label(hit.where()))));
    }

    private List<Inline> words(Post post, List<Inline> snippet, String label) {
        return snippet.isEmpty() ? beginning(post) : labelled(label, snippet);
    }

    /** Our words around the match, as far as they are in the reply's language. */
    private List<Inline> ours(Post post, Hit hit) {
        return text.ours(post)
                        .filter(ours -> PostText.isFrom(ours, hit.snippet()))
                        .isPresent()
                ? asOurs(hit.snippet())
                : beginning(post);
    }

    /** The beginning of the author's text, else our words, else nothing. */
    private List<Inline> beginning(Post post) {
        List<Inline> opening = text.opening(post);
        return opening.isEmpty()
                ? text.ours(post)
                        .map(ours -> asOurs(List.of(Inline.text(ours))))
                        .orElse(List.of())
                : opening;
    }

    private List<Inline> asOurs(List<Inline> words) {
        ours = true;
        return labelled(text.language().pick("提要：", "In short: "), words);
    }

    private static List<Inline> labelled(String label, List<Inline> words) {
        List<Inline> labelled = new ArrayList<>(words);
        labelled.add(0, Inline.text(label));
        return labelled;
    }

    private void add(PostView view, List<Inline> title, List<Inline> words) {
        String facts = PostText.joined(
                List.of(view.reason(), Optional.of(text.facts(view.post())).filter(known -> !known.isEmpty())));
        item(view, title, List.of(List.of(Inline.text(facts)), words));
    }

    private void item(PostView view, List<Inline> title, List<List<Inline>> lines) {
        Post post = view.post();
        List<List<Inline>> details =
                lines.stream().filter(line -> !PlainText.of(line).isEmpty()).toList();
        number++;
        reply.part(new Part.Item(OptionalInt.of(number), title, text.link(post), details))
                .post(view, choice.apply(post));
    }

    /** Adds another search that the next number runs. */
    void add(Suggestions.Line line) {
        number++;
        reply.part(Suggestions.item(number, line.title(), line.command()))
                .choice(line.command())
                .suggestions(List.of(line.command()));
    }

    /** Says once whose words the abstracts are, if there was one. */
    void closeWithNote() {
        if (ours) {
            reply.part(
                    Part.note(text.language().pick("“提要”是机器人写的，不是原文。", "“In short” lines are the bot's own words.")));
        }
    }
}
