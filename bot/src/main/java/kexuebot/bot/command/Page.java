package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Paging;
import kexuebot.bot.chat.Reply;

/** One page of a list, and what pages of all lists share. */
record Page<T>(List<T> entries, Paging paging) {

    /** The page of that number, from 1; empty beyond the last one. An empty list has one empty page. */
    static <T> Optional<Page<T>> of(List<T> all, int size, int number) {
        int pages = count(all.size(), size);
        if (number > pages) {
            return Optional.empty();
        }
        int from = (number - 1) * size;
        List<T> entries = all.subList(from, Math.min(from + size, all.size()));
        return Optional.of(new Page<>(entries, new Paging(number, pages, all.size())));
    }

    private static int count(int entries, int size) {
        return Math.max(1, (entries + size - 1) / size);
    }

    /** A line instead of a page that does not exist, and the way to the last one. */
    static Reply missing(Invocation invocation, int entries, int size) {
        Invocation last = invocation.onPage(count(entries, size));
        Language language = invocation.language();
        String message = language.pick(
                "没有第 " + invocation.page() + " 页，最后是第 " + last.page() + " 页：" + last.line(),
                "There is no page " + invocation.page() + "; the last is page " + last.page() + ": " + last.line());
        return Reply.to(invocation)
                .failure(Refusal.NO_PAGE, message)
                .suggestions(List.of(last.line()))
                .build();
    }

    /** A heading with the page in it, {@code 最新文章 · 第 1/10 页}; a single page is not mentioned. */
    String heading(String title, Language language) {
        if (paging.pages() == 1) {
            return title;
        }
        String where = paging.page() + "/" + paging.pages();
        return title + " · " + language.pick("第 " + where + " 页", "page " + where);
    }

    /** Says where in the list the reply stands, and adds the buttons to the pages beside it. */
    void turn(Reply.Builder reply, Invocation invocation) {
        reply.paging(paging);
        Language language = invocation.language();
        if (paging.hasPrevious()) {
            String line = invocation.onPage(paging.page() - 1).line();
            reply.button(language.pick("‹ 上一页", "‹ Previous page"), line);
        }
        if (paging.hasNext()) {
            String line = invocation.onPage(paging.page() + 1).line();
            reply.button(language.pick("下一页 ›", "Next page ›"), line);
        }
    }

    /** How to go on: numbers open, {@code next} turns the page. */
    String hint(Language language) {
        String open = language.pick("发送编号打开", "Send a number to open it");
        return paging.hasNext() ? open + language.pick("；next 下一页", "; next for the next page") : open;
    }
}
