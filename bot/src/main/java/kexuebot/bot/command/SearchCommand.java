package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Paging;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.search.Query;
import kexuebot.catalog.search.QueryParser;

/** Posts that match words and filters, the best match first. */
public final class SearchCommand implements Command {
    private static final int PAGE_SIZE = 5;

    private final Catalog catalog;

    public SearchCommand(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public LocalText arguments() {
        return new LocalText("词", "words");
    }

    @Override
    public LocalText help() {
        return new LocalText(
                "找文章；可加 year: tag: series: category: sort:", "Find posts; add year: tag: series: category: sort:");
    }

    @Override
    public List<String> examples() {
        return List.of(
                "/search 低秩",
                "/search 低秩 year:2024",
                "/search 位置编码 year:2021..2024",
                "/search 长度外推 series:Transformer升级之路",
                "/search 学习率 category:Big-Data",
                "/search 扩散模型 sort:date",
                "/search sort:readers year:2024");
    }

    @Override
    public Reply run(Invocation invocation) {
        QueryParser.Result parsed = QueryParser.parse(invocation.arguments());
        if (parsed instanceof QueryParser.Wrong wrong) {
            return FilterRefusal.of(wrong.filter(), invocation);
        }
        Query query = ((QueryParser.Parsed) parsed).query();
        return isEmpty(query) ? FilterRefusal.nothingAsked(invocation) : search(query, invocation);
    }

    private static boolean isEmpty(Query query) {
        return query.words().isBlank() && !query.hasFilter() && query.order() == Query.Order.RELEVANCE;
    }

    private Reply search(Query query, Invocation invocation) {
        PostText text = PostText.of(catalog, invocation.language());
        List<Post> found = text.catalog().search(query);
        if (found.isEmpty()) {
            return nothing(query, invocation, text);
        }
        return Page.of(found, PAGE_SIZE, invocation.page())
                .map(page -> answer(query, page, invocation, text))
                .orElseGet(() -> Page.missing(invocation, found.size(), PAGE_SIZE));
    }

    private Reply answer(Query query, Page<Post> page, Invocation invocation, PostText text) {
        String title = QueryText.title(query, text.language()) + " · "
                + text.posts(page.paging().total());
        Reply.Builder reply = Reply.to(invocation).part(Part.heading(page.heading(title, text.language())));
        PostItems items = new PostItems(reply, text);
        page.entries().forEach(post -> items.add(text.catalog().hit(post, query)));
        items.closeWithNote();
        unknown(query, text, reply);
        reply.part(Part.note(page.hint(text.language())));
        page.turn(reply, invocation);
        return reply.build();
    }

    private Reply nothing(Query query, Invocation invocation, PostText text) {
        Reply.Builder reply = Reply.to(invocation);
        String asked = QueryText.title(query, text.language());
        String gap = asked.startsWith("“") ? "" : " ";
        reply.part(Part.line(text.language().pick("没有找到" + gap + asked + "。", "Nothing found for " + asked + ".")));
        reply.paging(new Paging(1, 1, 0));
        suggest(query, reply, text);
        unknown(query, text, reply);
        return reply.build();
    }

    private void suggest(Query query, Reply.Builder reply, PostText text) {
        OtherSearches others = new OtherSearches(text);
        boolean suggested = Suggestions.lines(others.of(query), reply)
                || !query.words().isBlank()
                        && Suggestions.titles(
                                text.catalog().closestTitles(query.words(), Suggestions.TITLES), "post", reply, text);
        if (!suggested) {
            Suggestions.lines(others.list(query).stream().toList(), reply);
        }
    }

    /** Says once what the catalog does not know of the fields that the query depends on. */
    private static void unknown(Query query, PostText text, Reply.Builder reply) {
        if (!query.words().isBlank()) {
            Known.textsNote(text.snapshot(), text.language()).ifPresent(words -> reply.part(Part.note(words)));
        }
        note(Known.TAGS, query.tag().isPresent(), text, reply);
        note(Known.CATEGORY, query.category().isPresent(), text, reply);
        note(Known.READERS, query.order() == Query.Order.READERS, text, reply);
    }

    private static void note(Known field, boolean asked, PostText text, Reply.Builder reply) {
        Optional<String> note = asked ? field.note(text.snapshot(), text.language()) : Optional.empty();
        note.ifPresent(words -> reply.part(Part.note(words)));
    }
}
