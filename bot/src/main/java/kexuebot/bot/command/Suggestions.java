package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.search.Relaxation;

/** What to try when nothing was found: numbered lines that work. They are choices, not posts found. */
final class Suggestions {
    /** How many titles are suggested. */
    static final int TITLES = 5;

    private Suggestions() {}

    /** Adds the posts that may have been meant; nothing when there are none. */
    static void titles(List<Post> posts, Reply.Builder reply, PostText text) {
        List<Post> titled =
                posts.stream().filter(post -> !post.title().isBlank()).toList();
        if (titled.isEmpty()) {
            return;
        }
        reply.part(Part.line(text.language().pick("你是不是想找：", "Did you mean:")));
        for (int i = 0; i < titled.size(); i++) {
            Post post = titled.get(i);
            reply.part(item(i + 1, text.title(post), text.facts(post))).choice(text.line(post));
        }
        reply.suggestions(titled.stream().map(text::line).toList());
    }

    /** Adds the searches that would find something with fewer filters; says whether there are any. */
    static boolean wider(List<Relaxation> relaxations, Reply.Builder reply, PostText text) {
        Language language = text.language();
        for (int i = 0; i < relaxations.size(); i++) {
            Relaxation wider = relaxations.get(i);
            String filter = wider.filter().replaceAll("(\\S+)", "$1:");
            String hits = text.posts(wider.hits());
            String without = language.pick("去掉 " + filter + " 有 " + hits, hits + " without " + filter);
            String line = QueryText.line(wider.query());
            reply.part(item(i + 1, without, line)).choice(line);
        }
        reply.suggestions(
                relaxations.stream().map(each -> QueryText.line(each.query())).toList());
        return !relaxations.isEmpty();
    }

    /** A numbered line that is not a post found. */
    static Part item(int number, String title, String detail) {
        List<List<Inline>> details = detail.isEmpty() ? List.of() : List.of(List.of(Inline.text(detail)));
        return new Part.Item(OptionalInt.of(number), List.of(Inline.text(title)), Optional.empty(), details);
    }
}
