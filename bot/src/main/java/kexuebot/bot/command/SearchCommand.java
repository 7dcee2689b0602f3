package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Paging;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Place;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.command.FoundLists.Found;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.search.Findings.Fit;
import kexuebot.catalog.search.Query;
import kexuebot.catalog.search.QueryParser;

/** Posts that match words and filters, the best match first. */
public final class SearchCommand implements Command {
    private static final int PAGE_SIZE = 5;

    private final Catalog catalog;
    private final FoundLists lists;

    /** @param memory where lists are kept whose pages may be turned */
    public SearchCommand(Catalog catalog, ChatMemory memory) {
        this.catalog = catalog;
        this.lists = memory.found();
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
                "/search 扩散 23",
                "/search ksmx",
                "/search \\nabla_x \\log p(x)",
                "/search 低秩 year:2024",
                "/search 位置编码 year:2021..2024 sort:date",
                "/search 长度外推 series:Transformer升级之路",
                "/search 学习率 category:Big-Data",
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

    private Reply search(Query written, Invocation invocation) {
        PostText text = PostText.of(catalog, invocation.language());
        Optional<PostId> pasted = BlogLink.pasted(text.blog(), written.words());
        if (pasted.isPresent() && text.snapshot().post(pasted.get()).isEmpty()) {
            return unknownPost(pasted.get(), invocation, text);
        }
        if (pasted.isEmpty() && isOfAnotherBlog(written.words(), text)) {
            return foreign(invocation, text);
        }
        // whatever else was pasted with it, and however address or number were written
        Query query = written.withWords(pasted.map(id -> text.blog().link(id).toString())
                .or(() -> BlogLink.number(written.words()))
                .orElse(written.words()));
        Found found = found(query, invocation, text);
        if (found.posts().isEmpty()) {
            return nothing(query, invocation, text);
        }
        return Page.of(found.posts(), PAGE_SIZE, invocation.page())
                .map(page -> answer(query, found, page, invocation, text))
                .orElseGet(() -> Page.missing(invocation, found.posts().size(), PAGE_SIZE));
    }

    /** The list whose first page was shown, for a later page; else what is found now. */
    private Found found(Query query, Invocation invocation, PostText text) {
        Place place = invocation.asker().place();
        Optional<Found> shown = invocation.page() == 1 ? Optional.empty() : lists.of(place, query);
        return shown.filter(list -> isLeft(list, invocation.page(), text)).orElseGet(() -> {
            Found found = Found.of(text.catalog().findings(query));
            lists.keep(place, query, found);
            return found;
        });
    }

    /** Whether any post of the page is still there. */
    private static boolean isLeft(Found list, int number, PostText text) {
        return Page.of(list.posts(), PAGE_SIZE, number)
                .map(page -> page.entries().stream()
                        .anyMatch(post -> post.in(text.snapshot()).isPresent()))
                .orElse(true);
    }

    private static Reply answer(Query query, Found found, Page<KnownPost> page, Invocation invocation, PostText text) {
        String title = QueryText.title(query, text.language()) + " · "
                + text.posts(page.paging().total());
        Reply.Builder reply = Reply.to(invocation).part(Part.heading(page.heading(title, text.language())));
        FitText.line(found, query, text.language()).ifPresent(line -> reply.part(Part.line(line)));
        PostItems items = new PostItems(reply, text);
        FoundWhere where = new FoundWhere(text, query);
        page.entries().stream()
                .flatMap(post -> post.in(text.snapshot()).stream())
                .forEach(post -> items.add(where.hit(post), where));
        if (found.fit() == Fit.NEAREST && !page.paging().hasPrevious()) {
            new OtherSearches(text).withoutFilter(query).ifPresent(items::add);
        }
        items.closeWithNote();
        unknown(query, text, reply);
        reply.part(Part.note(page.hint(text.language())));
        page.turn(reply, invocation);
        return reply.build();
    }

    /** Others number their posts in the same way. */
    private static boolean isOfAnotherBlog(String words, PostText text) {
        String link = words.strip();
        return BlogLink.looksLikeOne(link) && PostId.ofLink(link).isPresent() && !BlogLink.isOf(text.blog(), link);
    }

    private static Reply foreign(Invocation invocation, PostText text) {
        String host = text.blog().address().getHost();
        return Reply.to(invocation)
                .part(Part.line(text.language().pick("这不是 " + host + " 的链接。", "That link is not of " + host + ".")))
                .paging(new Paging(1, 1, 0))
                .build();
    }

    private static Reply unknownPost(PostId id, Invocation invocation, PostText text) {
        String line = text.language().pick("没有编号 " + id + " 的文章", "There is no post " + id) + text.reach();
        return Reply.to(invocation)
                .part(Part.line(line))
                .paging(new Paging(1, 1, 0))
                .build();
    }

    private static Reply nothing(Query query, Invocation invocation, PostText text) {
        Reply.Builder reply = Reply.to(invocation);
        String asked = QueryText.title(query, text.language());
        String gap = asked.startsWith("“") ? "" : " ";
        reply.part(Part.line(text.language().pick("没有找到" + gap + asked + "。", "Nothing found for " + asked + ".")));
        reply.paging(new Paging(1, 1, 0));
        suggest(query, reply, text);
        unknown(query, text, reply);
        return reply.build();
    }

    private static void suggest(Query query, Reply.Builder reply, PostText text) {
        OtherSearches others = new OtherSearches(text);
        boolean suggested = Suggestions.lines(others.of(query), reply)
                || Suggestions.lines(others.withoutFilters(query).stream().toList(), reply)
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
