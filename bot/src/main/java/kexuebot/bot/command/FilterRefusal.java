package kexuebot.bot.command;

import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Reply;

/** What is said to a search that cannot be understood: the right form, with an example that works. */
final class FilterRefusal {
    private FilterRefusal() {}

    static Reply nothingAsked(Invocation invocation) {
        return Refusal.badArgument(
                invocation, "/search 后面写要找的词，例如 /search 低秩", "/search takes words to look for, e.g. /search 低秩");
    }

    static Reply of(String filter, Invocation invocation) {
        return of(filter, "/search 低秩", "/search", invocation);
    }

    /**
     * To a filter in the line of any command.
     *
     * @param line that a filter can be added to
     * @param command the same without words
     */
    static Reply of(String filter, String line, String command, Invocation invocation) {
        return switch (filter) {
            case "year" ->
                Refusal.badArgument(
                        invocation,
                        "year: 后面是年份，例如 " + line + " year:2024 或 year:2020..2024",
                        "year: takes a year or a range, e.g. " + line + " year:2024 or year:2020..2024");
            case "sort" ->
                Refusal.badArgument(
                        invocation,
                        "sort: 后面是 date 或 readers，例如 /search 低秩 sort:date",
                        "sort: takes date or readers, e.g. /search 低秩 sort:date");
            default -> named(filter, command, invocation);
        };
    }

    /**
     * To a filter that takes a name.
     *
     * @param command the beginning of the line that the filter stands in
     */
    static Reply named(String filter, String command, Invocation invocation) {
        String line = command + " " + filter + ":" + exampleOf(filter);
        return Refusal.badArgument(invocation, filter + ": 后面写名称，例如 " + line, filter + ": takes a name, e.g. " + line);
    }

    private static String exampleOf(String filter) {
        return switch (filter) {
            case "category" -> "Big-Data";
            case "series" -> "低秩近似之路";
            default -> "矩阵";
        };
    }
}
