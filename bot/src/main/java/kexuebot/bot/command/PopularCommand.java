package kexuebot.bot.command;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Paging;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.search.Query;

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
        return new LocalText("[年份] [筛选]", "[year] [filters]");
    }

    @Override
    public LocalText help() {
        return new LocalText("读的人最多的文章；可加 tag: 等筛选", "The posts with the most readers; add tag: and other filters");
    }

    @Override
    public List<String> examples() {
        return List.of("/popular", "/popular 2024", "/popular 2024 category:Mathematics", "/popular series:低秩近似之路");
    }

    @Override
    public Reply run(Invocation invocation) {
        LocalText takes = new LocalText("年份或筛选条件", "a year or filters");
        return new FilterLine(invocation, takes, Query.Order.READERS).answer(query -> list(query, invocation));
    }

    private Reply list(Query query, Invocation invocation) {
        PostText text = PostText.of(catalog, invocation.language());
        FilteredPosts among =
                new FilteredPosts("/" + name(), text, post -> post.readers().isPresent());
        List<Post> posts = among.of(query).stream().sorted(MOST_READ).toList();
        List<String> notes = Stream.concat(
                        Known.READERS.note(text.snapshot(), text.language()).stream(), among.notes(query).stream())
                .toList();
        return posts.isEmpty()
                ? nothing(query, among, notes, invocation)
                : new PostList(title(query, text), posts, PAGE_SIZE, notes).answer(invocation, text);
    }

    private static String title(Query query, PostText text) {
        return PostText.joined(
                List.of(Optional.of(text.language().pick("读的人最多", "Most read")), FilterLine.title(query, text)));
    }

    private static Reply nothing(Query query, FilteredPosts among, List<String> notes, Invocation invocation) {
        PostText text = among.text();
        Reply.Builder reply = Reply.to(invocation)
                .part(Part.heading(title(query, text) + " · " + text.posts(0)))
                .paging(new Paging(1, 1, 0));
        notes.forEach(note -> reply.part(Part.note(note)));
        among.suggestInstead(query, reply);
        return reply.build();
    }

    private static int readers(Post post) {
        return post.readers().map(readers -> readers.count()).orElse(0);
    }
}
