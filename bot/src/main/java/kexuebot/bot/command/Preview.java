package kexuebot.bot.command;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.subscription.Target;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.search.Query;

/**
 * What a subscription would have brought of late.
 *
 * @param kept whether it is there now, and not only looked at
 */
record Preview(PostText text, boolean kept) {
    private static final int LOOKED_AT = 50;
    private static final int SHOWN = 3;

    /** Adds how many of the newest posts are meant, and the newest of those. */
    void add(Target target, Reply.Builder reply) {
        List<Post> newest =
                text.snapshot().newestFirst().stream().limit(LOOKED_AT).toList();
        List<Post> meant = target.isAll() ? newest : among(newest, target.query());
        reply.part(Part.line(newest.isEmpty() ? empty() : count(meant.size(), newest.size())));
        meant.stream().limit(SHOWN).forEach(post -> add(post, meant.indexOf(post) + 1, reply));
        notes(target.query(), reply);
    }

    private List<Post> among(List<Post> newest, Query query) {
        Set<Post> found = new HashSet<>(text.catalog().matching(query));
        return newest.stream().filter(found::contains).toList();
    }

    private String empty() {
        return text.language().pick("目录还是空的，没有文章可以试。", "The catalog is still empty; there is nothing to try it on.");
    }

    private String count(int meant, int all) {
        if (meant == 0) {
            return text.language()
                    .pick(
                            "最近 " + all + " 篇里没有符合的" + (kept ? "，以后有了会告诉你。" : "。"),
                            "None of the last " + all + " posts match"
                                    + (kept ? "; you hear of the first that does." : "."));
        }
        boolean more = meant > SHOWN;
        return text.language()
                .pick(
                        "最近 " + all + " 篇里有 " + meant + " 篇符合" + (more ? "，最新的是：" : "："),
                        meant + " of the last " + all + (meant == 1 ? " posts matches" : " posts match")
                                + (more ? "; the newest:" : ":"));
    }

    private void add(Post post, int number, Reply.Builder reply) {
        String date = text.date(post).map(day -> " · " + day).orElse("");
        List<Inline> title = List.of(text.linkedTitle(post, text.title(post)), Inline.text(date));
        reply.part(new Part.Item(OptionalInt.of(number), title, Optional.empty(), List.of()))
                .post(text.view(post));
    }

    /** Says once what the catalog does not know of the fields that the query depends on. */
    private void notes(Query query, Reply.Builder reply) {
        Stream.of(note(Known.TAGS, query.tag()), note(Known.CATEGORY, query.category()))
                .flatMap(Optional::stream)
                .forEach(words -> reply.part(Part.note(words)));
    }

    private Optional<String> note(Known field, Optional<String> asked) {
        return asked.flatMap(name -> field.note(text.snapshot(), text.language()));
    }
}
