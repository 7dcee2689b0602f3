package kexuebot.bot.command;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.chat.Reply.TagCount;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.Untrusted;
import kexuebot.catalog.post.Post;

/** Tags and categories with the number of posts, the largest first. */
public final class TagsCommand implements Command {
    private static final int PAGE_SIZE = 20;
    private static final Comparator<TagCount> LARGEST_FIRST =
            Comparator.comparingInt(TagCount::posts).reversed().thenComparing(TagCount::name);

    private final Catalog catalog;

    public TagsCommand(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "tags";
    }

    @Override
    public LocalText arguments() {
        return new LocalText("", "");
    }

    @Override
    public LocalText help() {
        return new LocalText("标签和分类，各有多少篇", "Tags and categories with their numbers of posts");
    }

    @Override
    public List<String> examples() {
        return List.of("/tags");
    }

    @Override
    public Reply run(Invocation invocation) {
        PostText text = PostText.of(catalog, invocation.language());
        List<TagCount> tags = counts(text.snapshot().byTag(), UnaryOperator.identity());
        return Page.of(tags, PAGE_SIZE, invocation.page())
                .map(page -> answer(page, invocation, text))
                .orElseGet(() -> Page.missing(invocation, tags.size(), PAGE_SIZE));
    }

    /** @param shown makes one group of all whose names are shown alike */
    private static List<TagCount> counts(Map<String, List<Post>> groups, UnaryOperator<String> shown) {
        Map<String, Integer> sizes = new HashMap<>();
        groups.forEach((name, posts) -> sizes.merge(shown.apply(name), posts.size(), Integer::sum));
        return sizes.entrySet().stream()
                .map(size -> new TagCount(size.getKey(), size.getValue()))
                .sorted(LARGEST_FIRST)
                .toList();
    }

    private static Reply answer(Page<TagCount> page, Invocation invocation, PostText text) {
        Language language = text.language();
        Reply.Builder reply = Reply.to(invocation);
        int number = 0;
        if (page.entries().isEmpty()) {
            reply.part(Part.line(language.pick("还没有已知的标签。", "No tags are known yet.")));
        } else {
            String title = language.pick(
                    "标签 · " + page.paging().total() + " 个",
                    "Tags · " + page.paging().total());
            reply.part(Part.heading(page.heading(title, language)));
            number = add("tag", page.entries(), number, reply, text);
        }
        List<TagCount> categories = counts(text.snapshot().byCategory(), name -> QueryText.category(name, language));
        if (!page.paging().hasPrevious() && !categories.isEmpty()) {
            reply.part(Part.line(language.pick("分类", "Categories")));
            number = add("category", categories, number, reply, text);
        }
        Known.TAGS.note(text.snapshot(), language).ifPresent(note -> reply.part(Part.note(note)));
        Known.CATEGORY.note(text.snapshot(), language).ifPresent(note -> reply.part(Part.note(note)));
        if (number > 0) {
            reply.part(Part.note(page.hint(language)));
        }
        page.turn(reply, invocation);
        return reply.tags(page.entries()).build();
    }

    /** Adds numbered entries after {@code number}; gives back the last number used. */
    private static int add(String filter, List<TagCount> entries, int number, Reply.Builder reply, PostText text) {
        int last = number;
        for (TagCount entry : entries) {
            String line = Untrusted.line(entry.name()) + " · " + text.posts(entry.posts());
            reply.part(new Part.Item(OptionalInt.of(++last), List.of(Inline.text(line)), Optional.empty(), List.of()))
                    .choice(QueryText.line(filter, entry.name()));
        }
        return last;
    }
}
