package kexuebot.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.PostView;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.search.Hit;

/** Adds numbered posts to a reply: title, facts, a few words of the text, link. Not for sharing. */
final class PostItems {
    private final Reply.Builder reply;
    private final PostText text;
    private int number;
    private boolean ours;

    PostItems(Reply.Builder reply, PostText text) {
        this.reply = reply;
        this.text = text;
    }

    void add(Post post) {
        add(PostView.of(post), List.of(Inline.text(text.title(post))), text.opening(post));
    }

    void add(Hit hit) {
        Post post = hit.post();
        // Marks only in titles that are safe as they are; cleaning would have to find the marks again.
        String safe = text.title(post);
        List<Inline> title = safe.equals(post.title()) ? hit.title() : List.of(Inline.text(safe));
        List<Inline> words = hit.snippet().isEmpty() ? text.opening(post) : hit.snippet();
        add(new PostView(post, hit.snippet(), Optional.empty()), title, words);
    }

    private void add(PostView view, List<Inline> title, List<Inline> words) {
        Post post = view.post();
        List<List<Inline>> details = new ArrayList<>();
        String facts = text.facts(post);
        if (!facts.isEmpty()) {
            details.add(List.of(Inline.text(facts)));
        }
        if (!words.isEmpty()) {
            details.add(words);
        } else {
            text.ours(post).ifPresent(ownWords -> details.add(List.of(Inline.text(label() + ownWords))));
        }
        number++;
        reply.part(new Part.Item(OptionalInt.of(number), title, text.link(post), details))
                .post(view);
    }

    private String label() {
        ours = true;
        return text.language().pick("提要：", "In short: ");
    }

    /** Says once whose words the abstracts are, if there was one. */
    void closeWithNote() {
        if (ours) {
            reply.part(
                    Part.note(text.language().pick("“提要”是机器人写的，不是原文。", "“In short” lines are the bot's own words.")));
        }
    }
}
