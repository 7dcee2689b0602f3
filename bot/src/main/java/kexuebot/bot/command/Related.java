package kexuebot.bot.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LocalText;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;

/**
 * A post that has to do with another, and why.
 *
 * @param reasons in their own order, at least one
 */
record Related(Post post, Set<Reason> reasons) {

    /** What a post may have to do with another. */
    enum Reason {
        NEXT(new LocalText("同系列下一篇", "next in the series")),
        PREVIOUS(new LocalText("同系列上一篇", "previous in the series")),
        CITED(new LocalText("本文引用", "cited by this post")),
        CITING(new LocalText("引用了本文", "cites this post")),
        SUGGESTED(new LocalText("博客推荐", "suggested by the blog"));

        private final LocalText name;

        Reason(LocalText name) {
            this.name = name;
        }
    }

    Related {
        Objects.requireNonNull(post);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("related for no reason: " + post.title());
        }
    }

    /** {@code 同系列下一篇、引用了本文} */
    String reason(Language language) {
        return reasons.stream()
                .map(reason -> reason.name.in(language))
                .collect(Collectors.joining(language.pick("、", ", ")));
    }

    /** Each post once and never the post itself: the neighbours in the series, then in turn one for each other reason. */
    static List<Related> to(Post post, Snapshot snapshot) {
        Optional<Series> series = snapshot.seriesOf(post);
        Map<Post, Set<Reason>> reasons = new LinkedHashMap<>();
        series.flatMap(each -> each.after(post)).ifPresent(part -> note(part.post(), Reason.NEXT, reasons));
        series.flatMap(each -> each.before(post)).ifPresent(part -> note(part.post(), Reason.PREVIOUS, reasons));
        inTurn(post, snapshot).forEach(found -> found.reasons.forEach(reason -> note(found.post, reason, reasons)));
        reasons.remove(post);
        return reasons.entrySet().stream()
                .map(entry -> new Related(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void note(Post post, Reason reason, Map<Post, Set<Reason>> reasons) {
        reasons.computeIfAbsent(post, unknown -> EnumSet.noneOf(Reason.class)).add(reason);
    }

    /** So that a post that cites dozens leaves room for those that cite it. */
    private static List<Related> inTurn(Post post, Snapshot snapshot) {
        List<List<Related>> kinds = List.of(
                all(snapshot.mentionedBy(post), Reason.CITED),
                all(snapshot.mentioning(post), Reason.CITING),
                all(suggested(post, snapshot), Reason.SUGGESTED));
        List<Related> inTurn = new ArrayList<>();
        int longest = kinds.stream().mapToInt(List::size).max().orElse(0);
        IntStream.range(0, longest)
                .forEach(i -> kinds.stream()
                        .filter(kind -> i < kind.size())
                        .map(kind -> kind.get(i))
                        .forEach(inTurn::add));
        return inTurn;
    }

    private static List<Related> all(List<Post> posts, Reason reason) {
        return posts.stream().map(post -> new Related(post, Set.of(reason))).toList();
    }

    private static List<Post> suggested(Post post, Snapshot snapshot) {
        return post.details().similar().stream()
                .flatMap(mention -> mention.id().stream())
                .flatMap(id -> snapshot.post(id).stream())
                .toList();
    }
}
