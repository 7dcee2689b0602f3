package kexuebot.bot.subscription;

import kexuebot.catalog.search.Query;
import kexuebot.catalog.search.QueryParser;
import kexuebot.catalog.search.QueryWriter;

/**
 * What a subscription is to: new posts that a query finds; a query that asks for nothing means all posts.
 *
 * @param query without an order, which means nothing for a single post
 */
public record Target(Query query) {

    public static final Target ALL = new Target(Query.words(""));

    public Target {
        if (query.order() != Query.Order.RELEVANCE) {
            throw new IllegalArgumentException("a subscription has no order: " + query);
        }
    }

    /** Reads what {@link #text} wrote. */
    public static Target read(String text) {
        if (QueryParser.parse(text) instanceof QueryParser.Parsed parsed) {
            return new Target(parsed.query());
        }
        throw new IllegalArgumentException("not a subscription's target: " + text);
    }

    /** The query as a line; the same for equal targets, empty for all posts. */
    public String text() {
        return QueryWriter.write(query);
    }

    public boolean isAll() {
        return text().isEmpty();
    }
}
