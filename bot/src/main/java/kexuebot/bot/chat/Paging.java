package kexuebot.bot.chat;

/**
 * Where in a list a reply stands.
 *
 * @param page from 1
 * @param pages at least 1
 * @param total entries on all pages
 */
public record Paging(int page, int pages, int total) {
    public Paging {
        if (page < 1 || pages < 1 || page > pages || total < 0) {
            throw new IllegalArgumentException("page " + page + " of " + pages + ", " + total + " entries");
        }
    }

    public boolean hasNext() {
        return page < pages;
    }

    public boolean hasPrevious() {
        return page > 1;
    }
}
