package kexuebot.bot.command;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.PostView;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Excerpts;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.document.Untrusted;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Readers;

/**
 * How posts read in one language, by one view of the catalog: made once for each answer, and all that the answer knows
 * comes from it. Titles and names come out safe to show.
 */
record PostText(Catalog catalog, Language language) {
    private static final int TEASER = 120;

    /** By the catalog as it is now. */
    static PostText of(Catalog catalog, Language language) {
        return new PostText(catalog.now(), language);
    }

    Blog blog() {
        return catalog.blog();
    }

    Snapshot snapshot() {
        return catalog.snapshot();
    }

    /** The post as data. */
    PostView view(Post post) {
        return new PostView(post, snapshot().seriesOf(post), List.of(), Optional.empty());
    }

    String title(Post post) {
        String title = Untrusted.line(post.title());
        return title.isEmpty() ? language.pick("（无题）", "(untitled)") : title;
    }

    Optional<URI> link(Post post) {
        return post.id().map(blog()::link);
    }

    Optional<String> date(Post post) {
        return post.date().map(PartialDate::toString);
    }

    /** The title, leading to the post where its address is known. */
    Inline linkedTitle(Post post, String label) {
        Inline text = Inline.text(label);
        return link(post)
                .<Inline>map(target -> new Inline.Link(List.of(text), target))
                .orElse(text);
    }

    /** {@code 2024-01-26 · Transformer升级之路 16/21 · 7.2 万次阅读}, of which the unknown is left out. */
    String facts(Post post) {
        return joined(List.of(date(post), place(post), readers(post)));
    }

    /** The pieces that there are, with dots between them. */
    static String joined(List<Optional<String>> pieces) {
        return pieces.stream().flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }

    /** {@code Transformer升级之路 16/21}; empty for a post of no series, or the only one of its series. */
    Optional<String> place(Post post) {
        return snapshot()
                .seriesOf(post)
                .filter(series -> series.parts().size() > 1)
                .map(series -> SeriesText.place(series, post));
    }

    Optional<String> readers(Post post) {
        return post.readers().map(Readers::count).map(this::readers);
    }

    private String readers(int count) {
        return language.pick(
                count < 10_000 ? count + " 次阅读" : tenths(Math.round(count / 1_000.0)) + " 万次阅读",
                count < 10_000
                        ? String.format(Locale.ROOT, "%,d", count) + " reads"
                        : Math.round(count / 1_000.0) + "k reads");
    }

    private static String tenths(long tenths) {
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    /** The beginning of the author's text as far as it is known; empty where none is. */
    List<Inline> opening(Post post) {
        return Excerpts.cut(knownText(post), TEASER);
    }

    /** The excerpt, else how the text begins, else nothing. */
    static Document knownText(Post post) {
        return post.excerpt().isEmpty() ? post.details().opening() : post.excerpt();
    }

    /** Our own words about a post. */
    Optional<String> ours(Post post) {
        return post.abstracts().map(ours -> language.pick(ours.chinese(), ours.english()));
    }

    /** Whether a snippet was cut from our words about the post, in either language. */
    static boolean isFromOurs(Post post, List<Inline> snippet) {
        return post.abstracts()
                .filter(ours -> isFrom(ours.chinese(), snippet) || isFrom(ours.english(), snippet))
                .isPresent();
    }

    /** Whether a snippet, but for the dots at its ends, is a piece of a text. */
    static boolean isFrom(String whole, List<Inline> snippet) {
        String piece = PlainText.of(snippet).replaceAll("^[…\\s]+|[…\\s]+$", "");
        return !piece.isEmpty() && whole.contains(piece);
    }

    /** Ends a sentence with how far the catalog reaches. */
    String reach() {
        return snapshot()
                .reachesUntil()
                .map(day -> language.pick("；目录到 " + day + " 为止。", "; the catalog reaches " + day + "."))
                .orElse(language.pick("；目录是空的。", "; the catalog is empty."));
    }

    /** The post as this snapshot knows it, which may be newer than what was kept of it. */
    Post current(Post post) {
        return post.id().flatMap(snapshot()::post).orElse(post);
    }

    /** The line that opens a post. */
    String line(Post post) {
        return line("post", post);
    }

    /** The line that runs a command on a post. */
    String line(String command, Post post) {
        return "/" + command + " " + post.id().map(PostId::toString).orElseGet(() -> title(post));
    }

    String posts(int count) {
        return language.pick(count + " 篇", count + (count == 1 ? " post" : " posts"));
    }
}
