package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;

/** What to try when nothing was found: numbered lines that work. They are choices, not posts found. */
final class Suggestions {
    /** How many titles are suggested. */
    static final int TITLES = 5;

    private Suggestions() {}

    /** A command line and what it finds. */
    record Line(String title, String command) {}

    /** Adds the posts that may have been meant, as lines that run a command on them; says whether there are any. */
    static boolean titles(List<Post> posts, String command, Reply.Builder reply, PostText text) {
        List<Post> titled =
                posts.stream().filter(post -> !post.title().isBlank()).toList();
        if (titled.isEmpty()) {
            return false;
        }
        reply.part(Part.line(text.language().pick("你是不是想找：", "Did you mean:")));
        for (int i = 0; i < titled.size(); i++) {
            Post post = titled.get(i);
            reply.part(item(i + 1, text.title(post), text.facts(post))).choice(text.line(command, post));
        }
        reply.suggestions(titled.stream().map(post -> text.line(command, post)).toList());
        return true;
    }

    /** Adds lines that would find something; says whether there are any. */
    static boolean lines(List<Line> lines, Reply.Builder reply) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            reply.part(item(i + 1, line.title(), line.command())).choice(line.command());
        }
        reply.suggestions(lines.stream().map(Line::command).toList());
        return !lines.isEmpty();
    }

    /** A numbered line that is not a post found. */
    static Part item(int number, String title, String detail) {
        List<List<Inline>> details = detail.isEmpty() ? List.of() : List.of(List.of(Inline.text(detail)));
        return new Part.Item(OptionalInt.of(number), List.of(Inline.text(title)), Optional.empty(), details);
    }
}
