package kexuebot.bot.command;

import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;

/** The posts with the most readers, as far as their numbers are known. */
public final class PopularCommand implements Command {
    private static final int PAGE_SIZE = 5;
    private static final Comparator<Post> MOST_READ =
            Comparator.comparingInt(PopularCommand::readers).reversed().thenComparing(Post.NEWEST_FIRST);

    private final Catalog catalog;

    public PopularCommand(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "popular";
    }

    @Override
    public LocalText arguments() {
        return new LocalText("[年份]", "[year]");
    }

    @Override
    public LocalText help() {
        return new LocalText("读的人最多的文章", "The posts with the most readers");
    }

    @Override
    public List<String> examples() {
        return List.of("/popular", "/popular 2024");
    }

    @Override
    public Reply run(Invocation invocation) {
        if (invocation.arguments().isEmpty()) {
            return list(invocation, Optional.empty());
        }
        OptionalInt year = Numbers.read(invocation.arguments());
        if (year.isEmpty() || year.getAsInt() < 1000 || year.getAsInt() > 9999) {
            return Refusal.badArgument(
                    invocation, "/popular 后面是年份，例如 /popular 2024", "/popular takes a year, e.g. /popular 2024");
        }
        return list(invocation, Optional.of(Year.of(year.getAsInt())));
    }

    private Reply list(Invocation invocation, Optional<Year> year) {
        Language language = invocation.language();
        PostText text = PostText.of(catalog, language);
        List<Post> posts = mostRead(text.snapshot(), year);
        String title = PostText.joined(List.of(
                Optional.of(language.pick("读的人最多", "Most read")),
                year.map(chosen -> language.pick(chosen + " 年", chosen.toString())),
                posts.isEmpty() ? Optional.of(text.posts(0)) : Optional.empty()));
        List<String> notes =
                Known.READERS.note(text.snapshot(), language).stream().toList();
        return new PostList(title, posts, PAGE_SIZE, notes).answer(invocation, text);
    }

    private static List<Post> mostRead(Snapshot snapshot, Optional<Year> year) {
        List<Post> among = year.map(chosen -> snapshot.byYear().getOrDefault(chosen, List.of()))
                .orElseGet(snapshot::newestFirst);
        return among.stream()
                .filter(post -> post.readers().isPresent())
                .sorted(MOST_READ)
                .toList();
    }

    private static int readers(Post post) {
        return post.readers().map(readers -> readers.count()).orElse(0);
    }
}
