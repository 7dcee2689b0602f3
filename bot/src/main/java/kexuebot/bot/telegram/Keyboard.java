package kexuebot.bot.telegram;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kexuebot.bot.chat.Button;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Paging;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Post;

/** The buttons of a reply in rows: pages first, then the link of an opened post, then the others. */
final class Keyboard {

    private static final int IN_A_ROW = 3;

    /** UTF-16 units: of one label, and of the labels that share a row. */
    private static final int LABEL = 40;

    private static final int ROW = 30;

    /** Telegram allows 100. */
    private static final int MOST = 60;

    private Keyboard() {}

    static List<List<Screen.Key>> of(Reply reply, Language language, Optional<String> question, Blog blog) {
        List<Button> pages = pages(reply);
        Stream<Button> others = reply.buttons().stream().filter(button -> !pages.contains(button));
        List<List<Screen.Key>> rows = new ArrayList<>();
        rows.addAll(rows(pages.stream().flatMap(button -> press(button, true, question))));
        rows.addAll(rows(
                Stream.concat(read(reply, language, blog), others.flatMap(button -> press(button, false, question)))));
        return rows;
    }

    /** The buttons that lead to the page before and the page after. */
    private static List<Button> pages(Reply reply) {
        return reply.paging()
                .map(paging -> Stream.of(-1, 1)
                        .flatMap(step -> page(reply, paging, paging.page() + step).stream())
                        .toList())
                .orElse(List.of());
    }

    // the first page's line has no page number in it; of several such lines the shortest is the list itself
    private static Optional<Button> page(Reply reply, Paging paging, int number) {
        if (number < 1 || number > paging.pages()) {
            return Optional.empty();
        }
        String command = "/" + reply.command();
        return reply.buttons().stream()
                .filter(button ->
                        button.command().equals(command) || button.command().startsWith(command + " "))
                .filter(button -> PagedLine.of(button.command()).page() == number)
                .min(Comparator.comparingInt(button -> button.command().length()));
    }

    private static Stream<Screen.Key> press(Button button, boolean inPlace, Optional<String> question) {
        return CallbackCodec.encode(button.command(), inPlace, question).stream()
                .map(data -> new Screen.Key.Press(label(button.label()), data));
    }

    private static String label(String text) {
        String clean = Html.clean(text).replace('\n', ' ').strip();
        return TextCutter.shorten(clean.isEmpty() ? "…" : clean, LABEL);
    }

    private static Stream<Screen.Key> read(Reply reply, Language language, Blog blog) {
        Optional<URI> address =
                reply.opened().map(view -> view.post()).flatMap(Post::id).map(blog::link);
        return address.<Screen.Key>map(link -> new Screen.Key.Open(language.pick("阅读", "Read"), link)).stream();
    }

    private static List<List<Screen.Key>> rows(Stream<Screen.Key> keys) {
        List<List<Screen.Key>> rows = new ArrayList<>();
        keys.limit(MOST).forEach(key -> {
            if (rows.isEmpty() || isFull(rows.get(rows.size() - 1), key)) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(key);
        });
        return rows;
    }

    private static boolean isFull(List<Screen.Key> row, Screen.Key next) {
        int width = Stream.concat(row.stream(), Stream.of(next))
                .mapToInt(key -> key.label().length())
                .sum();
        return row.size() == IN_A_ROW || width > ROW;
    }
}
