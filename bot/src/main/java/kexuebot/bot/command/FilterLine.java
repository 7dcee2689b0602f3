package kexuebot.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.search.Query;
import kexuebot.catalog.search.QueryParser;
import kexuebot.catalog.search.QueryWriter;

/**
 * What follows a command that chooses among posts by itself: the filters of a search in any order, of which the year may
 * stand alone; no words.
 *
 * @param takes what follows the command, without an example
 * @param order the one order that may be asked for, because the command has it anyhow
 */
record FilterLine(Invocation invocation, LocalText takes, Query.Order order) {
    /** Numbers that are years at a glance. */
    private static final Pattern YEARS = Pattern.compile("(?:19|20)[0-9]{2}(?:\\.\\.(?:19|20)[0-9]{2})?");

    private static final List<String> FILTERS = List.of("tag", "series", "year", "category");

    /** Answers to what is asked for, whose order is that of relevance; or says what is wrong. */
    Reply answer(Function<Query, Reply> answer) {
        QueryParser.Result parsed = QueryParser.parse(invocation.arguments());
        if (parsed instanceof QueryParser.Wrong wrong) {
            return FilterRefusal.of(wrong.filter(), command(), command(), invocation);
        }
        Query query = withYears(((QueryParser.Parsed) parsed).query());
        if (!query.words().isBlank()) {
            return words(query);
        }
        boolean ordered = query.order() != Query.Order.RELEVANCE && query.order() != order;
        return ordered ? ordered(query) : answer.apply(query.withOrder(Query.Order.RELEVANCE));
    }

    private String command() {
        return "/" + invocation.command();
    }

    private static Query withYears(Query query) {
        String written = Numbers.halfWidth(query.words());
        boolean years = query.years().isEmpty() && YEARS.matcher(written).matches();
        return years && QueryParser.parse("year:" + written) instanceof QueryParser.Parsed alone
                ? query.withWords("").withYears(alone.query().years())
                : query;
    }

    private Reply words(Query query) {
        String example = command() + " 2024 category:Mathematics";
        String message = invocation
                .language()
                .pick(
                        command() + " 后面是" + takes.chinese() + "，找词用 /search；例如 " + example,
                        command() + " takes " + takes.english() + ", words go to /search; e.g. " + example);
        List<Suggestions.Line> instead =
                new ArrayList<>(new UnknownFilters(invocation.language(), command(), FILTERS).meant(query));
        instead.add(search(query));
        return refused(message, instead);
    }

    private Reply ordered(Query query) {
        String line = QueryText.line(query);
        String message = invocation
                .language()
                .pick(
                        command() + " 自有顺序，不用 sort:；要排序就用搜索，例如 " + line,
                        command() + " has an order of its own, without sort:; a search takes it, e.g. " + line);
        return refused(message, List.of(search(query)));
    }

    private Suggestions.Line search(Query query) {
        return new Suggestions.Line(invocation.language().pick("搜索", "Search"), QueryText.line(query));
    }

    private Reply refused(String message, List<Suggestions.Line> instead) {
        Reply.Builder reply = Reply.to(invocation)
                .failure(Refusal.BAD_ARGUMENT, message)
                .suggestions(instead.stream().map(Suggestions.Line::command).toList());
        instead.forEach(line -> ShortButton.add(line.title(), line.command(), reply));
        return reply.build();
    }

    /** The line that gives the same command for a query. */
    static String line(String command, Query query) {
        return (command + " " + QueryWriter.write(query)).strip();
    }

    /** What the query asks for, to a person; empty if nothing. */
    static Optional<String> title(Query query, PostText text) {
        return Optional.of(QueryText.title(query, text.language())).filter(title -> !title.isEmpty());
    }
}
