package kexuebot.bot.command;

import java.util.List;
import java.util.function.Function;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.series.Series;

/**
 * Finds the series that a command is about, by its name or one of its posts; else answers why not, and what may have
 * been meant.
 *
 * @param command the beginning of a line that ends with a series
 */
record SeriesLookup(Invocation invocation, PostText text, String command, Function<Series, Reply> answer) {

    /** @param written a name, an id or a link; not empty */
    Reply find(String written) {
        if (PostLookup.isReference(written)) {
            return ofPost(written, command, invocation, text, answer);
        }
        List<Series> found = text.catalog().findSeries(written);
        return found.size() == 1 ? answer.apply(found.get(0)) : ask(written, found);
    }

    /** The series of the post that an id or a link names. */
    static Reply ofPost(
            String written, String command, Invocation invocation, PostText text, Function<Series, Reply> answer) {
        return PostLookup.ofReference(
                written, command, invocation, text, post -> ofPost(post, invocation, text, answer));
    }

    static Reply ofPost(Post post, Invocation invocation, PostText text, Function<Series, Reply> answer) {
        return text.snapshot().seriesOf(post).map(answer).orElseGet(() -> {
            String title = Echo.of(text.title(post));
            return Reply.failure(
                    invocation,
                    Refusal.NOT_FOUND,
                    text.language()
                            .pick(
                                    "《" + title + "》不在任何系列里；/series 列出全部。",
                                    "“" + title + "” is in no series; /series lists all."));
        });
    }

    /** What stands for a series in a short line: the id of its first post that has one, else its name. */
    static String handle(Series series) {
        return series.parts().stream()
                .flatMap(part -> part.post().id().stream())
                .findFirst()
                .map(PostId::toString)
                .orElseGet(() -> SeriesText.name(series));
    }

    private Reply ask(String written, List<Series> found) {
        List<Series> near = found.isEmpty() ? NearSeries.of(written, text) : found;
        Reply.Builder reply = Reply.to(invocation);
        if (found.isEmpty()) {
            reply.failure(Refusal.NOT_FOUND, missing(Echo.of(written), text.language()));
        } else {
            reply.part(Part.heading(several(Echo.of(written), found.size(), text.language())));
        }
        Suggestions.lines(
                near.stream().limit(Suggestions.TITLES).map(this::line).toList(), reply);
        return reply.build();
    }

    private static String missing(String name, Language language) {
        return language.pick("没有找到系列“" + name + "”；/series 列出全部。", "No series “" + name + "”; /series lists all.");
    }

    private static String several(String name, int count, Language language) {
        return language.pick(
                "名称含“" + name + "”的系列有 " + count + " 个，是哪个？", count + " series are named “" + name + "”; which one?");
    }

    private Suggestions.Line line(Series series) {
        return new Suggestions.Line(SeriesText.name(series), command + " " + handle(series));
    }
}
