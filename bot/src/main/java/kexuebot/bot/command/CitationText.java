package kexuebot.bot.command;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kexuebot.bot.chat.CitationView;
import kexuebot.catalog.document.Untrusted;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Citation;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;

/** How a post is cited: as its page says, else in the same form by what is known. */
final class CitationText {
    /** {@code Jan. 26, 2024}, as the blog writes it. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM. dd, uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    /** Who wrote the blog; posts whose pages were not read yet do not say it. */
    private static final String AUTHOR = "苏剑林";

    private final Post post;
    private final Blog blog;

    private CitationText(Post post, Blog blog) {
        this.post = post;
        this.blog = blog;
    }

    static CitationView of(Post post, Blog blog) {
        CitationText made = new CitationText(post, blog);
        String text = Untrusted.line(stored(post, Citation::text));
        String bibtex = Untrusted.lines(stored(post, Citation::bibtex)).strip();
        Citation citation =
                new Citation(text.isEmpty() ? made.text() : text, bibtex.isEmpty() ? made.bibtex() : bibtex);
        return new CitationView(citation, !text.isEmpty() && !bibtex.isEmpty());
    }

    private static String stored(Post post, Function<Citation, String> field) {
        return post.details().citation().map(field).orElse("");
    }

    /** {@code 苏剑林. (Jan. 26, 2024). 《…》[Blog post]. Retrieved from https://kexue.fm/archives/9948}. */
    private String text() {
        return Stream.of(
                        author().map(name -> name + "."),
                        post.day().map(day -> "(" + DAY.format(day) + ")."),
                        title().map(title -> "《" + title + "》[Blog post]."),
                        link().map(link -> "Retrieved from " + link))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** An entry as the blog writes it, in lines; empty for a post without id, which has no key. */
    private String bibtex() {
        return post.id().map(this::bibtex).orElse("");
    }

    private String bibtex(PostId id) {
        Stream<String> fields = Stream.of(
                        title().map(title -> "title={" + balanced(title) + "}"),
                        author().map(name -> "author={" + balanced(name) + "}"),
                        post.day().map(LocalDate::getYear).map(year -> "year={" + year + "}"),
                        post.day().map(day -> "month={" + MONTH.format(day) + "}"),
                        link().map(link -> "url={\\url{" + link + "}}"))
                .flatMap(Optional::stream)
                .map(field -> "\n  " + field + ",");
        return "@online{" + key(id) + "," + fields.collect(Collectors.joining()) + "\n}";
    }

    private String key(PostId id) {
        String name = blog.isKexue() ? "kexuefm" : blog.address().getHost().replaceAll("[^A-Za-z0-9]", "");
        return name + "-" + id;
    }

    private Optional<String> author() {
        return Stream.of(Untrusted.line(post.author()), blog.isKexue() ? AUTHOR : "")
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private Optional<String> title() {
        return Optional.of(Untrusted.line(post.title())).filter(title -> !title.isEmpty());
    }

    private Optional<String> link() {
        return post.id().map(blog::link).map(Object::toString);
    }

    /** The text without its braces where they do not match: they would end the field, or never end it. */
    private static String balanced(String text) {
        int open = 0;
        for (char c : text.toCharArray()) {
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (open < 0) {
                break;
            }
        }
        return open == 0 ? text : text.replaceAll("[{}]", "");
    }
}
