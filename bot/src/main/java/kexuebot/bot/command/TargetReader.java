package kexuebot.bot.command;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.subscription.Target;
import kexuebot.catalog.document.Untrusted;
import kexuebot.catalog.post.Category;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.search.Query;
import kexuebot.catalog.search.QueryParser;
import kexuebot.catalog.search.QueryWriter;
import kexuebot.catalog.series.Series;

/**
 * Reads what a person wants to be told of; else answers why that cannot be.
 *
 * @param command the beginning of a line that ends with a target, for examples
 */
record TargetReader(Invocation invocation, PostText text, String command) {
    /** Code points; longer than any sensible wish, short enough to be listed. */
    private static final int LONGEST = 200;

    private static final Set<String> ALL = Set.of("all", "全部");

    /** Whether everything is meant. */
    static boolean isAll(String written) {
        return ALL.contains(Numbers.halfWidth(written).toLowerCase(Locale.ROOT));
    }

    /** @param written at least one character */
    Reply read(String written, Function<Target, Reply> answer) {
        String line = Untrusted.line(written);
        int length = line.codePointCount(0, line.length());
        if (length > LONGEST) {
            return tooLong(length);
        }
        if (isAll(line)) {
            return answer.apply(Target.ALL);
        }
        return PostLookup.isReference(line)
                ? SeriesLookup.ofPost(line, command, invocation, text, series -> answer.apply(to(series)))
                : query(line, answer);
    }

    private static Target to(Series series) {
        return Target.read(QueryWriter.write(Query.words("").withSeries(Optional.of(series.name()))));
    }

    private Reply tooLong(int length) {
        return Refusal.badArgument(
                invocation,
                "订阅最长 " + LONGEST + " 个字，这里有 " + length + " 个；例如 " + command + " 低秩",
                "A subscription has at most " + LONGEST + " characters, not " + length + "; e.g. " + command + " 低秩");
    }

    private Reply query(String line, Function<Target, Reply> answer) {
        QueryParser.Result parsed = QueryParser.parse(line);
        if (parsed instanceof QueryParser.Wrong wrong) {
            return wrong(wrong.filter());
        }
        Query query = ((QueryParser.Parsed) parsed).query();
        if (query.order() != Query.Order.RELEVANCE) {
            return noOrder();
        }
        if (query.years().isPresent()) {
            return noYear();
        }
        boolean unreadable =
                Folding.title(query.words()).isEmpty() && !(query.words().isEmpty() && query.hasFilter());
        return unreadable ? nothingToRead() : stored(query, answer);
    }

    /** The target as it will be read back from where it is kept; a category has two names, one is kept. */
    private Reply stored(Query query, Function<Target, Reply> answer) {
        Query plain = query.withCategory(
                query.category().map(name -> Category.of(name).slug()));
        QueryParser.Result again = QueryParser.parse(QueryWriter.write(plain));
        return again instanceof QueryParser.Wrong wrong
                ? wrong(wrong.filter())
                : answer.apply(new Target(((QueryParser.Parsed) again).query()));
    }

    private Reply wrong(String filter) {
        return switch (filter) {
            case "sort" -> noOrder();
            case "year" -> noYear();
            default -> FilterRefusal.named(filter, command, invocation);
        };
    }

    private Reply noOrder() {
        return Refusal.badArgument(
                invocation,
                "新文章一篇一篇地来，sort: 在订阅里没有意义；例如 " + command + " 低秩",
                "New posts come one by one, so sort: means nothing here; e.g. " + command + " 低秩");
    }

    private Reply noYear() {
        return Refusal.badArgument(
                invocation,
                "新文章都是今年的，year: 在订阅里没有意义；例如 " + command + " 低秩",
                "New posts are of this year, so year: means nothing here; e.g. " + command + " 低秩");
    }

    private Reply nothingToRead() {
        return Refusal.badArgument(
                invocation,
                "这里没有可以找的词；例如 " + command + " 低秩",
                "There is no word to look for in that; e.g. " + command + " 低秩");
    }
}
